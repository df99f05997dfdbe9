import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { changeSeverity } from "#app/features/escalation/queue/sorting.server.ts";
import { sweepJob } from "#app/features/escalation/sweep.server.ts";
import {
  dropOldClaims,
  keepClaim,
  noteInformed,
  sendClaimText,
} from "#app/features/escalation/telecom-law/claims.server.ts";
import { claimTextSent } from "#app/features/escalation/telecom-law/events.server.ts";
import { claimSubscriptions } from "#app/features/escalation/telecom-law/letters.server.ts";
import { readDeskClaim } from "#app/features/escalation/telecom-law/reading.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { answerOfficially } from "#app/features/escalation/tickets/work.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";
import { posts } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { demoMails } from "#db/schema/platform.ts";
import { claimLetters, outageClaims } from "#db/schema/telecom-law.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { addTicket } from "../queue/scene.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";

/* The question of the scene was asked on Sunday, 22 November at eight. */

const asked = new Date("2026-11-22T08:00:00+01:00");
const noon = new Date("2026-11-24T12:00:00+01:00");
const day = 86_400_000;
const shifted = (moment: Date, ms: number) => new Date(moment.getTime() + ms);

const facts = {
  reportedAt: null as Date | null,
  restoredAt: null as Date | null,
  monthlyFee: 4_995 as number | null,
  reduction: null,
  exclusion: null as "customer" | null,
  exclusionNote: "",
};

/** The scene on Tuesday noon, as its owner sees it. */
async function makeClaimScene(ctx: Ctx) {
  const scene = await makeTicketScene(ctx);
  const { ticketId } = scene;
  await changeSeverity(person(ctx, scene.leyla, "09:30"), { ticketId, severity: "total-outage" });
  return { ...scene, leylaNow: person(ctx, scene.leyla, noon.toISOString()) };
}

const rowOf = async (ctx: Ctx) => (await ctx.db.select().from(outageClaims))[0];

describe("The facts of a claim", () => {
  test("lie in the past, to the moment", async ({ ctx }) => {
    const { leylaNow, ticketId } = await makeClaimScene(ctx);
    const keep = (change: Partial<typeof facts>) => keepClaim(leylaNow, { ...facts, ...change, ticketId });
    const late = shifted(noon, 1);
    await expect(keep({ reportedAt: late })).rejects.toMatchObject({ field: "reportedAt", code: "invalid" });
    await expect(keep({ restoredAt: late })).rejects.toMatchObject({ field: "restoredAt" });
    expect(await rowOf(ctx)).toBeUndefined();
    await keep({ reportedAt: noon, restoredAt: noon });
    expect(await rowOf(ctx)).toMatchObject({ reportedAt: noon, restoredAt: noon, monthlyFeeCents: 4_995 });
  });

  test("end after they began, also when nobody has said when the report came in", async ({ ctx }) => {
    const { leylaNow, ticketId } = await makeClaimScene(ctx);
    const keep = (change: Partial<typeof facts>) => keepClaim(leylaNow, { ...facts, ...change, ticketId });
    const order = { field: "restoredAt", messageKey: "law.error.order" };
    await expect(keep({ restoredAt: shifted(asked, -1) })).rejects.toMatchObject(order);
    await keep({ restoredAt: asked });
    const reportedAt = shifted(asked, day);
    await expect(keep({ reportedAt, restoredAt: shifted(reportedAt, -1) })).rejects.toMatchObject(order);
    await keep({ reportedAt, restoredAt: reportedAt });
    expect(await rowOf(ctx)).toMatchObject({ reportedAt, restoredAt: reportedAt });
  });

  test("say why nothing is due, and forget it when something is after all", async ({ ctx }) => {
    const { leylaNow, ticketId } = await makeClaimScene(ctx);
    const keep = (change: Partial<typeof facts>) => keepClaim(leylaNow, { ...facts, ...change, ticketId });
    await expect(keep({ exclusion: "customer", exclusionNote: "??" })).rejects.toMatchObject({
      field: "exclusionNote",
    });
    await keep({ exclusion: "customer", exclusionNote: "Kabel durchtrennt" });
    expect(await rowOf(ctx)).toMatchObject({ exclusion: "customer", exclusionNote: "Kabel durchtrennt" });
    await keep({ exclusionNote: "Kabel durchtrennt" });
    expect(await rowOf(ctx)).toMatchObject({ exclusion: null, exclusionNote: "" });
  });

  test("are the team's, also after the end, and nobody else's", async ({ ctx }) => {
    const scene = await makeClaimScene(ctx);
    const { ticketId } = scene;
    for (const [name, user] of Object.entries(await makeOutsiders(ctx, scene))) {
      const outside = person(ctx, user, noon.toISOString());
      const text = "Ihnen steht eine Entschädigung zu.";
      for (const act of [
        () => keepClaim(outside, { ...facts, ticketId }),
        () => noteInformed(outside, { ticketId, via: "phone", at: asked, postId: 0 }),
        () => sendClaimText(outside, { ticketId, text }),
      ]) {
        await expect(act(), name).rejects.toMatchObject({ code: "not-found" });
      }
    }
    await closeTicket(scene.leylaNow, { ticketId, outcome: "Die Leitung ist repariert." });
    await keepClaim(person(ctx, scene.tom, "2026-11-25T10:00:00+01:00"), { ...facts, ticketId });
    expect(await rowOf(ctx)).toMatchObject({ changedById: scene.tom.id });
  });
});

describe("The duty to inform is fulfilled", () => {
  test("by an answer of the team in this case, at the moment it was given", async ({ ctx }) => {
    const scene = await makeClaimScene(ctx);
    const { ticketId, leylaNow, thread } = scene;
    const answered = person(ctx, scene.leyla, "10:15");
    const postId = await answerOfficially(answered, { ticketId, body: "Wir reparieren bis Mittwoch." });
    const other = await createAnswer(person(ctx, scene.customer, "10:20"), {
      threadId: thread.id,
      body: "Danke für die Auskunft.",
    });
    const inform = (id: number) => noteInformed(leylaNow, { ticketId, via: "post", at: null, postId: id });
    for (const id of [other.id, 0, 999_999]) {
      await expect(inform(id)).rejects.toMatchObject({ field: "postId" });
    }
    await inform(postId);
    expect(await rowOf(ctx)).toMatchObject({
      informedAt: answered.now,
      informedVia: "post",
      informedPostId: postId,
    });
  });

  test("by word at a moment that has been, this one at the latest", async ({ ctx }) => {
    const { leylaNow, ticketId } = await makeClaimScene(ctx);
    const inform = (moment: Date | null) =>
      noteInformed(leylaNow, { ticketId, via: "phone", at: moment, postId: 0 });
    await expect(inform(null)).rejects.toMatchObject({ field: "at", messageKey: "law.error.informed" });
    await expect(inform(shifted(noon, 1))).rejects.toMatchObject({ field: "at" });
    expect(await rowOf(ctx)).toBeUndefined();
    await inform(noon);
    expect(await rowOf(ctx)).toMatchObject({ informedAt: noon, informedVia: "phone", informedPostId: null });
  });
});

const text = "Ihnen stehen 31,99 € zu.\n\nWir schreiben sie auf der nächsten Rechnung gut.";

/** Sends the letter and works off what came of it. */
async function send(ctx: Ctx, ticketId: number, body = text): Promise<void> {
  await sendClaimText(ctx, { ticketId, text: body });
  await drainJobs(ctx, { subscriptions: claimSubscriptions });
}

const mails = (ctx: Ctx) => ctx.db.select().from(demoMails).orderBy(demoMails.id);

describe("The letter", () => {
  test("goes to the customer by mail, and to nobody else", async ({ ctx }) => {
    const { leylaNow, customer, ticket, ticketId, leyla } = await makeClaimScene(ctx);
    await send(leylaNow, ticketId);
    const [mail, ...more] = await mails(ctx);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: customer.email,
      subject: `Ihre Entschädigung zum Vorgang ${ticket.code}`,
    });
    for (const part of text.split("\n\n")) {
      expect(mail?.text).toContain(part);
      expect(mail?.html).toContain(part);
    }
    const [row] = await ctx.db.select().from(tickets);
    expect((await readDeskClaim(leylaNow, row!))?.letters).toEqual([
      { at: noon, name: expect.stringContaining(leyla.displayName) },
    ]);
    const elsewhere = JSON.stringify([
      await ctx.db.select().from(posts),
      await ctx.db.select().from(ticketEvents),
      await ctx.db.select().from(notifications),
    ]);
    expect(elsewhere).not.toMatch(/31,99|Rechnung/);
  });

  test("of a double click is sent once; another text, and the same one later, once more", async ({ ctx }) => {
    const { leylaNow, leyla, ticketId } = await makeClaimScene(ctx);
    await send(leylaNow, ticketId);
    await send(person(ctx, leyla, shifted(noon, 59_000).toISOString()), ticketId);
    expect(await mails(ctx)).toHaveLength(1);
    await send(person(ctx, leyla, shifted(noon, 59_000).toISOString()), ticketId, `${text} Bis bald.`);
    expect(await mails(ctx)).toHaveLength(2);
    await send(person(ctx, leyla, shifted(noon, 10 * 60_000).toISOString()), ticketId);
    expect(await mails(ctx)).toHaveLength(3);
  });

  test("keeps its Message-ID when the job runs again; another letter has another", async ({ ctx }) => {
    const { leylaNow, ticketId, thread } = await makeClaimScene(ctx);
    await send(leylaNow, ticketId);
    const [letter] = await ctx.db.select().from(claimLetters);
    await emit(leylaNow, claimTextSent, { ticketId, threadId: thread.id, letterId: letter!.id });
    await drainJobs(leylaNow, { subscriptions: claimSubscriptions });
    await send(leylaNow, ticketId, `${text} Bis bald.`);
    const ids = (await mails(ctx)).map(({ headers }) => (headers as Record<string, string>)["Message-ID"]);
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test("is not mailed to an address that nobody has confirmed, nor once it is deleted", async ({ ctx }) => {
    const { leylaNow, customer, ticketId } = await makeClaimScene(ctx);
    await ctx.db.update(users).set({ emailVerifiedAt: null }).where(eq(users.id, customer.id));
    await send(leylaNow, ticketId);
    await ctx.db.update(users).set({ emailVerifiedAt: noon }).where(eq(users.id, customer.id));
    await sendClaimText(leylaNow, { ticketId, text: `${text} Bis bald.` });
    await ctx.db.delete(claimLetters);
    await drainJobs(leylaNow, { subscriptions: claimSubscriptions });
    expect(await mails(ctx)).toEqual([]);
  });

  test("is proposed and mailed in the language of the customer, whoever writes", async ({ ctx }) => {
    const { leylaNow, customer, ticketId } = await makeClaimScene(ctx);
    await ctx.db.update(users).set({ locale: "en" }).where(eq(users.id, customer.id));
    await keepClaim(leylaNow, { ...facts, ticketId });
    const [ticket] = await ctx.db.select().from(tickets);
    const proposed = (await readDeskClaim(leylaNow, ticket!))!.text;
    expect(proposed).not.toMatch(/Störung|Vorgang|Gewähr/);
    await send(leylaNow, ticketId, proposed);
    const [mail] = await mails(ctx);
    expect(mail?.subject).toBe(`Your compensation for case ${ticket!.code}`);
    expect(mail?.html).toContain('<html lang="en">');
  });
});

describe("What the law’s clock knew", () => {
  const closedAt = new Date("2026-11-24T15:00:00+01:00");
  const end = shifted(closedAt, 30 * day);

  async function makeEnded(ctx: Ctx) {
    const scene = await makeClaimScene(ctx);
    const { ticketId, leylaNow } = scene;
    await keepClaim(leylaNow, { ...facts, ticketId });
    await sendClaimText(leylaNow, { ticketId, text });
    await ctx.db.update(tickets).set({ closedAt }).where(eq(tickets.id, ticketId));
    return scene;
  }

  const left = async (ctx: Ctx) => [await ctx.db.$count(outageClaims), await ctx.db.$count(claimLetters)];

  test("goes 30 days after the end, not a moment earlier or later, like the private half", async ({
    ctx,
  }) => {
    await makeEnded(ctx);
    expect(await dropOldClaims(at(ctx, shifted(end, -1)))).toBe(0);
    expect(await left(ctx)).toEqual([1, 1]);
    expect(await dropOldClaims(at(ctx, end))).toBe(2);
    expect(await left(ctx)).toEqual([0, 0]);
    expect(await dropOldClaims(at(ctx, end))).toBe(0);
  });

  test("stays while a case is open, and when it was opened again", async ({ ctx }) => {
    const scene = await makeEnded(ctx);
    await ctx.db.update(tickets).set({ closedAt: null }).where(eq(tickets.id, scene.ticketId));
    expect(await dropOldClaims(at(ctx, shifted(end, 365 * day)))).toBe(0);
    expect(await left(ctx)).toEqual([1, 1]);
  });

  test("goes case by case: letters without facts too, and nothing of others", async ({ ctx }) => {
    const scene = await makeEnded(ctx);
    const { leyla, leylaNow } = scene;
    const lettersOnly = await addTicket(ctx, scene, { ownerId: leyla.id });
    const running = await addTicket(ctx, scene, { ownerId: leyla.id });
    await sendClaimText(leylaNow, { ticketId: lettersOnly.id, text });
    await sendClaimText(leylaNow, { ticketId: running.id, text });
    await keepClaim(leylaNow, { ...facts, ticketId: running.id });
    await ctx.db.update(tickets).set({ closedAt }).where(eq(tickets.id, lettersOnly.id));
    await ctx.db
      .update(tickets)
      .set({ closedAt: shifted(closedAt, 1) })
      .where(eq(tickets.id, running.id));
    expect(await dropOldClaims(at(ctx, end))).toBe(3);
    expect(await ctx.db.select({ id: outageClaims.ticketId }).from(outageClaims)).toEqual([
      { id: running.id },
    ]);
    expect(await ctx.db.select({ id: claimLetters.ticketId }).from(claimLetters)).toEqual([
      { id: running.id },
    ]);
  });

  test("goes by itself, in the sweep of each minute", async ({ ctx }) => {
    await makeEnded(ctx);
    await sweepJob.handle(at(ctx, end), {});
    expect(await left(ctx)).toEqual([0, 0]);
  });
});

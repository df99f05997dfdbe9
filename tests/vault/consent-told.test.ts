import { eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  answerConsent,
  askForConsent,
  revealPrivate,
} from "#app/features/escalation/private-half/private-case.server.ts";
import { listInbox } from "#app/features/notifications/inbox.server.ts";
import { readPreferences } from "#app/features/notifications/preferences.server.ts";
import { consentRequested } from "#app/features/vault/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agentFrames, tickets } from "#db/schema/escalation.ts";
import { notifications } from "#db/schema/notifications.ts";
import { privateConsents } from "#db/schema/vault.ts";
import { kindsOf, mailsOf, tellAll } from "../notifications/post.ts";
import { as, at, expect, test } from "../support/test.ts";
import { makePrivateScene, openCase, told } from "./scene.ts";

/** Not a word of it may leave the page on which it is decided. */
const reason = "Frau Klein mit der 0261 482177 beschwert sich";

async function makeAsked(ctx: Ctx, closedAt: Date | null = null) {
  const scene = await makePrivateScene(ctx);
  const ticket = await openCase(ctx, scene, closedAt);
  const threadId = scene.thread.id;
  const ask = (person: { id: number }) =>
    askForConsent(as(ctx, person as typeof scene.admin), { threadId, reason });
  const answer = async (person: typeof scene.lead, isGranted: boolean) => {
    const [request] = await ctx.db.select().from(privateConsents);
    await answerConsent(as(ctx, person), { threadId, consentId: request!.id, isGranted });
  };
  return { ...scene, ticket, threadId, ask, answer };
}

async function assertSilent(ctx: Ctx, people: { email: string | null }[]) {
  const rows = JSON.stringify(await ctx.db.select().from(notifications));
  const mails = await Promise.all(people.map((person) => mailsOf(ctx, person as never)));
  const all = rows + JSON.stringify(mails);
  for (const secret of [...Object.values(told), "Frau Klein", "482177", "beschwert"]) {
    expect(all).not.toContain(secret);
  }
}

describe("A request for consent", () => {
  test("is told to those who may consent, with the way to where they decide", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await scene.ask(scene.admin);
    const asked = await tellAll(ctx);
    expect(asked).toMatchObject(
      [scene.owner, scene.lead].map(({ id }) => ({
        userId: id,
        kind: "consent-asked",
        path: `/t/${scene.threadId}/vertraulich#zustimmung`,
        actorId: scene.admin.id,
        data: { code: scene.ticket.code },
      })),
    );
    const [mail] = await mailsOf(ctx, scene.lead);
    expect(mail?.subject).toContain(`Bitte um Zustimmung: ${scene.ticket.code}`);
    expect(mail?.text).toContain(`/t/${scene.threadId}/vertraulich#zustimmung`);
    await assertSilent(ctx, [scene.owner, scene.lead]);
  });

  test("reaches whoever is on duty for an open case", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await ctx.db.delete(agentFrames).where(eq(agentFrames.agentId, scene.owner.id));
    await scene.ask(scene.admin);
    expect(await kindsOf(ctx, scene.colleague)).toEqual(["consent-asked"]);
  });

  test("never reaches whoever asks, nor people without a right of their own", async ({ ctx }) => {
    const scene = await makeAsked(ctx, new Date("2026-11-20T12:00:00+01:00"));
    // After the end the lead needs a second person too: the last owner.
    await scene.ask(scene.lead);
    expect((await tellAll(ctx)).map(({ userId }) => userId)).toEqual([scene.owner.id]);
  });

  test("is not told to a colleague whose role is not a day old", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await ctx.db.update(users).set({ roleSince: ctx.now }).where(eq(users.id, scene.lead.id));
    await scene.ask(scene.admin);
    expect((await tellAll(ctx)).map(({ userId }) => userId)).toEqual([scene.owner.id]);
  });

  test("is told once, also when it is made or heard of twice, and not when it is answered", async ({
    ctx,
  }) => {
    const scene = await makeAsked(ctx);
    await scene.ask(scene.admin);
    await scene.ask(scene.admin);
    const before = await tellAll(ctx);
    expect(before).toHaveLength(2);
    const [request] = await ctx.db.select().from(privateConsents);
    await emit(ctx, consentRequested, { threadId: scene.threadId, consentId: request!.id });
    expect(await tellAll(ctx)).toHaveLength(2);
    const second = await makeAsked(ctx);
    await second.ask(second.admin);
    const [open] = await ctx.db
      .select()
      .from(privateConsents)
      .where(eq(privateConsents.threadId, second.threadId));
    await answerConsent(as(ctx, second.owner), {
      threadId: second.threadId,
      consentId: open!.id,
      isGranted: false,
    });
    expect(await kindsOf(ctx, second.lead)).toEqual([]);
  });
});

describe("The answer", () => {
  test("yes is told to whoever asked, an admin too, and until when it opens", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await scene.ask(scene.admin);
    await scene.answer(scene.lead, true);
    expect(await kindsOf(ctx, scene.admin)).toEqual(["consent-decided"]);
    const { items } = await listInbox(as(ctx, scene.admin), {});
    expect(items[0]?.text).toContain(
      `Den vertraulichen Teil zu ${scene.ticket.code} können Sie ansehen, bis`,
    );
    const [mail] = await mailsOf(ctx, scene.admin);
    expect(mail?.subject).toMatch(/^Zugestimmt: /);
    expect(mail?.text).toContain("bis 23. Nov. 2026, 9:30");
    await assertSilent(ctx, [scene.admin, scene.owner, scene.lead]);
  });

  test("no is told too", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await scene.ask(scene.colleague);
    await scene.answer(scene.owner, false);
    const [mail] = await mailsOf(ctx, scene.colleague);
    expect(mail?.subject).toMatch(/^Abgelehnt: /);
    expect(mail?.text).toContain(scene.owner.displayName);
  });

  test("is not told to somebody who may not know of the private half any more", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await scene.ask(scene.colleague);
    await ctx.db
      .update(tickets)
      .set({ regionId: scene.otherLead.teamRegionId!, ownerId: scene.otherLead.id });
    await scene.answer(scene.otherLead, true);
    expect(await kindsOf(ctx, scene.colleague)).toEqual([]);
  });

  test("is something an admin decides about in the preferences; customers never see it", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    const groupsOf = async (person: typeof scene.admin) =>
      (await readPreferences(as(ctx, person))).groups.map(({ name }) => name);
    expect(await groupsOf(scene.admin)).toContain("desk");
    expect(await groupsOf(scene.author)).not.toContain("desk");
    expect(await groupsOf(scene.moderator)).not.toContain("desk");
  });
});

describe("A look", () => {
  test("with consent is told to the author, once per consent, and stands in the log", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await scene.ask(scene.admin);
    await scene.answer(scene.lead, true);
    expect(await kindsOf(ctx, scene.author)).toEqual([]);
    await revealPrivate(as(ctx, scene.admin), { threadId: scene.threadId });
    await revealPrivate(as(at(ctx, new Date(ctx.now.getTime() + 60_000)), scene.admin), {
      threadId: scene.threadId,
    });
    expect(await kindsOf(ctx, scene.author)).toEqual(["private-looked"]);
    const [mail, ...more] = await mailsOf(ctx, scene.author);
    expect(more).toEqual([]);
    expect(mail?.subject).toContain("Blick in Ihren vertraulichen Teil");
    expect(mail?.text).toContain(scene.admin.displayName);
    expect(mail?.text).toContain("#vertraulich");
    await assertSilent(ctx, [scene.author, scene.admin]);
  });

  test("of the contact, whoever is on duty and the lead is in the log only", async ({ ctx }) => {
    const scene = await makeAsked(ctx);
    await revealPrivate(as(ctx, scene.owner), { threadId: scene.threadId });
    await revealPrivate(as(ctx, scene.lead), { threadId: scene.threadId });
    expect(await kindsOf(ctx, scene.author)).toEqual([]);
  });
});

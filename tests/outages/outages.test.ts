import { and, eq, isNull, sql } from "drizzle-orm";
import { describe } from "vitest";
import {
  answerByLink,
  answerOutage,
  issueFixedLink,
  readFixedPage,
  toggleJoin,
} from "#app/features/escalation/outages/answering.server.ts";
import { detachThread } from "#app/features/escalation/outages/attaching.server.ts";
import { endOutage } from "#app/features/escalation/outages/ending.server.ts";
import { confirmProposal, openOutage } from "#app/features/escalation/outages/opening.server.ts";
import { defaultParameters } from "#app/features/escalation/outages/parameters.ts";
import { previewRadar } from "#app/features/escalation/outages/preview.server.ts";
import {
  dismissProposal,
  listProposals,
  readEvidence,
} from "#app/features/escalation/outages/proposals.server.ts";
import {
  findOutagesAt,
  listOpenOutages,
  readOutagePage,
  readThreadOutage,
} from "#app/features/escalation/outages/public-outages.server.ts";
import { lookForOutages } from "#app/features/escalation/outages/radar.server.ts";
import { watchOutages } from "#app/features/escalation/outages/sweep.server.ts";
import { moveOutagePromise, postUpdate } from "#app/features/escalation/outages/updates.server.ts";
import { readRuleWorld } from "#app/features/escalation/rules/rule-sweep.server.ts";
import { escalateByRule } from "#app/features/escalation/tickets/tickets.server.ts";
import { dueThreads } from "#app/features/escalation/tickets/watched.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outagePeople, outageProposals, outages, outageThreads } from "#db/schema/outages.ts";
import { makeUser } from "../support/make.ts";
import { as, at, drainJobs, expect, test } from "../support/test.ts";
import { ask, makeOutageScene, meToo, neighbour, type OutageScene, reportInGallus } from "./scene.ts";

const later = (ctx: Ctx, minutes: number) => at(ctx, new Date(ctx.now.getTime() + minutes * 60_000));

const openProposals = (ctx: Ctx) =>
  ctx.db.select().from(outageProposals).where(isNull(outageProposals.endedAt));

async function propose(ctx: Ctx) {
  const scene = await makeOutageScene(ctx);
  const reports = await reportInGallus(ctx, scene);
  await lookForOutages(ctx);
  const [proposal] = await openProposals(ctx);
  if (!proposal) throw new Error("nothing was proposed");
  return { ...scene, ...reports, proposal };
}

const inputOf = (ctx: Ctx, { category }: Pick<OutageScene, "category">) => ({
  title: "Internet und Telefon in Frankfurt-Gallus",
  areas: ["60326", "60327", "60329"],
  categoryId: category.id,
  startsAt: new Date(ctx.now.getTime() - 30 * 60_000),
  dueAt: new Date(ctx.now.getTime() + 6 * 3_600_000),
  body: "Wir wissen von der Störung. Ein Messtrupp ist unterwegs.",
});

async function confirm(ctx: Ctx) {
  const scene = await propose(ctx);
  const input = { ...inputOf(ctx, scene), proposalId: scene.proposal.id };
  const outage = await confirmProposal(as(ctx, scene.lead), input);
  return { ...scene, outage };
}

const toldOf = (ctx: Ctx, userId: number) =>
  ctx.db
    .select({ kind: notifications.kind, subject: notifications.subject })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), sql`${notifications.kind} like 'outage-%'`))
    .orderBy(notifications.id);

describe("The radar", () => {
  test("proposes once what five people report, tells the region's lead, and shows the evidence", async ({
    ctx,
  }) => {
    const { proposal, lead, secondLead, frankfurt, first } = await propose(ctx);
    expect(proposal).toMatchObject({ service: "line", regionId: frankfurt.id, peopleCount: 6 });
    await lookForOutages(ctx);
    expect(await openProposals(ctx)).toHaveLength(1);
    await drainJobs(ctx);
    expect(await toldOf(ctx, lead.id)).toMatchObject([{ kind: "outage-proposed" }]);
    expect(await toldOf(ctx, secondLead.id)).toEqual([]);
    const evidence = await readEvidence(as(ctx, lead), proposal.id);
    expect(evidence.threads[0]).toMatchObject({ id: first.thread.id, peopleCount: 5 });
    expect(evidence.kinds).toContainEqual({ kind: "me-too", count: 4 });
    expect(evidence.suggestedAreas).toEqual(["60326", "60327", "60329"]);
    expect(evidence.proposal.seenCount).toBeGreaterThan(evidence.proposal.expectedCount * 5);
  });

  test("leaves alone staff, households, what is hidden, and people from everywhere", async ({ ctx }) => {
    const scene = await makeOutageScene(ctx);
    const { thread } = await ask(ctx, scene, { postcode: "60326", minutesAgo: 20 });
    for (const name of ["mutter", "vater", "kind", "oma"]) {
      await meToo(ctx, thread.id, "60326", 10, `${name}@familie-meier.example`);
    }
    await ask(ctx, scene, { postcode: "60327", minutesAgo: 9, author: scene.agent });
    for (const postcode of ["20095", "80331", "04229"]) await ask(ctx, scene, { postcode, minutesAgo: 5 });
    const hidden = await ask(ctx, scene, { postcode: "60327", minutesAgo: 5 });
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, hidden.thread.id));
    await lookForOutages(ctx);
    expect(await openProposals(ctx)).toEqual([]);
    await meToo(ctx, thread.id, "60329", 4);
    await meToo(ctx, thread.id, "60327", 3);
    await meToo(ctx, thread.id, "60327", 2);
    await lookForOutages(ctx);
    expect(await openProposals(ctx)).toMatchObject([{ peopleCount: 5 }]);
  });

  test("lets a proposal grow instead of making a second one, and fade when nobody else reports", async ({
    ctx,
  }) => {
    const { first, proposal } = await propose(ctx);
    await meToo(ctx, first.thread.id, "60327", 1);
    await meToo(ctx, first.thread.id, "60329", 0);
    await lookForOutages(later(ctx, 2));
    expect(await openProposals(ctx)).toMatchObject([{ id: proposal.id, peopleCount: 8 }]);
    await lookForOutages(later(ctx, defaultParameters.fadeMinutes + 5));
    expect(await openProposals(ctx)).toEqual([]);
    const [faded] = await ctx.db.select().from(outageProposals);
    expect(faded?.end).toBe("faded");
  });

  test("does not propose again what was dismissed, unless as many others report", async ({ ctx }) => {
    const { first, proposal, lead } = await propose(ctx);
    await dismissProposal(as(ctx, lead), {
      proposalId: proposal.id,
      reason: "Nur ein Gewitter, alles läuft.",
    });
    await meToo(ctx, first.thread.id, "60327", 1);
    await lookForOutages(later(ctx, 2));
    expect(await openProposals(ctx)).toEqual([]);
    for (let n = 0; n < 5; n++) await meToo(ctx, first.thread.id, "60326", 0);
    await lookForOutages(later(ctx, 4));
    expect(await openProposals(ctx)).toHaveLength(1);
  });

  test("is seen by leads and admins only", async ({ ctx }) => {
    const { agent, first, proposal, secondLead } = await propose(ctx);
    const admin = await makeUser(ctx, { role: "admin" });
    const moderator = await makeUser(ctx, { role: "moderator" });
    for (const user of [agent, first.author, moderator]) {
      await expect(listProposals(as(ctx, user))).rejects.toMatchObject({ code: "not-found" });
      await expect(readEvidence(as(ctx, user), proposal.id)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await listProposals(as(ctx, admin))).toHaveLength(1);
    expect(await listProposals(as(ctx, secondLead))).toHaveLength(1);
    const dismiss = { proposalId: proposal.id, reason: "Keine Störung" };
    await expect(dismissProposal(as(ctx, admin), dismiss)).rejects.toMatchObject({ code: "not-found" });
  });

  test("shows in the preview what it would have proposed", async ({ ctx }) => {
    const { outage } = await confirm(ctx);
    const admin = await makeUser(ctx, { role: "admin" });
    const shown = await previewRadar(as(ctx, admin), defaultParameters);
    expect(shown.alarms).toMatchObject([{ service: "line", wasOutage: true, seen: 5 }]);
    const strict = await previewRadar(as(ctx, admin), { ...defaultParameters, leastPeople: 12 });
    expect(strict.alarms).toEqual([]);
    expect(outage.proposalId).not.toBeNull();
  });
});

describe("A confirmed outage", () => {
  test("is known to its area, has its questions and people, and its one promise", async ({ ctx }) => {
    const { outage, first, second, frankfurt, central } = await confirm(ctx);
    expect(await listOpenOutages(ctx, { regionId: frankfurt.id })).toMatchObject([
      { id: outage.id, peopleCount: 6, promise: { state: "open" } },
    ]);
    expect(await listOpenOutages(ctx, { regionId: central.id })).toEqual([]);
    expect(await findOutagesAt(ctx, { postcode: "60327" })).toHaveLength(1);
    expect(await findOutagesAt(ctx, { postcode: "60388" })).toEqual([]);
    for (const { thread } of [first, second]) {
      expect((await readThreadOutage(ctx, thread.id))?.outage.id).toBe(outage.id);
    }
    await watchOutages(later(ctx, 1));
    expect(await openProposals(ctx)).toEqual([]);
  });

  test("confirmed twice at once is one, and the second lead hears who was first", async ({ committed }) => {
    const { ctx } = committed;
    const scene = await propose(ctx);
    const input = { ...inputOf(ctx, scene), proposalId: scene.proposal.id };
    const results = await Promise.allSettled(
      [scene.lead, scene.secondLead].map((lead) => confirmProposal(as(ctx, lead), input)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "conflict", messageKey: "outages.error.decided" } });
    expect(await ctx.db.select().from(outages)).toHaveLength(1);
  });

  test("takes in new questions of its area by itself, no others, and never again what a lead took out", async ({
    ctx,
  }) => {
    const scene = await confirm(ctx);
    const soon = later(ctx, 10);
    const near = await ask(soon, scene, { postcode: "60329", minutesAgo: 1 });
    const far = await ask(soon, scene, { postcode: "20095", minutesAgo: 1 });
    await watchOutages(soon);
    const attached = async () =>
      (
        await ctx.db
          .select({ id: outageThreads.threadId })
          .from(outageThreads)
          .where(and(eq(outageThreads.outageId, scene.outage.id), isNull(outageThreads.detachedAt)))
      ).map(({ id }) => id);
    expect(await attached()).toContain(near.thread.id);
    expect(await attached()).not.toContain(far.thread.id);
    const detach = { outageId: scene.outage.id, threadId: near.thread.id };
    await expect(detachThread(as(soon, scene.agent), detach)).rejects.toMatchObject({ code: "not-found" });
    await detachThread(as(soon, scene.lead), detach);
    await watchOutages(later(soon, 1));
    expect(await attached()).not.toContain(near.thread.id);
    const people = await ctx.db.select().from(outagePeople);
    expect(people.map(({ userId }) => userId)).not.toContain(near.author.id);
  });

  test("stops the clocks of its tickets, keeps rules off its questions, and lets go what is taken out", async ({
    ctx,
  }) => {
    const scene = await confirm(ctx);
    const world = await readRuleWorld(ctx);
    const ticket = await escalateByRule(ctx, {
      ...{ threadId: scene.first.thread.id, cause: "outage", minutes: 0, severity: "total-outage" },
    });
    await watchOutages(later(ctx, 1));
    const read = async () => (await ctx.db.select().from(tickets).where(eq(tickets.id, ticket.id)))[0];
    expect(await read()).toMatchObject({ nextDueAt: null });
    expect((await read())?.waitingSince).not.toBeNull();
    const due = dueThreads(later(ctx, 60 * 24 * 3), { ...world, stage: "fire" });
    const rows = due ? await ctx.db.execute<{ id: string }>(sql`select id from (${due}) d`) : [];
    expect(rows.map(({ id }) => Number(id))).not.toContain(scene.second.thread.id);
    await detachThread(as(ctx, scene.lead), { outageId: scene.outage.id, threadId: scene.first.thread.id });
    expect((await read())?.waitingSince).toBeNull();
  });

  test("tells everybody each update once, however often it is told", async ({ ctx }) => {
    const { outage, lead, voters, first } = await confirm(ctx);
    await drainJobs(ctx);
    await postUpdate(as(ctx, lead), { outageId: outage.id, body: "Der Verteiler wird getauscht." });
    await drainJobs(ctx);
    await watchOutages(later(ctx, 1));
    await drainJobs(later(ctx, 1));
    for (const user of [first.author, ...voters]) {
      const told = await toldOf(ctx, user.id);
      expect(told.map(({ kind }) => kind)).toEqual(["outage-told", "outage-told"]);
      expect(new Set(told.map(({ subject }) => subject)).size).toBe(2);
    }
    expect(await toldOf(ctx, lead.id)).toEqual([]);
  });

  test("can be joined by one tap, and left; who joins is told from the next update on", async ({ ctx }) => {
    const { outage, lead, agent } = await confirm(ctx);
    const member = await neighbour(ctx, "60329");
    await drainJobs(ctx);
    await toggleJoin(as(later(ctx, 5), member), { outageId: outage.id });
    await watchOutages(later(ctx, 6));
    await drainJobs(later(ctx, 6));
    expect(await toldOf(ctx, member.id)).toEqual([]);
    await postUpdate(as(later(ctx, 7), lead), { outageId: outage.id, body: "Fast fertig mit dem Tausch." });
    await drainJobs(later(ctx, 7));
    expect(await toldOf(ctx, member.id)).toHaveLength(1);
    await toggleJoin(as(later(ctx, 8), member), { outageId: outage.id });
    expect(await ctx.db.$count(outagePeople, eq(outagePeople.userId, member.id))).toBe(0);
    await expect(toggleJoin(as(ctx, agent), { outageId: outage.id })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("moves its promise only with a reason, and says so when it was missed", async ({ ctx }) => {
    const { outage, lead } = await confirm(ctx);
    const move = {
      outageId: outage.id,
      dueAt: new Date(ctx.now.getTime() + 8 * 3_600_000),
      reason: "Das Ersatzteil fehlt.",
    };
    await moveOutagePromise(as(ctx, lead), move);
    const late = later(ctx, 9 * 60);
    await watchOutages(late);
    await watchOutages(late);
    const page = await readOutagePage(late, outage.id);
    expect(page.updates.map(({ kind }) => kind)).toEqual(["promise-missed", "promise-moved", "opened"]);
    expect(page.outage.promise?.state).toBe("late");
    await endOutage(as(late, lead), { outageId: outage.id, cause: "Ein Bagger hatte das Kabel getroffen." });
    expect((await readOutagePage(late, outage.id)).wasPromiseMissed).toBe(true);
  });

  test("planned work is announced ahead and takes in nothing before it begins", async ({ ctx }) => {
    const scene = await makeOutageScene(ctx);
    const input = {
      ...inputOf(ctx, scene),
      ...{ kind: "planned" as const, service: "line" as const, submissionKey: "planned-work-key-1" },
      startsAt: new Date(ctx.now.getTime() + 24 * 3_600_000),
      dueAt: new Date(ctx.now.getTime() + 28 * 3_600_000),
    };
    const outage = await openOutage(as(ctx, scene.lead), input);
    expect((await openOutage(as(ctx, scene.lead), input)).id).toBe(outage.id);
    await expect(
      openOutage(as(ctx, scene.lead), { ...input, kind: "outage", submissionKey: "another-key-22" }),
    ).rejects.toMatchObject({ field: "startsAt" });
    await ask(ctx, scene, { postcode: "60326", minutesAgo: 2 });
    await watchOutages(ctx);
    expect(await ctx.db.select().from(outageThreads)).toEqual([]);
    expect(await findOutagesAt(ctx, { postcode: "60326" })).toMatchObject([
      { hasBegun: false, kind: "planned" },
    ]);
  });
});

describe("After the end", () => {
  async function end(ctx: Ctx) {
    const scene = await confirm(ctx);
    const ticket = await escalateByRule(ctx, {
      ...{ threadId: scene.first.thread.id, cause: "outage", minutes: 0, severity: "total-outage" },
    });
    await watchOutages(later(ctx, 1));
    const end = later(ctx, 60);
    await endOutage(as(end, scene.lead), {
      outageId: scene.outage.id,
      cause: "Eine Karte im Verteiler war defekt.",
    });
    await drainJobs(end);
    return { ...scene, ticket, end };
  }
  const openTicketOf = async (ctx: Ctx, threadId: number) =>
    (
      await ctx.db
        .select()
        .from(tickets)
        .where(and(eq(tickets.threadId, threadId), isNull(tickets.closedAt)))
    )[0];

  test("everybody is asked once, the summary is public, and nothing is proposed anew", async ({ ctx }) => {
    const { outage, end: ended, voters } = await end(ctx);
    const told = await toldOf(ctx, voters[0]?.id ?? 0);
    expect(told.at(-1)?.kind).toBe("outage-ended");
    const page = await readOutagePage(ended, outage.id);
    expect(page).toMatchObject({ cause: "Eine Karte im Verteiler war defekt.", wasPromiseMissed: false });
    expect(page.outage).toMatchObject({ peopleCount: 6, promise: { state: "kept" } });
    expect(await listOpenOutages(ended)).toEqual([]);
    await watchOutages(later(ctx, 61));
    expect(await openProposals(ctx)).toEqual([]);
  });

  test("“not yet” goes on with the own ticket, or gets one with a question of its own", async ({ ctx }) => {
    const { outage, first, second, voters, end: ended, ticket } = await end(ctx);
    await answerOutage(as(ended, first.author), { outageId: outage.id, answer: "not-yet" });
    expect(await openTicketOf(ctx, first.thread.id)).toMatchObject({ id: ticket.id, waitingSince: null });
    await answerOutage(as(ended, second.author), { outageId: outage.id, answer: "not-yet" });
    expect(await openTicketOf(ctx, second.thread.id)).toBeDefined();
    const [voter] = voters;
    if (!voter) throw new Error("nobody voted");
    await answerOutage(as(ended, voter), { outageId: outage.id, answer: "not-yet" });
    const own = await ctx.db.select().from(threads).where(eq(threads.authorId, voter.id));
    expect(own).toHaveLength(1);
    expect(await openTicketOf(ctx, own[0]?.id ?? 0)).toMatchObject({ customerId: voter.id });
    expect((await readOutagePage(ended, outage.id)).answers).toEqual({ fixed: 0, notYet: 3 });
  });

  test("the link in the mail shows on GET and acts on POST, again and again", async ({ ctx }) => {
    const { outage, voters, end: ended } = await end(ctx);
    const userId = voters[1]?.id ?? 0;
    const secret = await issueFixedLink(ended, { outageId: outage.id, userId });
    expect(await readFixedPage(ended, { secret })).toMatchObject({ answer: null });
    await answerByLink(ended, { secret, answer: "fixed" });
    await answerByLink(ended, { secret, answer: "fixed" });
    expect(await readFixedPage(ended, { secret })).toMatchObject({ answer: "fixed" });
    expect((await readOutagePage(ended, outage.id)).answers).toEqual({ fixed: 1, notYet: 0 });
    await expect(answerByLink(ended, { secret: "falsch", answer: "fixed" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await readFixedPage(later(ended, 31 * 24 * 60), { secret })).toBeNull();
  });

  test("a stranger is not asked, and nobody before the end", async ({ ctx }) => {
    const { outage, first } = await confirm(ctx);
    const answer = { outageId: outage.id, answer: "fixed" as const };
    await expect(answerOutage(as(ctx, first.author), answer)).rejects.toMatchObject({ code: "conflict" });
    const stranger = await neighbour(ctx, "60326");
    await expect(answerOutage(as(ctx, stranger), answer)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a ticket whose customer says nothing for a day is not forgotten; one that is fixed asks to be closed", async ({
    ctx,
  }) => {
    const { first, end: ended, outage } = await end(ctx);
    await watchOutages(later(ended, 23 * 60));
    expect((await openTicketOf(ctx, first.thread.id))?.waitingSince).not.toBeNull();
    await watchOutages(later(ended, 25 * 60));
    expect((await openTicketOf(ctx, first.thread.id))?.waitingSince).toBeNull();
    await answerOutage(as(later(ended, 26 * 60), first.author), { outageId: outage.id, answer: "fixed" });
    const ran = await drainJobs(later(ended, 26 * 60));
    expect(ran).toContain("notifications.tell-close-requested");
  });
});

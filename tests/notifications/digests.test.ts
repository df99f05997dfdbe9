import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { duePeriods } from "#app/features/notifications/digest-period.ts";
import { digestJob, digestSweep } from "#app/features/notifications/digests.server.ts";
import { jobs as mailJobs } from "#app/features/notifications/mail.server.ts";
import { setMail } from "#app/features/notifications/preferences.server.ts";
import { type NoticeTimes, usualTimes, writeTimes } from "#app/features/notifications/times.server.ts";
import { unsubscribe } from "#app/features/notifications/unsubscribe.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { categoryFollows } from "#db/schema/follows.ts";
import { follows, posts, threads } from "#db/schema/forum.ts";
import { digests } from "#db/schema/mailing.ts";
import { demoMails } from "#db/schema/platform.ts";
import { secretIn } from "../accounts/mails.ts";
import { makeAnswer, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";

const moment = (iso: string) => new Date(iso);
/** A Monday in the past, at the hour of digests. */
const mondayMorning = "2026-11-16T08:07:00+01:00";
const lastFriday = "2026-11-13T15:00:00+01:00";

const definitions = { jobs: [digestSweep, digestJob, ...mailJobs] };

async function sweep(ctx: Ctx): Promise<void> {
  await digestSweep.handle(ctx, { afterUserId: 0 });
  await drainJobs(ctx, definitions);
}

const mailsOf = (ctx: Ctx, user: User) =>
  ctx.db.select().from(demoMails).where(eq(demoMails.recipient, user.email!));

/** Somebody who follows three questions, each answered by others last Friday. */
async function makeFollower(ctx: Ctx, times: Partial<NoticeTimes> = {}, questions = 3) {
  const user = await makeUser(ctx, { lastSeenAt: moment("2026-11-12T09:00:00+01:00") });
  await writeTimes(ctx, user.id, { ...usualTimes, ...times });
  const followed = [];
  for (let n = 0; n < questions; n++) {
    const thread = await makeThread(ctx, { createdAt: moment("2026-11-02T09:00:00+01:00") });
    await ctx.db.insert(follows).values({ threadId: thread.id, userId: user.id });
    await makeAnswer(ctx, thread, { createdAt: moment(lastFriday) });
    followed.push(thread);
  }
  return { user, followed };
}

describe("Digests are due", () => {
  test.each([
    ["on a Monday morning", mondayMorning, ["daily", "weekly"]],
    ["on a Tuesday morning", "2026-11-17T08:07:00+01:00", ["daily"]],
    ["in the night", "2026-11-16T07:59:00+01:00", []],
    ["in the evening", "2026-11-16T20:00:00+01:00", []],
    ["in summer time", "2026-07-06T06:10:00Z", ["daily", "weekly"]],
  ])("%s", (_, now, rhythms) => {
    expect(duePeriods(moment(now)).map(({ rhythm }) => rhythm)).toEqual(rhythms);
  });

  test("for the week before, also when the clock has changed in it", () => {
    const [, weekly] = duePeriods(moment("2026-10-26T08:07:00+01:00"));
    expect(weekly).toEqual({
      rhythm: "weekly",
      period: "2026-10-26",
      since: moment("2026-10-19T08:00:00+02:00"),
    });
  });
});

describe("A weekly digest", () => {
  test("tells what is new in followed questions, once, however often the jobs run", async ({ ctx }) => {
    const now = at(ctx, mondayMorning);
    const { user, followed } = await makeFollower(now);
    for (const time of [mondayMorning, mondayMorning, "2026-11-16T12:07:00+01:00"])
      await sweep(at(ctx, time));
    const [digest] = await ctx.db.select().from(digests);
    await digestJob.handle(now, { digestId: digest!.id });
    const mails = await mailsOf(ctx, user);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("3 Neuigkeiten für Sie");
    for (const { title, id } of followed) {
      expect(mails[0]?.text).toContain(`${title} (ein neuer Beitrag)`);
      expect(mails[0]?.html).toContain(`/t/${id}/`);
    }
    expect(digest).toMatchObject({ period: "2026-11-16", itemCount: 3 });
  });

  test("does not come when there is too little to tell, and nothing comes in the night", async ({ ctx }) => {
    const { user } = await makeFollower(at(ctx, mondayMorning), {}, 2);
    const { user: other } = await makeFollower(at(ctx, mondayMorning));
    await sweep(at(ctx, "2026-11-16T03:07:00+01:00"));
    expect(await ctx.db.select().from(digests)).toEqual([]);
    await sweep(at(ctx, mondayMorning));
    expect(await mailsOf(ctx, user)).toEqual([]);
    expect(await mailsOf(ctx, other)).toHaveLength(1);
  });

  test("leaves out what is hidden, what one wrote oneself and what is older", async ({ ctx }) => {
    const now = at(ctx, mondayMorning);
    const { user, followed } = await makeFollower(now, {}, 6);
    const [hiddenThread, hiddenPost, own, old] = followed;
    await ctx.db.update(threads).set({ hiddenAt: now.now }).where(eq(threads.id, hiddenThread!.id));
    const answersOf = (threadId: number) => eq(posts.threadId, threadId);
    await ctx.db.update(posts).set({ hiddenAt: now.now }).where(answersOf(hiddenPost!.id));
    await ctx.db.update(posts).set({ authorId: user.id }).where(answersOf(own!.id));
    await ctx.db
      .update(posts)
      .set({ createdAt: moment("2026-11-03T09:00:00Z") })
      .where(answersOf(old!.id));
    await sweep(now);
    expect(await mailsOf(ctx, user)).toEqual([]);
    const [row] = await ctx.db.select().from(digests);
    expect(row).toMatchObject({ itemCount: 0, doneAt: now.now });
  });

  test("adds unread notices, followed topics and what was solved in the region, each question once", async ({
    ctx,
  }) => {
    const friday = at(ctx, lastFriday);
    const region = await makeRegion(ctx);
    const user = await makeUser(ctx, { regionId: region.id, lastSeenAt: friday.now });
    await writeTimes(ctx, user.id, { ...usualTimes, pausedUntil: null });
    const asked = await makeThread(friday, { author: user, regionId: region.id, title: "Eigene Frage" });
    await ctx.db.insert(follows).values({ threadId: asked.id, userId: user.id });
    await createAnswer(as(friday, await makeUser(ctx)), { threadId: asked.id, body: "Neu starten." });
    const category = await makeCategory(ctx);
    await ctx.db.insert(categoryFollows).values({ userId: user.id, categoryId: category.id });
    await makeThread(friday, { category, regionId: region.id, solvedAt: friday.now, title: "Neu im Thema" });
    await makeThread(friday, { regionId: region.id, solvedAt: friday.now, title: "Gelöst nebenan" });
    // The mail at once is unsubscribed, so that the notice is left for the digest.
    await setMail(ctx, user.id, [{ kind: "answer", mail: false }]);
    await drainJobs(friday);
    await sweep(at(ctx, mondayMorning));
    const [mail] = await mailsOf(ctx, user);
    expect(mail?.text).toContain("hat auf Ihre Frage „Eigene Frage“ geantwortet.");
    for (const title of ["Eigene Frage", "Neu im Thema", "Gelöst nebenan"]) {
      expect(mail?.text.split(title)).toHaveLength(2);
    }
  });

  test.for([
    ["never", { digest: "never" }],
    ["daily", { digest: "daily" }],
    ["paused", { pausedUntil: moment("2026-12-01T00:00:00+01:00") }],
  ] as const)("does not come to who has said: %s", async ([_, times], { ctx }) => {
    const { user } = await makeFollower(at(ctx, mondayMorning), times);
    await sweep(at(ctx, mondayMorning));
    expect(await mailsOf(ctx, user)).toEqual([]);
  });

  test("does not come to who has long been away or has no confirmed address", async ({ ctx }) => {
    const { user: away } = await makeFollower(ctx);
    await ctx.db
      .update(users)
      .set({ lastSeenAt: moment("2026-03-01T09:00:00Z") })
      .where(eq(users.id, away.id));
    const { user: unverified } = await makeFollower(ctx);
    await ctx.db.update(users).set({ emailVerifiedAt: null }).where(eq(users.id, unverified.id));
    await sweep(at(ctx, mondayMorning));
    expect([...(await mailsOf(ctx, away)), ...(await mailsOf(ctx, unverified))]).toEqual([]);
  });

  test("ends with one click in it, and begins again the same way", async ({ ctx }) => {
    const { user } = await makeFollower(at(ctx, mondayMorning));
    await sweep(at(ctx, mondayMorning));
    const [mail] = await mailsOf(ctx, user);
    const secret = secretIn(mail, "abbestellen");
    expect(mail?.headers).toMatchObject({
      "List-Unsubscribe": `<http://127.0.0.1:3000/abbestellen/${secret}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    });
    const guest = asGuest(at(ctx, mondayMorning));
    await unsubscribe(guest, { secret, scope: "one", isMailed: false });
    await ctx.db.delete(digests);
    await sweep(at(ctx, mondayMorning));
    expect(await mailsOf(ctx, user)).toHaveLength(1);
    await unsubscribe(guest, { secret, scope: "one", isMailed: true });
    await sweep(at(ctx, mondayMorning));
    expect(await mailsOf(ctx, user)).toHaveLength(2);
  });
});

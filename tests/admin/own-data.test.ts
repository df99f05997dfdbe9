import { eq, sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { describe } from "vitest";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { startSession } from "#app/features/accounts/sessions.server.ts";
import {
  deleteAccount,
  deleteDueAccounts,
  formerMember,
  keepAccount,
  readLeaving,
  readLeavingAt,
  requestDeletion,
} from "#app/features/admin/account-deletion.server.ts";
import {
  dropExpiredExports,
  listOwnExports,
  openExport,
  requestExport,
} from "#app/features/admin/data-exports.server.ts";
import { computeExpertise } from "#app/features/badges/expertise.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { readProfile } from "#app/features/forum/profile.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { toggleHelpful } from "#app/features/forum/votes.server.ts";
import { listInbox } from "#app/features/notifications/inbox.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { sessions, users } from "#db/schema/accounts.ts";
import { expertise } from "#db/schema/badges.ts";
import { drafts } from "#db/schema/drafts.ts";
import { posts, threadPlaces, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { accountDeletions } from "#db/schema/own-data.ts";
import { makeAgent, makeAnswer, makeCategory, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, monday, test } from "../support/test.ts";

const day = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const password = "ein richtig langes Kennwort";
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: { code?: string; messageKey?: string }) => `${error.code} ${error.messageKey}`,
  );

/** Somebody who has left a trace everywhere, with an answered and an unanswered question and an open case. */
async function makeMember(ctx: Ctx) {
  const region = await makeRegion(ctx, { position: 0 });
  const agent = await makeAgent(ctx, region);
  const category = await makeCategory(ctx);
  const user = await makeUser(ctx, {
    displayName: "Erika Muster",
    email: "erika@example.org",
    passwordHash: await hashPassword(password),
    postcode: "60326",
    about: "Ich wohne in der Mainzer Landstraße.",
    rank: "expert",
  });
  const own = as(ctx, user);
  const ask = (title: string) =>
    askQuestion(own, { categoryId: category.id, title, body: "Seit heute früh.", postcode: "60326" });
  const answered = await ask("Warum blinkt die Leuchte rot?");
  const helper = await makeUser(ctx);
  await createAnswer(as(ctx, helper), { threadId: answered.id, body: "Bitte neu starten." });
  const lonely = await ask("Wo finde ich den Schalter?");
  const discussed = await ask("Welches Kabel gehört in die Dose?");
  await createAnswer(as(ctx, helper), { threadId: discussed.id, body: "Das graue." });
  const foreign = await makeThread(ctx, { category });
  const answer = await createAnswer(own, { threadId: foreign.id, body: "Bei mir half ein anderes Kabel." });
  await toggleHelpful(as(ctx, helper), { postId: answer.id });
  await toggleHelpful(own, { postId: (await makeAnswer(ctx, foreign)).id });
  await escalateThread(as(ctx, await makeUser(ctx, { role: "guide" })), {
    threadId: answered.id,
    postcode: null,
    categoryId: category.id,
    severity: "impaired",
    tried: "Neustart",
    summary: "Die Verbindung bricht alle paar Minuten ab.",
  });
  await ctx.db.insert(drafts).values({
    authorId: user.id,
    targetKind: "ask",
    targetId: 0,
    clientId: "key-entwurf-0000000000000",
    content: { body: "Ein geheimer Entwurf" },
  });
  await ctx.db.insert(expertise).values({
    userId: user.id,
    categoryId: category.id,
    points: 300,
    confirmedCount: 20,
    failedCount: 0,
    wilson: 0.9,
    level: "silver",
  });
  await startSession(ctx, user.id, "Firefox auf Windows");
  return { user, own, agent, category, answered, discussed, lonely, foreign, answer };
}

async function leave(
  own: Ctx,
  more: { isAtOnce?: boolean; removesQuestions?: boolean; password?: string } = {},
) {
  return requestDeletion(own, { password, isAtOnce: false, removesQuestions: false, ...more });
}

describe("A copy of one's own data", () => {
  async function fetchCopy(own: Ctx): Promise<Record<string, string>> {
    const [copy] = await listOwnExports(own);
    const { body, byteSize } = await openExport(own, { exportId: copy!.id });
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    expect(bytes.byteLength).toBe(byteSize);
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
    );
  }

  test("holds what one wrote, asked for and set, and nothing secret", async ({ ctx }) => {
    const { user, own, lonely, answered, answer } = await makeMember(ctx);
    await requestExport(own);
    await drainJobs(ctx);
    const files = await fetchCopy(own);
    const read = (name: string) => JSON.parse(files[`${name}.json`] ?? "[]") as Record<string, unknown>[];
    expect(files["README.txt"]).toContain("DSGVO");
    expect(read("account")).toMatchObject([{ id: user.id, email: "erika@example.org", postcode: "60326" }]);
    expect(read("questions").map(({ id }) => id)).toEqual(expect.arrayContaining([lonely.id, answered.id]));
    expect(read("posts").map(({ id }) => id)).toContain(answer.id);
    expect(read("cases")).toMatchObject([{ summary: "Die Verbindung bricht alle paar Minuten ab." }]);
    expect(read("promises")).toHaveLength(1);
    expect(read("question-postcodes")).toHaveLength(3);
    expect(read("drafts")).toMatchObject([{ content: { body: "Ein geheimer Entwurf" } }]);
    expect(read("thanks")).toHaveLength(1);
    expect(read("devices")).toMatchObject([{ device: "Firefox auf Windows" }]);
    const all = Object.values(files).join("");
    expect(all).not.toMatch(/argon2|password_hash|storage_key/);
    const [session] = await ctx.db.select().from(sessions);
    expect(all).not.toContain(session!.id);
  });

  test("is told of when it is ready, once, and can be fetched by its owner only", async ({ ctx }) => {
    const { user, own } = await makeMember(ctx);
    await requestExport(own);
    await requestExport(own);
    await drainJobs(ctx);
    const told = await ctx.db.select().from(notifications).where(eq(notifications.kind, "export-ready"));
    expect(told).toMatchObject([{ userId: user.id }]);
    const [copy] = await listOwnExports(own);
    for (const other of [as(ctx, await makeUser(ctx)), as(ctx, await makeUser(ctx, { role: "admin" }))]) {
      expect(await codeOf(openExport(other, { exportId: copy!.id }))).toBe("not-found errors.notFound");
    }
    expect(await codeOf(openExport(asGuest(ctx), { exportId: copy!.id }))).toMatch(/^unauthenticated/);
    expect(await codeOf(requestExport(own))).toBe("conflict ownData.error.recent");
    expect(await codeOf(requestExport(as(at(ctx, day(1.1)), user)))).toBe("done");
  });

  test("is gone after seven days, file and row", async ({ ctx }) => {
    const { user, own } = await makeMember(ctx);
    await requestExport(own);
    await drainJobs(ctx);
    const [copy] = await listOwnExports(own);
    const late = at(ctx, day(7));
    expect(await dropExpiredExports(at(ctx, day(6.9)))).toBe(0);
    expect(await codeOf(openExport(as(late, user), { exportId: copy!.id }))).toMatch(/^not-found/);
    expect(await dropExpiredExports(late)).toBe(1);
    expect(await dropExpiredExports(late)).toBe(0);
    expect(await listOwnExports(own)).toEqual([]);
  });
});

describe("Deleting one's account", () => {
  test("needs the password, and is not for staff or the demo's people", async ({ ctx }) => {
    const { own, user } = await makeMember(ctx);
    expect(await codeOf(leave(own, { password: "falsch" }))).toBe("invalid ownData.error.password");
    expect(await codeOf(leave(asGuest(ctx)))).toMatch(/^unauthenticated/);
    for (const role of ["agent", "lead", "moderator", "admin"] as const) {
      expect(await codeOf(leave(as(ctx, await makeUser(ctx, { role }))))).toBe(
        "conflict ownData.error.staff",
      );
    }
    expect(await codeOf(leave(as(ctx, await makeUser(ctx, { isDemo: true }))))).toBe(
      "conflict ownData.error.demo",
    );
    expect(await ctx.db.select().from(accountDeletions)).toEqual([]);
    expect(await ctx.db.select().from(sessions).where(eq(sessions.userId, user.id))).toHaveLength(1);
  });

  test("logs out everywhere and waits seven days; who logs in again can stay", async ({ ctx }) => {
    const { own, user } = await makeMember(ctx);
    await leave(own);
    expect(await ctx.db.select().from(sessions).where(eq(sessions.userId, user.id))).toEqual([]);
    expect(await deleteDueAccounts(at(ctx, day(6.9)))).toBe(0);
    const back = as(at(ctx, day(6.9)), user);
    expect(await readLeavingAt(back)).toEqual(day(7));
    await keepAccount(back);
    expect(await readLeavingAt(back)).toBeNull();
    expect(await deleteDueAccounts(at(ctx, day(8)))).toBe(0);
    const [kept] = await ctx.db.select().from(users).where(eq(users.id, user.id));
    expect(kept).toMatchObject({ displayName: "Erika Muster", deletedAt: null });
  });

  async function deleted(ctx: Ctx, more: Parameters<typeof leave>[1] = {}) {
    const scene = await makeMember(ctx);
    await leave(scene.own, more);
    const then = at(ctx, day(7));
    await drainJobs(ctx);
    expect(await deleteDueAccounts(then)).toBe(1);
    return { ...scene, then };
  }

  test("takes name, address, postcode, text, sessions, drafts, notifications and badges", async ({ ctx }) => {
    const { user, then } = await deleted(ctx);
    const [row] = await ctx.db.select().from(users).where(eq(users.id, user.id));
    expect(row).toMatchObject({
      displayName: formerMember,
      email: null,
      passwordHash: null,
      postcode: null,
      regionId: null,
      about: "",
      rank: "newcomer",
      deletedAt: then.now,
    });
    const left = await ctx.db.execute<{ n: string }>(sql`
      select (select count(*) from drafts where author_id = ${user.id})
        + (select count(*) from sessions where user_id = ${user.id})
        + (select count(*) from notifications where user_id = ${user.id})
        + (select count(*) from follows where user_id = ${user.id})
        + (select count(*) from expertise where user_id = ${user.id}) as n`);
    expect(Number(left[0]?.n)).toBe(0);
    expect(await ctx.db.select().from(threadPlaces)).toEqual([]);
    await expect(readProfile(asGuest(ctx), user.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("leaves no personal word in any table but the texts that stay", async ({ ctx }) => {
    await deleted(ctx);
    const tables = await ctx.db.execute<{ name: string }>(sql`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`);
    for (const { name } of tables) {
      const [found] = await ctx.db.execute<{ n: string }>(
        sql.raw(
          `select count(*) as n from ${name} x where x::text ~* 'erika muster|erika@example|mainzer landstr|geheimer entwurf'`,
        ),
      );
      expect(Number(found?.n), name).toBe(0);
    }
  });

  test("keeps questions and answers as a former member's, and the night gives no badge back", async ({
    ctx,
  }) => {
    const { user, answer, answered, lonely, then } = await deleted(ctx);
    const [kept] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
    expect(kept).toMatchObject({ body: "Bei mir half ein anderes Kabel.", authorId: user.id });
    const own = await ctx.db.select({ id: threads.id }).from(threads).where(eq(threads.authorId, user.id));
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining([answered.id, lonely.id]));
    await computeExpertise(then, "all");
    expect(await ctx.db.select().from(expertise).where(eq(expertise.userId, user.id))).toEqual([]);
  });

  test("takes unanswered questions along when that is wished, no other", async ({ ctx }) => {
    const scene = await makeMember(ctx);
    expect(await readLeaving(scene.own)).toMatchObject({ unansweredCount: 1, openTicketCount: 1, why: null });
    await leave(scene.own, { removesQuestions: true });
    await deleteDueAccounts(at(ctx, day(7)));
    const left = await ctx.db.select({ id: threads.id }).from(threads);
    expect(left.map(({ id }) => id)).toEqual(
      expect.arrayContaining([scene.answered.id, scene.discussed.id, scene.foreign.id]),
    );
    expect(left.map(({ id }) => id)).not.toContain(scene.lonely.id);
  });

  test("is told to whoever has an open case in hand", async ({ ctx }) => {
    const { agent, then } = await deleted(ctx);
    const { items } = await listInbox(as(then, agent));
    expect(items[0]?.text).toContain("gibt es kein Konto mehr");
  });

  test("happens at once when that is wished, by a job that can run twice", async ({ ctx }) => {
    const { own, user } = await makeMember(ctx);
    await leave(own, { isAtOnce: true });
    await drainJobs(ctx);
    const [row] = await ctx.db.select().from(users).where(eq(users.id, user.id));
    expect(row?.displayName).toBe(formerMember);
    await deleteAccount(ctx, user.id);
    expect(await ctx.db.select().from(accountDeletions)).toMatchObject([{ doneAt: ctx.now }]);
  });

  test("frees name and address for somebody else", async ({ ctx }) => {
    await deleted(ctx);
    const again = await makeUser(ctx, { displayName: "Erika Muster", email: "erika@example.org" });
    expect(again.displayName).toBe("Erika Muster");
  });

  test("can happen to many: two former members share the name", async ({ ctx }) => {
    await deleted(ctx);
    const other = await makeUser(ctx, { passwordHash: await hashPassword(password) });
    await leave(as(ctx, other), { isAtOnce: true });
    await drainJobs(ctx);
    const rows = await ctx.db.select().from(users).where(eq(users.displayName, formerMember));
    expect(rows).toHaveLength(2);
  });

  test("does nothing to whom nobody asked to delete", async ({ ctx }) => {
    const { user } = await makeMember(ctx);
    await deleteAccount(ctx, user.id);
    const [row] = await ctx.db.select().from(users).where(eq(users.id, user.id));
    expect(row?.deletedAt).toBeNull();
  });
});

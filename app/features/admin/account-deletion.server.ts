import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { type Account, findAccount } from "#app/features/accounts/account-rows.server.ts";
import { accountDeleted } from "#app/features/accounts/events.server.ts";
import { accountThrottle } from "#app/features/accounts/login.server.ts";
import { mailMember } from "#app/features/accounts/member-mail.server.ts";
import { verifyPassword } from "#app/features/accounts/passwords.server.ts";
import { endOtherSessions } from "#app/features/accounts/sessions.server.ts";
import { recountCategory } from "#app/features/forum/counters.server.ts";
import { threadChanged } from "#app/features/forum/events.server.ts";
import { customerLeft } from "#app/features/notifications/kinds/customer-left.server.ts";
import { tellFirst } from "#app/features/notifications/tell.server.ts";
import { queuePosts } from "#app/features/search/pending.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { addJob, type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { renderLetter } from "#app/platform/mail-template.server.ts";
import { forgetKeyed, spendKeyed } from "#app/platform/throttle.server.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { accountDeletions, dataExports } from "#db/schema/own-data.ts";
import { demoMails } from "#db/schema/platform.ts";
import { personalData } from "./personal-data.server.ts";
import { whyNotDeletable } from "./policy.ts";

/** So long one can think again. */
export const thinkingDays = 7;
const dayMs = 86_400_000;

/** What stands in place of the name. */
export const formerMember = "Ehemaliges Mitglied";

export type Leaving = {
  /** Set while the account waits for its end. */
  dueAt: Date | null;
  /** Own questions without any answer, which can go as well. */
  unansweredCount: number;
  openTicketCount: number;
  why: ReturnType<typeof whyNotDeletable>;
};

/** What the page before deleting says. @throws unauthenticated */
export async function readLeaving(ctx: Ctx): Promise<Leaving> {
  const account = await ownAccount(ctx);
  const [row] = await ctx.db.execute<{ due_at: string | null; unanswered: string; tickets: string }>(sql`
    select
      (select d.due_at from account_deletions d where d.user_id = ${account.id} and d.done_at is null) as due_at,
      (select count(*) from threads t where ${isRemovable(account.id)}) as unanswered,
      (select count(*) from tickets k where k.customer_id = ${account.id} and k.closed_at is null) as tickets`);
  return {
    dueAt: row?.due_at ? new Date(row.due_at) : null,
    unansweredCount: Number(row?.unanswered ?? 0),
    openTicketCount: Number(row?.tickets ?? 0),
    why: whyNotDeletable(account),
  };
}

/** Until when the actor can think again; null when the account stays. For the bar on every page. */
export async function readLeavingAt(ctx: Ctx): Promise<Date | null> {
  if (ctx.actor.kind !== "user") return null;
  const [row] = await ctx.db
    .select({ dueAt: accountDeletions.dueAt })
    .from(accountDeletions)
    .where(and(eq(accountDeletions.userId, ctx.actor.id), isNull(accountDeletions.doneAt)));
  return row?.dueAt ?? null;
}

/** Questions of this person that concern nobody else: no answer, no comment of others, never with a team. */
const isRemovable = (userId: number) => sql`t.author_id = ${userId} and t.merged_into_id is null
  and not exists (select 1 from posts p where p.thread_id = t.id and p.author_id <> t.author_id)
  and not exists (select 1 from ticket_threads k where k.thread_id = t.id)`;

/**
 * Asks for the end of one's own account: in seven days, or at once. All sessions end; logging in again and one tap undo
 * it until then.
 * @throws unauthenticated; conflict (works here, or a shared demo account); invalid at `password`; too-many
 */
export async function requestDeletion(
  ctx: Ctx,
  input: { password: string; isAtOnce: boolean; removesQuestions: boolean },
): Promise<void> {
  const account = await ownAccount(ctx);
  const why = whyNotDeletable(account);
  if (why) throw new AppError("conflict", `ownData.error.${why}`);
  const key = account.email ?? `user:${account.id}`;
  await spendKeyed(ctx, accountThrottle, key);
  if (!(await verifyPassword(account.passwordHash, input.password))) {
    throw new AppError("invalid", "ownData.error.password", {}, "password");
  }
  await forgetKeyed(ctx, accountThrottle, key);
  await transact(ctx, async (ctx) => {
    const dueAt = input.isAtOnce ? ctx.now : new Date(ctx.now.getTime() + thinkingDays * dayMs);
    const row = { requestedAt: ctx.now, dueAt, removesQuestions: input.removesQuestions };
    await ctx.db
      .insert(accountDeletions)
      .values({ userId: account.id, ...row })
      .onConflictDoUpdate({
        target: accountDeletions.userId,
        set: row,
        setWhere: isNull(accountDeletions.doneAt),
      });
    await endOtherSessions(ctx, account.id, null);
    await addJob(ctx, input.isAtOnce ? deleteJob : leavingMailJob, { userId: account.id });
  });
}

/** Stays after all. Without a request nothing happens. @throws unauthenticated */
export async function keepAccount(ctx: Ctx): Promise<void> {
  const { id } = await ownAccount(ctx);
  await ctx.db
    .delete(accountDeletions)
    .where(and(eq(accountDeletions.userId, id), isNull(accountDeletions.doneAt)));
}

async function ownAccount(ctx: Ctx): Promise<Account> {
  const account = ctx.actor.kind === "user" ? await findAccount(ctx, ctx.actor.id) : undefined;
  if (!account) throw unauthenticated();
  return account;
}

/** "Until then": the mail after asking, so that nobody loses an account to somebody else's hand unnoticed. */
const leavingMailJob = defineJob(
  "admin.mail-leaving",
  z.object({ userId: z.number() }),
  async (ctx, { userId }) => {
    const account = await findAccount(ctx, userId);
    const [row] = await ctx.db
      .select({ dueAt: accountDeletions.dueAt })
      .from(accountDeletions)
      .where(and(eq(accountDeletions.userId, userId), isNull(accountDeletions.doneAt)));
    if (!account?.email || !row) return;
    const locale = toLocale(account.locale, ctx.site.address);
    const day = formatLongDay(locale, row.dueAt);
    const letter = renderLetter({
      locale,
      site: ctx.site,
      name: account.displayName,
      subject: t(locale, "ownData.mail.subject", { day }),
      paragraphs: [t(locale, "ownData.mail.text", { day })],
      button: { label: t(locale, "ownData.mail.button"), path: paths.login() },
    });
    await mailMember(
      ctx,
      { userId, email: account.email },
      { ...letter, key: `leaving:${userId}:${row.dueAt.toISOString()}` },
    );
  },
);

/** Ends one account whose time has come. */
const deleteJob = defineJob(
  "admin.delete-account",
  z.object({ userId: z.number() }),
  async (ctx, { userId }) => {
    await deleteAccount(ctx, userId);
  },
);

export const jobs = [leavingMailJob, deleteJob];

/** The accounts whose seven days are over. @returns how many */
export async function deleteDueAccounts(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ userId: accountDeletions.userId })
    .from(accountDeletions)
    .where(and(isNull(accountDeletions.doneAt), lte(accountDeletions.dueAt, ctx.now)));
  for (const { userId } of due) await deleteAccount(ctx, userId);
  return due.length;
}

/**
 * Takes a person out of the community: what they wrote stays as a former member's, everything that is only about them
 * goes (personal-data.server.ts). All or nothing; a second run finds it done. Without a request that is due nothing
 * happens.
 */
export async function deleteAccount(ctx: Ctx, userId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [account] = await ctx.db.select().from(users).where(eq(users.id, userId)).for("update");
    const [request] = await ctx.db
      .select()
      .from(accountDeletions)
      .where(
        and(
          eq(accountDeletions.userId, userId),
          isNull(accountDeletions.doneAt),
          lte(accountDeletions.dueAt, ctx.now),
        ),
      )
      .for("update");
    if (!account || !request || whyNotDeletable(account)) return;
    await tellFirst(ctx, [customerLeft], { userId });
    if (request.removesQuestions) await removeQuestions(ctx, userId);
    await removeRows(ctx, userId);
    await removeTraces(ctx, account);
    await ctx.db
      .update(users)
      .set({
        displayName: formerMember,
        email: null,
        emailVerifiedAt: null,
        passwordHash: null,
        role: "customer",
        rank: "newcomer",
        postcode: null,
        regionId: null,
        about: "",
        hue: 0,
        lastSeenAt: null,
        deletedAt: ctx.now,
      })
      .where(eq(users.id, userId));
    await ctx.db.update(accountDeletions).set({ doneAt: ctx.now }).where(eq(accountDeletions.userId, userId));
    await refreshThreads(ctx, userId);
    await emit(ctx, accountDeleted, { userId });
  });
}

async function removeQuestions(ctx: Ctx, userId: number): Promise<void> {
  const gone = await ctx.db.execute<{ post_id: string; category_id: string }>(sql`
    select p.id as post_id, t.category_id from threads t join posts p on p.thread_id = t.id where ${isRemovable(userId)}`);
  await ctx.db.execute(sql`delete from threads t where ${isRemovable(userId)}`);
  await queuePosts(
    ctx,
    gone.map((row) => Number(row.post_id)),
  );
  for (const id of new Set(gone.map((row) => Number(row.category_id)))) await recountCategory(ctx, id);
}

async function removeRows(ctx: Ctx, userId: number): Promise<void> {
  for (const { table, column, deletion } of personalData) {
    if (deletion === "keep") continue;
    const condition = deletion === "delete" ? sql`true` : sql.raw(deletion.deleteWhere);
    await ctx.db.execute(
      sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${userId} and ${condition}`,
    );
  }
}

/** What names the person without being a row about them. */
async function removeTraces(ctx: Ctx, { id, email }: Account): Promise<void> {
  await ctx.db.execute(sql`
    delete from thread_places x using threads t where t.id = x.thread_id and t.author_id = ${id}`);
  // Images that no post shows go with the next tidying up; so do copies of one's own data.
  await ctx.db.execute(sql`
    update attachments set loose_since = timestamptz 'epoch' where uploader_id = ${id} and loose_since is not null`);
  await ctx.db
    .update(dataExports)
    .set({ expiresAt: ctx.now, readyAt: ctx.now })
    .where(eq(dataExports.userId, id));
  if (email) await ctx.db.delete(demoMails).where(eq(demoMails.recipient, email));
}

/** Pages, feeds and search engines that show the name hear of it. */
async function refreshThreads(ctx: Ctx, userId: number): Promise<void> {
  const rows = await ctx.db.execute<{ id: string; thread_id: string }>(
    sql`select id, thread_id from posts where author_id = ${userId}`,
  );
  await queuePosts(
    ctx,
    rows.map(({ id }) => Number(id)),
  );
  const [first] = rows;
  // One piece of news empties the kept pages of guests; the name is in their texts.
  if (first) await emit(ctx, threadChanged, { threadId: Number(first.thread_id) });
}

const sweepJob = defineJob("admin.delete-accounts", z.unknown(), async (ctx) => {
  await deleteDueAccounts(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "*/10 * * * *", job: sweepJob }];

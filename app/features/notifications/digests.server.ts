import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import { mailMember } from "#app/features/accounts/member-mail.server.ts";
import { canLogIn } from "#app/features/accounts/policy.ts";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { addJob, type CronJob, defineJob, type Job } from "#app/platform/jobs.server.ts";
import { renderLetter, siteUrl } from "#app/platform/mail-template.server.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { categoryFollows, tagFollows } from "#db/schema/follows.ts";
import { follows } from "#db/schema/forum.ts";
import { digests, mailTroubles, noticeTimes } from "#db/schema/mailing.ts";
import { notifications } from "#db/schema/notifications.ts";
import { type DigestReader, type DigestSection, readDigest } from "./digest-items.server.ts";
import { type DigestPeriod, duePeriods } from "./digest-period.ts";
import { digestName, isAllOff } from "./preferences.server.ts";
import { readTimes, whenToMail } from "./times.server.ts";

/** Fewer things are not worth a mail. */
export const worthwhile = 3;
/** Whoever has not been here for so long has moved on. */
const idleDays = 180;
/** People per job; the next job goes on behind the last of them. */
const batchSize = 500;
const unsubscribeDays = 90;
const claimMinutes = 10;

const sweepPayload = z.object({ afterUserId: z.number().default(0) });

/** Each hour of the day: opens a digest for everybody whose period has begun and who may have something to read. */
export const digestSweep: Job<z.output<typeof sweepPayload>> = defineJob(
  "notifications.digest-sweep",
  sweepPayload,
  async (ctx, { afterUserId }) => {
    const unfinished: number[] = [];
    for (const period of duePeriods(ctx.now)) {
      const last = await openDigests(ctx, period, afterUserId);
      if (last !== null) unfinished.push(last);
    }
    if (unfinished.length > 0) await addJob(ctx, digestSweep, { afterUserId: Math.min(...unfinished) });
  },
);

/** @returns the last person of a full batch; null when nobody is left */
function openDigests(
  ctx: Ctx,
  { rhythm, period, since }: DigestPeriod,
  after: number,
): Promise<number | null> {
  return transact(ctx, async (ctx) => {
    const people = await ctx.db.execute<{ id: string }>(sql`
      select u.id from ${users} u left join ${noticeTimes} n on n.user_id = u.id
      where u.id > ${after} and u.email is not null and u.email_verified_at is not null
        and u.last_seen_at > ${daysBefore(ctx.now, idleDays).toISOString()}::timestamptz
        and coalesce(n.digest, 'weekly') = ${rhythm}
        and not exists (select 1 from ${digests} d where d.user_id = u.id and d.period = ${period})
        and not exists (select 1 from ${mailTroubles} m where m.user_id = u.id and m.stopped_at is not null)
        and (
          exists (
            select 1 from ${notifications} x where x.user_id = u.id and x.read_at is null
              and x.created_at > ${since.toISOString()}::timestamptz
          )
          or exists (select 1 from ${follows} f where f.user_id = u.id)
          or exists (select 1 from ${categoryFollows} f where f.user_id = u.id)
          or exists (select 1 from ${tagFollows} f where f.user_id = u.id)
        )
      order by u.id limit ${batchSize}`);
    for (const { id } of people) {
      // Two sweeps at the same moment: one makes the row, and only it makes the job.
      const [made] = await ctx.db
        .insert(digests)
        .values({ userId: Number(id), period, rhythm, createdAt: ctx.now })
        .onConflictDoNothing()
        .returning({ id: digests.id });
      if (made)
        await addJob(ctx, digestJob, { digestId: made.id }, { key: `notifications.digest:${made.id}` });
    }
    return people.length === batchSize ? Number(people.at(-1)?.id) : null;
  });
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** Writes one digest, if it is worth it. */
export const digestJob = defineJob(
  "notifications.digest",
  z.object({ digestId: z.number() }),
  async (ctx, { digestId }) => {
    const digest = await claim(ctx, digestId);
    if (!digest) return;
    let outcome: { doneAt: Date | null; itemCount: number } = { doneAt: null, itemCount: 0 };
    try {
      outcome = { doneAt: ctx.now, itemCount: await sendDigest(ctx, digest) };
    } finally {
      await ctx.db
        .update(digests)
        .set({ ...outcome, claimedAt: null })
        .where(eq(digests.id, digestId));
    }
  },
);

type Digest = typeof digests.$inferSelect;

/** Of two runs at the same moment one writes; a run that died leaves it to a later one. */
async function claim(ctx: Ctx, digestId: number): Promise<Digest | undefined> {
  const stale = new Date(ctx.now.getTime() - claimMinutes * 60_000);
  const [digest] = await ctx.db
    .update(digests)
    .set({ claimedAt: ctx.now })
    .where(
      and(
        eq(digests.id, digestId),
        isNull(digests.doneAt),
        or(isNull(digests.claimedAt), lt(digests.claimedAt, stale)),
      ),
    )
    .returning();
  return digest;
}

/** @returns how many things it told of; 0 when it was not worth it or not wanted (any more) */
async function sendDigest(ctx: Ctx, digest: Digest): Promise<number> {
  const [user] = await ctx.db.select().from(users).where(eq(users.id, digest.userId));
  if (!user?.email || !user.emailVerifiedAt || !canLogIn(user, env())) return 0;
  const times = await readTimes(ctx, user.id);
  const isWanted = times.digest === digest.rhythm && !(await isAllOff(ctx, user.id));
  // Digests have an hour of their own; only a pause holds them back.
  if (!isWanted || whenToMail(ctx.now, { ...times, quiet: null }, false) !== "now") return 0;
  const reader = { actor: toActor(user, ctx.now), locale: toLocale(user.locale, ctx.site.address) };
  const since = daysBefore(ctx.now, digest.rhythm === "daily" ? 1 : 7);
  const sections = await readDigest(ctx, reader, since);
  const itemCount = sections.reduce((sum, { items }) => sum + items.length, 0);
  if (itemCount < worthwhile) return 0;
  const secret = await issueToken(ctx, {
    purpose: "unsubscribe",
    userId: user.id,
    subject: { kind: digestName },
    days: unsubscribeDays,
  });
  const mail = {
    ...renderDigest(ctx, reader, digest, sections, itemCount, secret),
    key: `digest:${digest.id}`,
    unsubscribeUrl: siteUrl(paths.unsubscribe(secret)),
  };
  const result = await mailMember(ctx, { userId: user.id, email: user.email }, mail);
  return result === "sent" ? itemCount : 0;
}

function renderDigest(
  ctx: Ctx,
  { actor, locale }: DigestReader,
  { rhythm }: Digest,
  sections: DigestSection[],
  count: number,
  secret: string,
) {
  return renderLetter({
    locale,
    site: ctx.site,
    name: actor.displayName,
    subject: t(locale, "told.digest.subject", { count }),
    paragraphs: [t(locale, `told.digest.intro.${rhythm === "daily" ? "daily" : "weekly"}`)],
    lists: sections.map(({ title, items }) => ({
      title: t(locale, title),
      items: items.map(({ text, path }) => ({ label: text, path })),
    })),
    button: { label: t(locale, "told.digest.button"), path: paths.inbox() },
    footer: [
      { label: t(locale, "notifications.mail.unsubscribe"), path: paths.unsubscribe(secret) },
      { label: t(locale, "told.digest.settings"), path: paths.noticeSettings() },
    ],
  });
}

export const jobs = [digestJob];
export const cronJobs: CronJob[] = [{ cron: "7 * * * *", job: digestSweep }];

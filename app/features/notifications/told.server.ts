import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { visiblePosts } from "#app/features/forum/scope.server.ts";
import { formatMoment, formatUntil, formatWindow, formatWorkingTime } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { MessageParams } from "#app/i18n/t.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { type KindName, kindNames, type Told } from "./kind.ts";

const actors = alias(users, "actors");
const [former, formerAgents] = [alias(users, "former"), alias(agents, "former_agents")];

/**
 * The visibility scope: own notifications whose thread and post this reader may (still) see. On `notifications` left
 * joined with `threads` and `posts`; where there is no post its columns are null, as for one that is not hidden.
 */
export function visibleNotifications(reader: Actor & { kind: "user" }): SQL | undefined {
  return and(eq(notifications.userId, reader.id), visiblePosts(reader));
}

/** Read anew as everything else: an idea that has been hidden since has no title any more. */
const titleOfIdea = sql`(
  select i.title from ideas i where i.id = (${notifications.data} ->> 'ideaId')::bigint and i.hidden_at is null)`;
const titleOfMeetup = sql`(
  select m.title from meetups m where m.id = (${notifications.data} ->> 'meetupId')::bigint)`;

/** The newest first. `where` comes on top of the reader's visibility scope. */
export async function readTold(
  ctx: Ctx,
  reader: Actor & { kind: "user" },
  where: SQL | undefined,
  limit: number,
): Promise<Told[]> {
  const rows = await ctx.db
    .select({
      id: notifications.id,
      userId: notifications.userId,
      kind: notifications.kind,
      path: notifications.path,
      data: notifications.data,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      mailedAt: notifications.mailedAt,
      threadId: notifications.threadId,
      threadTitle: sql<string>`coalesce(${threads.title}, ${titleOfIdea}, ${titleOfMeetup}, '')`,
      postBody: posts.body,
      actor: {
        displayName: actors.displayName,
        fullName: agents.fullName,
        salutation: agents.salutation,
      },
      formerName: sql<string | null>`coalesce(${formerAgents.fullName}, ${former.displayName})`,
    })
    .from(notifications)
    .leftJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .leftJoin(actors, eq(actors.id, notifications.actorId))
    .leftJoin(agents, eq(agents.userId, actors.id))
    .leftJoin(former, sql`${former.id} = (${notifications.data}->>'formerId')::bigint`)
    .leftJoin(formerAgents, eq(formerAgents.userId, former.id))
    .where(and(visibleNotifications(reader), where))
    .orderBy(sql`${notifications.id} desc`)
    .limit(limit);
  // A kind that a newer version has written is left to that version.
  return rows.flatMap((row) =>
    isKindName(row.kind) ? [{ ...row, kind: row.kind, actor: person(row.actor) }] : [],
  );
}

const isKindName = (kind: string): kind is KindName => (kindNames as readonly string[]).includes(kind);

type Person = NonNullable<Told["actor"]>;

function person(row: { [K in keyof Person]: Person[K] | null } | null): Told["actor"] {
  return row?.displayName ? { ...row, displayName: row.displayName } : null;
}

const longAgo = new Date(0);

/**
 * What the texts of every kind may mention.
 * @param view.now null for a mail, which is read at any time: it names the day instead of saying "heute"
 */
export function textParams(told: Told, view: { locale: Locale; now: Date | null }): MessageParams {
  const { dueAt, minutes, startsAt, endsAt, ...data } = told.data;
  return {
    title: told.threadTitle,
    actor: told.actor?.displayName ?? "",
    contact: told.actor?.fullName ?? told.actor?.displayName ?? "",
    salutation: told.actor?.salutation ?? "other",
    former: told.formerName ?? "none",
    ...data,
    when: startsAt ? formatMoment(view.locale, new Date(startsAt), view.now ?? longAgo) : "",
    window: startsAt && endsAt ? formatWindow(view.locale, new Date(startsAt), new Date(endsAt)) : "none",
    time: minutes ? formatWorkingTime(view.locale, Number(minutes)) : "none",
    due: dueAt ? formatUntil(view.locale, new Date(dueAt), view.now ?? longAgo) : "none",
  };
}

import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { users } from "#db/schema/accounts.ts";
import { meetups } from "#db/schema/meetups.ts";
import { pollOptions, polls } from "#db/schema/polls.ts";

export type Room = { meetupId: number; leadId: number };

const hour = 3_600_000;

/** An evening that goes on, for scripts/bench/live-vote.ts. */
export async function makeRoom(db: Db): Promise<Room> {
  const now = Date.now();
  const [lead] = await db
    .insert(users)
    .values({ displayName: "Messung", role: "admin", emailVerifiedAt: new Date(now) })
    .returning({ id: users.id });
  const leadId = lead?.id ?? 0;
  const [meetup] = await db
    .insert(meetups)
    .values({
      ...{ title: "Ein Abend zum Messen", slug: "messen", lead: "Fünfhundert stimmen ab.", place: "Saal" },
      startsAt: new Date(now - hour),
      endsAt: new Date(now + 3 * hour),
      publishedAt: new Date(now - 24 * hour),
      code: randomBytes(3).toString("hex").toUpperCase(),
      createdById: leadId,
    })
    .returning({ id: meetups.id });
  return { meetupId: meetup?.id ?? 0, leadId };
}

/** Closes what is open and opens another poll whose results everybody sees. */
export async function openNextPoll(db: Db, { meetupId, leadId }: Room) {
  const now = new Date();
  await db.execute(sql`delete from polls where meetup_id = ${meetupId}`);
  const [poll] = await db
    .insert(polls)
    .values({
      ...{ meetupId, question: "Was zuerst?", kind: "single" as const, createdById: leadId, createdAt: now },
      ...{ openedAt: now, resultsShownAt: now, ballotSecret: randomBytes(20).toString("base64url") },
    })
    .returning({ id: polls.id });
  const pollId = poll?.id ?? 0;
  const options = await db
    .insert(pollOptions)
    .values(
      ["Rechnung", "Termine", "WLAN", "Telefon"].map((label, n) => ({ pollId, position: n + 1, label })),
    )
    .returning({ id: pollOptions.id });
  await db.execute(sql`select pg_notify('tadellos_live', ${JSON.stringify({ kind: "meetup", meetupId })})`);
  return { pollId, options: options.map(({ id }) => id) };
}

import { randomInt } from "node:crypto";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { postcodes, regions } from "#db/schema/regions.ts";
import { spokenCodes } from "#db/schema/visits.ts";
import { chooseDigits, chooseWord } from "./code.ts";

/** Not to be guessed: the customer's case is found by it. */
const random = () => randomInt(2 ** 32) / 2 ** 32;

/** Places of a region that may give a word: where the team is, then others in it. Never the customer's own as such. */
const placesShown = 400;

/**
 * Gives an open ticket its code, once. Two at the same moment: the unique digits decide, and the second tries again.
 */
export async function ensureSpokenCode(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [ticket] = await ctx.db
      .select({ regionId: tickets.regionId })
      .from(tickets)
      .where(and(eq(tickets.id, ticketId), isNull(tickets.closedAt)))
      .for("update");
    if (!ticket) return;
    const [has] = await ctx.db.select().from(spokenCodes).where(eq(spokenCodes.ticketId, ticketId));
    if (has && !has.endedAt) return;
    // One at a time, so that what is taken does not change while one is chosen.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('escalation.spoken-codes'))`);
    const word = chooseWord(await readPlaces(ctx, ticket.regionId), random);
    const open = await ctx.db
      .select({ word: spokenCodes.word, digits: spokenCodes.digits })
      .from(spokenCodes)
      .where(isNull(spokenCodes.endedAt));
    const digits = chooseDigits(
      {
        taken: new Set(open.map((code) => code.digits)),
        ofWord: open.filter((code) => code.word === word).map((code) => code.digits),
      },
      random,
    );
    const values = { ticketId, word, digits, madeAt: ctx.now, endedAt: null };
    await ctx.db
      .insert(spokenCodes)
      .values(values)
      .onConflictDoUpdate({ target: spokenCodes.ticketId, set: values });
  });
}

async function readPlaces(ctx: Ctx, regionId: number): Promise<string[]> {
  const [region] = await ctx.db
    .select({ city: regions.siteCity, name: regions.name })
    .from(regions)
    .where(eq(regions.id, regionId));
  const rows = await ctx.db
    .selectDistinct({ place: postcodes.place })
    .from(postcodes)
    .where(eq(postcodes.regionId, regionId))
    .orderBy(asc(postcodes.place))
    .limit(placesShown);
  const own = region ? [region.city, ...region.name.split(/[\s\-–/,]+/)] : [];
  return [...own, ...rows.map(({ place }) => place)];
}

/** Each minute: open tickets without a code get one, also those of before. */
export async function makeMissingCodes(ctx: Ctx): Promise<number> {
  const rows = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .leftJoin(spokenCodes, eq(spokenCodes.ticketId, tickets.id))
    .where(
      and(
        isNull(tickets.closedAt),
        sql`(${spokenCodes.ticketId} is null or ${spokenCodes.endedAt} is not null)`,
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(500);
  for (const { id } of rows) await ensureSpokenCode(ctx, { ticketId: id });
  return rows.length;
}

/** Of an open ticket; null until it has one. Not for showing by itself: only the customer and the team see it. */
export async function readSpokenCode(
  ctx: Ctx,
  ticketId: number,
): Promise<{ word: string; digits: string } | null> {
  const [row] = await ctx.db
    .select({ word: spokenCodes.word, digits: spokenCodes.digits })
    .from(spokenCodes)
    .where(and(eq(spokenCodes.ticketId, ticketId), isNull(spokenCodes.endedAt)));
  return row ?? null;
}

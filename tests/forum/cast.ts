import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { makeAnswer, makeCategory, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest } from "../support/test.ts";

/** One question with one answer in a region, and everybody who may want to do something with it. */
export async function makeCast(ctx: Ctx) {
  const region = await makeRegion(ctx);
  const elsewhere = await makeRegion(ctx);
  const category = await makeCategory(ctx);
  const asker = await makeUser(ctx);
  const helper = await makeUser(ctx);
  const thread = await makeThread(ctx, { author: asker, category, regionId: region.id });
  const answer = await makeAnswer(ctx, thread, { author: helper });
  const people = {
    asker: as(ctx, asker),
    helper: as(ctx, helper),
    stranger: as(ctx, await makeUser(ctx)),
    guide: as(ctx, await makeUser(ctx, { role: "guide" })),
    agent: as(ctx, await makeUser(ctx, { role: "agent", teamRegionId: region.id })),
    "agent elsewhere": as(ctx, await makeUser(ctx, { role: "agent", teamRegionId: elsewhere.id })),
    lead: as(ctx, await makeUser(ctx, { role: "lead", teamRegionId: region.id })),
    moderator: as(ctx, await makeUser(ctx, { role: "moderator" })),
    admin: as(ctx, await makeUser(ctx, { role: "admin" })),
    unverified: as(ctx, await makeUser(ctx, { isVerified: false })),
    suspended: as(ctx, await makeUser(ctx, { suspendedUntil: new Date(ctx.now.getTime() + 86_400_000) })),
    guest: asGuest(ctx),
  };
  return { region, elsewhere, category, asker, helper, thread, answer, people };
}

export type Cast = Awaited<ReturnType<typeof makeCast>>;
export type Person = keyof Cast["people"];

/**
 * Tries an act as each person, each time in a savepoint that is rolled back, so that nobody finds traces of another.
 * @returns per person "done" or the code of the error
 */
export async function tryAll(
  cast: Cast,
  act: (ctx: Ctx) => Promise<unknown>,
): Promise<Record<Person, string>> {
  const outcomes: [string, string][] = [];
  for (const [name, ctx] of Object.entries(cast.people)) outcomes.push([name, await tryOnce(ctx, act)]);
  return Object.fromEntries(outcomes) as Record<Person, string>;
}

class Undo extends Error {}

async function tryOnce(ctx: Ctx, act: (ctx: Ctx) => Promise<unknown>): Promise<string> {
  try {
    await ctx.db.transaction(async (tx) => {
      await act({ ...ctx, db: tx });
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return "done";
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "done";
}

/** What each person got, with the rest that got the same left out: `others` names it once. */
export function expectOutcomes(
  others: string,
  exceptions: Partial<Record<Person, string>>,
): Record<Person, string> {
  const everyone: Record<Person, string> = {
    asker: others,
    helper: others,
    stranger: others,
    guide: others,
    agent: others,
    "agent elsewhere": others,
    lead: others,
    moderator: others,
    admin: others,
    unverified: "unauthenticated",
    suspended: "forbidden",
    guest: "unauthenticated",
  };
  return { ...everyone, ...exceptions };
}

/** The news told so far, in order: name and ids. */
export async function listNews(ctx: Ctx): Promise<[string, Record<string, number>][]> {
  const rows = await ctx.db.execute<{ event: string; payload: Record<string, number> }>(sql`
    select payload->>'event' as event, payload->'payload' as payload
    from graphile_worker._private_jobs order by id`);
  return rows.map(({ event, payload }) => [event, payload]);
}

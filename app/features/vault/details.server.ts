import { randomUUID } from "node:crypto";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError, assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { threads } from "#db/schema/forum.ts";
import { privateDetails } from "#db/schema/vault.ts";
import type { PrivateField } from "./finding.ts";
import { canKeepPrivate } from "./policy.ts";
import { type PrivateValues, privateFieldNames, privateLimits, withMore } from "./private-fields.ts";
import { openSealed, SealError, sealText } from "./seal.server.ts";

/*
 * The private half of a question, and of a question that is still a draft. Values leave this file in the clear for their
 * author (here) and for whoever `views.server.ts` has written into the log first; nobody else calls `openDetails`.
 */

type Row = typeof privateDetails.$inferSelect;

/** Of which question, or of which draft of which form. */
export type DetailsPlace = { authorId: number; threadId: number | null; draftKey: string | null };

const inPlace = ({ authorId, threadId, draftKey }: DetailsPlace): SQL | undefined =>
  threadId === null
    ? and(eq(privateDetails.authorId, authorId), eq(privateDetails.draftKey, draftKey ?? ""))
    : eq(privateDetails.threadId, threadId);

/** The author of a thread, merged or not; everybody else finds none. @throws unauthenticated, not-found */
async function ownPlace(ctx: Ctx, threadId: number): Promise<DetailsPlace> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [thread] = await ctx.db
    .select({ authorId: threads.authorId })
    .from(threads)
    .where(eq(threads.id, threadId));
  assertAllowed(canKeepPrivate(ctx.actor, found(thread)), notFound);
  return { authorId: found(thread).authorId, threadId, draftKey: null };
}

/** What the actor has told in private about a question of their own. @throws unauthenticated, not-found */
export async function readOwnDetails(ctx: Ctx, { threadId }: { threadId: number }): Promise<PrivateValues> {
  return openDetails(ctx, await ownPlace(ctx, threadId));
}

/**
 * Sets the private half of an own question to exactly these values; a field that is empty is deleted.
 * @throws unauthenticated, not-found, invalid (too long)
 */
export async function saveOwnDetails(
  ctx: Ctx,
  { threadId, values }: { threadId: number; values: PrivateValues },
): Promise<void> {
  const place = await ownPlace(ctx, threadId);
  await transact(ctx, (ctx) => writeDetails(ctx, place, values));
}

/** Puts more behind what stands there, for what was moved out of a public text. @throws as {@link saveOwnDetails} */
export async function addOwnDetails(
  ctx: Ctx,
  { threadId, values }: { threadId: number; values: PrivateValues },
): Promise<void> {
  const place = await ownPlace(ctx, threadId);
  await transact(ctx, async (ctx) => {
    let all = await openDetails(ctx, place);
    for (const field of privateFieldNames) {
      for (const line of values[field]?.split("\n") ?? []) if (line) all = withMore(all, field, line);
    }
    await writeDetails(ctx, place, all);
  });
}

/** The private part of a draft, as its author left it. Guests have none: theirs stays in the form. */
export async function readDraftDetails(ctx: Ctx, { draftKey }: { draftKey: string }): Promise<PrivateValues> {
  if (ctx.actor.kind !== "user") return {};
  return openDetails(ctx, { authorId: ctx.actor.id, threadId: null, draftKey });
}

/** Drafts a person can have with a private part. */
const maxDrafts = 100;

/** Keeps the private part of a draft, sealed, on the server only. @throws unauthenticated, conflict (too many), invalid */
export async function saveDraftDetails(
  ctx: Ctx,
  { draftKey, values }: { draftKey: string; values: PrivateValues },
): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const place = { authorId: ctx.actor.id, threadId: null, draftKey };
  await transact(ctx, async (ctx) => {
    // A save that was under way while the question was sent must not leave a second copy behind.
    const [sent] = await ctx.db
      .select({ id: threads.id })
      .from(threads)
      .where(and(eq(threads.submissionKey, draftKey), eq(threads.authorId, place.authorId)));
    if (sent) return;
    const [row] = await ctx.db
      .select({ count: sql<number>`count(distinct ${privateDetails.draftKey})::int` })
      .from(privateDetails)
      .where(
        and(eq(privateDetails.authorId, place.authorId), sql`${privateDetails.draftKey} <> ${draftKey}`),
      );
    if ((row?.count ?? 0) >= maxDrafts) {
      throw new AppError("conflict", "drafts.error.tooMany", { max: maxDrafts });
    }
    await writeDetails(ctx, place, values);
  });
}

/** The draft has become a question, or was thrown away: its private part goes. */
export async function dropDraftDetails(ctx: Ctx, { draftKey }: { draftKey: string }): Promise<void> {
  if (ctx.actor.kind !== "user") return;
  await ctx.db.delete(privateDetails).where(inPlace({ authorId: ctx.actor.id, threadId: null, draftKey }));
}

/** Which fields a question has something in. Not for showing: it knows no visibility. */
export async function listFilledFields(ctx: Ctx, threadId: number): Promise<PrivateField[]> {
  const rows = await ctx.db
    .select({ field: privateDetails.field })
    .from(privateDetails)
    .where(eq(privateDetails.threadId, threadId));
  const filled = new Set(rows.map(({ field }) => field));
  return privateFieldNames.filter((field) => filled.has(field));
}

/**
 * The values in the clear. Whoever calls this has asked a policy and has written the log.
 * @throws SealError: tampered with, or its key is gone
 */
export async function openDetails(
  ctx: Ctx,
  place: DetailsPlace,
  only: readonly PrivateField[] = privateFieldNames,
): Promise<PrivateValues> {
  const rows = await ctx.db.select().from(privateDetails).where(inPlace(place));
  const values: PrivateValues = {};
  for (const row of rows) if (only.includes(row.field)) values[row.field] = openRow(row);
  return values;
}

/** One sealed value in the clear. @throws SealError */
export const openRow = (row: Row): string => openSealed(env().vaultKeys, row, row);

async function writeDetails(ctx: Ctx, place: DetailsPlace, values: PrivateValues): Promise<void> {
  // Two tabs at once: one after the other.
  const rows = await ctx.db.select().from(privateDetails).where(inPlace(place)).for("update");
  for (const field of privateFieldNames) {
    const text = values[field]?.trim() ?? "";
    if (text.length > privateLimits[field]) {
      throw new AppError("invalid", "errors.field.tooLong", { max: privateLimits[field] });
    }
    const row = rows.find((one) => one.field === field);
    if (row && text && isStill(row, text)) continue;
    if (row) await ctx.db.delete(privateDetails).where(eq(privateDetails.id, row.id));
    if (text) await insertSealed(ctx, place, field, text, row?.createdAt ?? ctx.now);
  }
  if (place.draftKey !== null) {
    await ctx.db.update(privateDetails).set({ updatedAt: ctx.now }).where(inPlace(place));
  }
}

/** A value that does not open any more is simply replaced. */
function isStill(row: Row, text: string): boolean {
  try {
    return openRow(row) === text;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

async function insertSealed(
  ctx: Ctx,
  place: DetailsPlace,
  field: PrivateField,
  text: string,
  createdAt: Date,
): Promise<void> {
  const seat = { ...place, id: randomUUID(), field };
  const [key] = env().vaultKeys;
  await ctx.db
    .insert(privateDetails)
    .values({ ...seat, ...sealText(key, text, seat), createdAt, updatedAt: ctx.now })
    // Two tabs that both begin: the second one's text counts when it is saved again.
    .onConflictDoNothing();
}

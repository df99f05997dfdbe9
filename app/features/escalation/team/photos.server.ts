import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { makePortrait } from "#app/platform/image.server.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { type StoredFile, withStorage } from "#app/platform/storage.server.ts";
import { agentPhotos } from "#db/schema/team.ts";
import { teamChanged } from "./events.server.ts";
import { canLeadTeam, hasOwnDuty } from "./policy.ts";
import { logTeam, readAgent } from "./team-rows.server.ts";

const maxPhotoBytes = 12 * 1024 * 1024;

/**
 * The actor's own portrait, made anew by the server: square, small, nothing of the file's own data. Only people
 * themselves put one up; their lead can take it down.
 * @throws not-found (no agent), invalid (field `photo`), unavailable (the storage)
 */
export async function savePhoto(
  ctx: Ctx,
  { bytes, isTooLarge = false }: { bytes: Uint8Array; isTooLarge?: boolean },
): Promise<void> {
  if (!hasOwnDuty(ctx.actor)) throw notFound();
  const agent = await readAgent(ctx, ctx.actor.id);
  if (isTooLarge || bytes.length > maxPhotoBytes) {
    const megabytes = maxPhotoBytes / 1024 / 1024;
    throw new AppError("invalid", "images.error.tooLarge", { megabytes }, "photo");
  }
  const portrait = await makePortrait(bytes).catch((error) => {
    throw error instanceof AppError
      ? new AppError(error.code, error.messageKey, error.params, "photo")
      : error;
  });
  const storageKey = `${portraitFolder(ctx.now)}/${randomBytes(16).toString("hex")}.webp`;
  await withStorage(ctx, (storage) => storage.put(storageKey, portrait.bytes, "image/webp"));
  const old = await transact(ctx, async (ctx) => {
    const key = await deletePhotoRow(ctx, agent.id);
    await ctx.db.insert(agentPhotos).values({
      agentId: agent.id,
      key: randomBytes(16).toString("base64url"),
      storageKey,
      byteSize: portrait.bytes.length,
      createdAt: ctx.now,
    });
    await logTeam(ctx, { regionId: agent.regionId, kind: "photo", agentId: agent.id, data: { what: "new" } });
    await emit(ctx, teamChanged, { regionId: agent.regionId });
    return key;
  });
  if (old) await deleteStored(ctx, old);
}

/** @throws not-found (neither one's own nor of a team the actor leads) */
export async function removePhoto(ctx: Ctx, { agentId }: { agentId: number }): Promise<void> {
  const agent = await readAgent(ctx, agentId);
  const isOwn = hasOwnDuty(ctx.actor) && ctx.actor.id === agentId;
  assertAllowed(isOwn || canLeadTeam(ctx.actor, agent), notFound);
  const old = await transact(ctx, async (ctx) => {
    const key = await deletePhotoRow(ctx, agentId);
    if (!key) return null;
    await logTeam(ctx, { regionId: agent.regionId, kind: "photo", agentId, data: { what: "gone" } });
    await emit(ctx, teamChanged, { regionId: agent.regionId });
    return key;
  });
  if (old) await deleteStored(ctx, old);
}

/** @returns where its bytes lie, to be deleted after the commit; null when there was none */
export async function deletePhotoRow(ctx: Ctx, agentId: number): Promise<string | null> {
  const [row] = await ctx.db
    .delete(agentPhotos)
    .where(eq(agentPhotos.agentId, agentId))
    .returning({ storageKey: agentPhotos.storageKey });
  return row?.storageKey ?? null;
}

export const deleteStored = (ctx: Ctx, storageKey: string) =>
  withStorage(ctx, (storage) => storage.delete(storageKey));

/**
 * A portrait; everybody may see it, as on the contact card.
 * @throws not-found, unavailable
 */
export async function readPhoto(ctx: Ctx, { key }: { key: string }): Promise<StoredFile> {
  if (!/^[\w-]{22}$/.test(key)) throw notFound();
  const [row] = await ctx.db
    .select({ storageKey: agentPhotos.storageKey })
    .from(agentPhotos)
    .where(eq(agentPhotos.key, key));
  const { storageKey } = found(row);
  return found(await withStorage(ctx, (storage) => storage.get(storageKey)));
}

/** By day, so that what is just being stored is told from what nobody knows. */
const portraitFolder = (now: Date) => `portraits/${now.toISOString().slice(0, 10)}`;

/** Weekly: portraits without a row, left behind when a process ended between storing and writing. */
export const removeStrayPortraits = defineJob(
  "escalation.remove-stray-portraits",
  z.unknown(),
  async (ctx) => {
    const untouched = portraitFolder(new Date(ctx.now.getTime() - 48 * 3_600_000));
    await withStorage(ctx, async (storage) => {
      for await (const key of storage.list("portraits/")) {
        if (key >= untouched) continue;
        const isKnown = await ctx.db.$count(agentPhotos, eq(agentPhotos.storageKey, key));
        if (!isKnown) await storage.delete(key);
      }
    });
  },
);

export const cronJobs: CronJob[] = [{ cron: "47 3 * * 0", job: removeStrayPortraits }];

import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNotNull, lte } from "drizzle-orm";
import { z } from "zod";
import { exportReady } from "#app/features/notifications/kinds/export-ready.server.ts";
import { tellFirst } from "#app/features/notifications/tell.server.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { UserActor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { addJob, type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { type StoredFile, withStorage } from "#app/platform/storage.server.ts";
import { users } from "#db/schema/accounts.ts";
import { dataExports } from "#db/schema/own-data.ts";
import { packOwnData } from "./data-zip.server.ts";

/** A copy can be fetched for so long, and asked for again after a day. */
export const exportDays = 7;
const dayMs = 86_400_000;

export type OwnExport = {
  id: number;
  requestedAt: Date;
  readyAt: Date | null;
  expiresAt: Date | null;
  byteSize: number | null;
};

/** The actor's copies that are on their way or can be fetched, the newest first. @throws unauthenticated */
export async function listOwnExports(ctx: Ctx): Promise<OwnExport[]> {
  const { id: userId } = member(ctx);
  const rows = await ctx.db
    .select({
      id: dataExports.id,
      requestedAt: dataExports.requestedAt,
      readyAt: dataExports.readyAt,
      expiresAt: dataExports.expiresAt,
      byteSize: dataExports.byteSize,
    })
    .from(dataExports)
    .where(eq(dataExports.userId, userId))
    .orderBy(desc(dataExports.id));
  return rows.filter(({ expiresAt }) => !expiresAt || expiresAt > ctx.now);
}

/**
 * Asks for a copy of everything about oneself (GDPR, Articles 15 and 20); a job makes it. Asking twice asks once.
 * @throws unauthenticated; conflict (there is one of the last 24 hours)
 */
export async function requestExport(ctx: Ctx): Promise<void> {
  const { id: userId } = member(ctx);
  await transact(ctx, async (ctx) => {
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
    const [recent] = await ctx.db
      .select({ readyAt: dataExports.readyAt })
      .from(dataExports)
      .where(
        and(eq(dataExports.userId, userId), gt(dataExports.requestedAt, new Date(ctx.now.getTime() - dayMs))),
      )
      .limit(1);
    if (recent?.readyAt) throw new AppError("conflict", "ownData.error.recent");
    const [row] = await ctx.db
      .insert(dataExports)
      .values({ userId, requestedAt: ctx.now, storageKey: `exports/${randomUUID()}.zip` })
      .onConflictDoNothing()
      .returning({ id: dataExports.id });
    if (row) await addJob(ctx, exportJob, { exportId: row.id });
  });
}

/** Makes the file and tells its owner. Running twice writes the same file again and tells once. */
export const exportJob = defineJob(
  "admin.export-data",
  z.object({ exportId: z.number() }),
  async (ctx, { exportId }) => {
    const [row] = await ctx.db
      .select({ copy: dataExports, locale: users.locale, deletedAt: users.deletedAt })
      .from(dataExports)
      .innerJoin(users, eq(users.id, dataExports.userId))
      .where(eq(dataExports.id, exportId));
    if (!row || row.deletedAt || row.copy.readyAt || !row.copy.storageKey) return;
    const { storageKey, userId } = row.copy;
    const locale = toLocale(row.locale, ctx.site.address);
    const bytes = await packOwnData(ctx, userId, t(locale, "ownData.readme", { site: ctx.site.name }));
    await withStorage(ctx, (storage) => storage.put(storageKey, bytes, "application/zip"));
    await transact(ctx, async (ctx) => {
      const expiresAt = new Date(ctx.now.getTime() + exportDays * dayMs);
      await ctx.db
        .update(dataExports)
        .set({ readyAt: ctx.now, expiresAt, byteSize: bytes.byteLength })
        .where(eq(dataExports.id, exportId));
      await tellFirst(ctx, [exportReady], { userId, exportId });
    });
  },
);

export const jobs = [exportJob];

/** The file of an own copy. @throws unauthenticated; not-found (somebody else's, not ready, or expired) */
export async function openExport(ctx: Ctx, { exportId }: { exportId: number }): Promise<StoredFile> {
  const { id: userId } = member(ctx);
  const [row] = await ctx.db
    .select({ storageKey: dataExports.storageKey })
    .from(dataExports)
    .where(
      and(
        eq(dataExports.id, exportId),
        eq(dataExports.userId, userId),
        isNotNull(dataExports.readyAt),
        gt(dataExports.expiresAt, ctx.now),
      ),
    );
  const { storageKey } = found(row);
  const file = storageKey ? await withStorage(ctx, (storage) => storage.get(storageKey)) : undefined;
  if (!file) throw notFound();
  return file;
}

/** Deletes the files whose time is over, and then their rows. @returns how many */
export async function dropExpiredExports(ctx: Ctx): Promise<number> {
  const expired = await ctx.db
    .select({ id: dataExports.id, storageKey: dataExports.storageKey })
    .from(dataExports)
    .where(lte(dataExports.expiresAt, ctx.now));
  for (const { id, storageKey } of expired) {
    if (storageKey) await withStorage(ctx, (storage) => storage.delete(storageKey));
    await ctx.db.delete(dataExports).where(eq(dataExports.id, id));
  }
  return expired.length;
}

function member({ actor }: Ctx): UserActor {
  if (actor.kind !== "user") throw unauthenticated();
  return actor;
}

/** Every hour: what has expired goes. */
const tidyJob = defineJob("admin.drop-exports", z.unknown(), async (ctx) => {
  await dropExpiredExports(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "23 * * * *", job: tidyJob }];

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { describeDevice } from "#app/features/accounts/device.ts";
import type { UserActor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { drafts, draftVersions } from "#db/schema/drafts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { visiblePosts, visibleThreads } from "../scope.server.ts";
import { assertDrafter, type DraftRow, ownDrafts, readVersions } from "./drafts.server.ts";
import {
  type DraftContent,
  type DraftKind,
  draftLimits,
  isBlank,
  isSameContent,
  isWorthKeeping,
  versionsToDrop,
} from "./drafts.ts";

export type DraftKey = { kind: DraftKind; targetId: number; clientId: string };

export type SaveInput = DraftKey & {
  content: DraftContent;
  /** The version this text was begun on; 0 when none was seen. */
  baseVersion: number;
  userAgent: string | null;
  /** After a conflict was decided: what stands there is kept as a version in any case. */
  keepsOther?: boolean;
};

export type Saved =
  | { status: "saved"; version: number }
  /** Sent or deleted in the meantime: it is not made anew. */
  | { status: "gone" }
  /** Changed somewhere else: nothing was overwritten. */
  | { status: "conflict"; version: number; content: DraftContent; device: string; updatedAt: Date };

/**
 * Keeps a draft, if nobody else has changed it since `baseVersion`. An emptied form deletes it, with a way back; more
 * typing brings it back.
 * @throws unauthenticated, not-found (a target the author cannot see), conflict (too many drafts)
 */
export async function saveDraft(ctx: Ctx, input: SaveInput): Promise<Saved> {
  const actor = assertDrafter(ctx);
  return transact(ctx, async (ctx) => {
    const row = await lockDraft(ctx, actor, input);
    if (!row) return createDraft(ctx, actor, input);
    if (isSameContent(row.content, input.content) && !row.discardedAt) {
      return { status: "saved", version: row.version };
    }
    if (row.version !== input.baseVersion) {
      const { version, content, device, updatedAt } = row;
      return { status: "conflict", version, content, device, updatedAt };
    }
    return changeDraft(ctx, row, input);
  });
}

async function lockDraft(ctx: Ctx, actor: UserActor, key: DraftKey): Promise<DraftRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(drafts)
    .where(
      and(
        ownDrafts(actor),
        eq(drafts.targetKind, key.kind),
        eq(drafts.targetId, key.targetId),
        eq(drafts.clientId, key.clientId),
      ),
    )
    .for("update");
  return row;
}

async function createDraft(ctx: Ctx, actor: UserActor, input: SaveInput): Promise<Saved> {
  if (input.baseVersion > 0 || (await wasSent(ctx, actor, input))) return { status: "gone" };
  if (isBlank(input.content)) return { status: "saved", version: 0 };
  await assertTarget(ctx, input);
  const [live] = await ctx.db
    .select({ count: count() })
    .from(drafts)
    .where(and(ownDrafts(actor), isNull(drafts.discardedAt)));
  if ((live?.count ?? 0) >= draftLimits.perPerson) {
    throw new AppError("conflict", "drafts.error.tooMany", { max: draftLimits.perPerson });
  }
  const [row] = await ctx.db
    .insert(drafts)
    .values({
      authorId: actor.id,
      targetKind: input.kind,
      targetId: input.targetId,
      clientId: input.clientId,
      content: input.content,
      device: describeDevice(ctx.locale, input.userAgent),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ version: drafts.version });
  if (row) return { status: "saved", version: row.version };
  // Two devices at the same moment: the other one was first.
  return saveDraft(ctx, input);
}

async function changeDraft(ctx: Ctx, row: DraftRow, input: SaveInput): Promise<Saved> {
  const isEmptied = isBlank(input.content);
  await keepVersion(ctx, row, input.content, input.keepsOther ?? false);
  const [changed] = await ctx.db
    .update(drafts)
    .set({
      // What was emptied keeps its last words, for those who want them back.
      content: isEmptied ? row.content : input.content,
      discardedAt: isEmptied ? ctx.now : null,
      version: sql`${drafts.version} + 1`,
      device: describeDevice(ctx.locale, input.userAgent),
      updatedAt: ctx.now,
    })
    .where(eq(drafts.id, row.id))
    .returning({ version: drafts.version });
  return { status: "saved", version: changed?.version ?? row.version };
}

/** What stands there becomes a version, if it is worth it, and the oldest are thinned out. */
async function keepVersion(ctx: Ctx, row: DraftRow, after: DraftContent, isWanted: boolean): Promise<void> {
  const versions = await readVersions(ctx, row.id);
  if (!isWanted && !isWorthKeeping(row, after, versions[0]?.writtenAt ?? null)) return;
  await ctx.db.insert(draftVersions).values({
    draftId: row.id,
    content: row.content,
    device: row.device,
    writtenAt: row.updatedAt,
  });
  const dropped = versionsToDrop(versions, draftLimits.versions - 1, ctx.now).map(({ id }) => id);
  if (dropped.length > 0) await ctx.db.delete(draftVersions).where(inArray(draftVersions.id, dropped));
}

/** A save that was under way while its text was sent must not bring the draft back. */
async function wasSent(ctx: Ctx, actor: UserActor, { kind, clientId }: DraftKey): Promise<boolean> {
  const table = kind === "ask" ? threads : posts;
  if (kind === "edit") return false;
  const rows = await ctx.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.submissionKey, clientId), eq(table.authorId, actor.id)));
  return rows.length > 0;
}

async function assertTarget(ctx: Ctx, { kind, targetId }: DraftKey): Promise<void> {
  if (kind === "ask") return void found(targetId === 0 ? true : null);
  const [row] =
    kind === "answer"
      ? await ctx.db
          .select({ id: threads.id })
          .from(threads)
          .where(and(eq(threads.id, targetId), visibleThreads(ctx.actor)))
      : await ctx.db
          .select({ id: posts.id })
          .from(posts)
          .innerJoin(threads, eq(threads.id, posts.threadId))
          .where(and(eq(posts.id, targetId), visiblePosts(ctx.actor)));
  found(row);
}

/** Deletes one of one's own, for some days with a way back. @throws unauthenticated, not-found */
export async function discardDraft(ctx: Ctx, { draftId }: { draftId: number }): Promise<void> {
  await changeOwn(ctx, draftId, { discardedAt: ctx.now });
}

/** @throws unauthenticated, not-found */
export async function bringBackDraft(ctx: Ctx, { draftId }: { draftId: number }): Promise<void> {
  await changeOwn(ctx, draftId, { discardedAt: null, updatedAt: ctx.now });
}

async function changeOwn(ctx: Ctx, draftId: number, values: Partial<DraftRow>): Promise<void> {
  const actor = assertDrafter(ctx);
  const [row] = await ctx.db
    .update(drafts)
    // Not a new version: whoever types on in an open form brings it back without being asked.
    .set(values)
    .where(and(eq(drafts.id, draftId), ownDrafts(actor)))
    .returning({ id: drafts.id });
  found(row);
}

/** An earlier version becomes the draft; what stood there is a version from now on. @throws unauthenticated, not-found */
export async function restoreVersion(
  ctx: Ctx,
  { draftId, versionId }: { draftId: number; versionId: number },
): Promise<DraftRow> {
  const actor = assertDrafter(ctx);
  return transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(drafts)
      .where(and(eq(drafts.id, draftId), ownDrafts(actor)))
      .for("update");
    const draft = found(row);
    const [version] = await ctx.db
      .select()
      .from(draftVersions)
      .where(and(eq(draftVersions.id, versionId), eq(draftVersions.draftId, draft.id)));
    const { content } = found(version);
    await keepVersion(ctx, draft, content, true);
    const [changed] = await ctx.db
      .update(drafts)
      .set({ content, discardedAt: null, version: sql`${drafts.version} + 1`, updatedAt: ctx.now })
      .where(eq(drafts.id, draft.id))
      .returning();
    return found(changed);
  });
}

/** The text has become a post: its draft goes, in the same transaction. `key` is the form's submission key. */
export async function dropSentDraft(ctx: Ctx, actor: UserActor, key: string | undefined): Promise<void> {
  if (key) await ctx.db.delete(drafts).where(and(ownDrafts(actor), eq(drafts.clientId, key)));
}

/** An edit was saved: whatever was begun of it goes, on every device. */
export async function dropEditDrafts(ctx: Ctx, actor: UserActor, postId: number): Promise<void> {
  await ctx.db
    .delete(drafts)
    .where(and(ownDrafts(actor), eq(drafts.targetKind, "edit"), eq(drafts.targetId, postId)));
}

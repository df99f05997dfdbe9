import { and, desc, eq, gt, isNotNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { threads } from "#db/schema/forum.ts";
import { privateConsents, privateViews } from "#db/schema/vault.ts";
import { listFilledFields, openDetails } from "./details.server.ts";
import { privateViewed } from "./events.server.ts";
import type { PrivateField } from "./finding.ts";
import {
  type CaseFacts,
  canSeePanel,
  type ViewerFacts,
  type ViewerRole,
  type ViewRight,
  viewRight,
} from "./policy.ts";
import type { PrivateValues } from "./private-fields.ts";

/** One look at private details, as the author and the team read it. */
export type PrivateView = {
  id: number;
  viewerName: string;
  as: ViewerRole;
  fields: PrivateField[];
  viewedAt: Date;
  /** Who consented, and why it was asked for. */
  consent: { deciderName: string | null; reason: string } | null;
};

/** What the vault knows of the actor. */
export async function readViewerFacts(ctx: Ctx, threadId: number): Promise<ViewerFacts> {
  const none = { roleSince: null, consentId: null, now: ctx.now };
  if (ctx.actor.kind !== "user") return none;
  const [person] = await ctx.db
    .select({ roleSince: users.roleSince })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  const [consent] = await ctx.db
    .select({ id: privateConsents.id })
    .from(privateConsents)
    .where(
      and(
        eq(privateConsents.threadId, threadId),
        eq(privateConsents.requesterId, ctx.actor.id),
        isNotNull(privateConsents.grantedAt),
        gt(privateConsents.expiresAt, ctx.now),
      ),
    )
    .orderBy(desc(privateConsents.expiresAt))
    .limit(1);
  return { ...none, roleSince: person?.roleSince ?? null, consentId: consent?.id ?? null };
}

export type PrivatePanel = {
  /** Which fields hold something; what they say needs {@link revealDetails}. */
  fields: PrivateField[];
  right: ViewRight;
  views: PrivateView[];
};

/**
 * What the team knows without looking: which fields there are, and who has looked.
 * @param facts of the case of this thread, read by the caller through its own visibility
 * @throws not-found for everybody who may not know of it
 */
export async function readPrivatePanel(
  ctx: Ctx,
  { threadId, facts }: { threadId: number; facts: CaseFacts },
): Promise<PrivatePanel> {
  if (!canSeePanel(ctx.actor, facts)) throw notFound();
  const [fields, views, viewer] = await Promise.all([
    listFilledFields(ctx, threadId),
    listViews(ctx, threadId),
    readViewerFacts(ctx, threadId),
  ]);
  return { fields, views, right: viewRight(ctx.actor, facts, viewer) };
}

/**
 * Shows private details to somebody who has a right to. The look is written down in the same transaction, before anything
 * is opened: what was seen is in the log, whatever happens afterwards.
 * @throws not-found (may not know of it), forbidden (may not look), invalid (nothing there), SealError
 */
export async function revealDetails(
  ctx: Ctx,
  { threadId, facts }: { threadId: number; facts: CaseFacts },
): Promise<PrivateValues> {
  return transact(ctx, async (ctx) => {
    const right = viewRight(ctx.actor, facts, await readViewerFacts(ctx, threadId));
    if (!right.may) throw whyNot(right.why);
    if (ctx.actor.kind !== "user") throw notFound();
    const [thread] = await ctx.db
      .select({ authorId: threads.authorId })
      .from(threads)
      .where(eq(threads.id, threadId));
    const { authorId } = found(thread);
    const fields = await listFilledFields(ctx, threadId);
    if (fields.length === 0) throw new AppError("conflict", "vault.error.nothing");
    const [view] = await ctx.db
      .insert(privateViews)
      .values({
        threadId,
        viewerId: ctx.actor.id,
        viewerRole: right.as,
        fields,
        consentId: right.consentId,
        viewedAt: ctx.now,
      })
      .returning({ id: privateViews.id });
    await emit(ctx, privateViewed, { threadId, viewId: found(view).id });
    return openDetails(ctx, { authorId, threadId, draftKey: null }, fields);
  });
}

function whyNot(why: Extract<ViewRight, { may: false }>["why"]): AppError {
  if (why === "stranger") return notFound();
  return new AppError("conflict", `vault.refused.${why}`);
}

/** Who has looked, the last one first. Not for showing: it knows no visibility. */
export async function listViews(ctx: Ctx, threadId: number): Promise<PrivateView[]> {
  const deciders = ctx.db.select({ id: users.id, name: users.displayName }).from(users).as("deciders");
  const rows = await ctx.db
    .select({
      id: privateViews.id,
      viewerName: users.displayName,
      as: privateViews.viewerRole,
      fields: privateViews.fields,
      viewedAt: privateViews.viewedAt,
      consentId: privateViews.consentId,
      reason: privateConsents.reason,
      deciderName: deciders.name,
    })
    .from(privateViews)
    .innerJoin(users, eq(users.id, privateViews.viewerId))
    .leftJoin(privateConsents, eq(privateConsents.id, privateViews.consentId))
    .leftJoin(deciders, eq(deciders.id, privateConsents.deciderId))
    .where(eq(privateViews.threadId, threadId))
    .orderBy(desc(privateViews.id));
  return rows.map(({ consentId, reason, deciderName, ...view }) => ({
    ...view,
    consent: consentId === null ? null : { deciderName, reason: reason ?? "" },
  }));
}

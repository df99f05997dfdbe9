import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import type { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { assertFewLinks } from "./limits.server.ts";
import { findMatches, replaceMatches } from "./rule-matching.server.ts";
import { type FoundSignal, fingerprint, firstPosts, holdThreshold, scoreText } from "./spam.ts";
import type { TextRule } from "./text-rule.ts";
import { readActiveRules } from "./text-rules.server.ts";

type Author = typeof users.$inferSelect;
export type Draft = { title?: string; body: string };

export type Assessment<D extends Draft> = {
  /** With what rules replace already replaced. */
  draft: D;
  isHeld: boolean;
  score: number;
  /** Why, for staff: the features of the spam check and the rules that caught it. */
  signals: FoundSignal[];
};

/** So many of the newest posts are compared with, for repetitions. */
const repeatsAmong = 2_000;

/**
 * Looks at a text before it is stored: limits on links, the rules of the moderation, and the spam check for somebody's
 * first posts. Staff and guides are not checked.
 * @throws invalid: too many links or pictures, or a rule refuses it and says why (field `body`)
 */
export async function assessDraft<D extends Draft>(
  ctx: Ctx,
  author: Author,
  draft: D,
  secondsTyping: number | null,
): Promise<Assessment<D>> {
  if (author.role !== "customer") return { draft, isHeld: false, score: 0, signals: [] };
  const rules = await readActiveRules(ctx);
  assertNotRefused(rules, draft);
  const clean = replaceAll(rules, draft);
  assertFewLinks(ctx, author, clean.body);
  const caught = rules.filter(
    (rule) => rule.action === "hold" && findMatches(rule, textOf(clean)).length > 0,
  );
  const spam = await scoreFirstPost(ctx, author, clean, secondsTyping);
  return {
    draft: clean,
    isHeld: caught.length > 0 || spam.score >= holdThreshold,
    score: spam.score,
    signals: [
      ...spam.signals,
      ...caught.map(({ pattern }) => ({ signal: "rule" as const, points: 0, value: pattern })),
    ],
  };
}

const textOf = ({ title, body }: Draft) => (title === undefined ? body : `${title}\n\n${body}`);

function assertNotRefused(rules: TextRule[], draft: Draft): void {
  const refusing = rules.find(
    (rule) => rule.action === "refuse" && findMatches(rule, textOf(draft)).length > 0,
  );
  if (!refusing) return;
  const { explanation } = refusing;
  throw new AppError(
    "invalid",
    explanation ? "moderation.rule.refusedWhy" : "moderation.rule.refused",
    { explanation },
    "body",
  );
}

function replaceAll<D extends Draft>(rules: TextRule[], draft: D): D {
  const replacing = rules.filter(({ action }) => action === "replace");
  const clean = (text: string) => replacing.reduce((rest, rule) => replaceMatches(rule, rest), text);
  const body = clean(draft.body);
  return draft.title === undefined ? { ...draft, body } : { ...draft, body, title: clean(draft.title) };
}

async function scoreFirstPost(ctx: Ctx, author: Author, draft: Draft, secondsTyping: number | null) {
  const seen = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.authorId, author.id), isNull(posts.hiddenAt), isNull(threads.hiddenAt)))
    .limit(firstPosts);
  if (seen.length >= firstPosts) return { score: 0, signals: [] };
  return scoreText({
    text: textOf(draft),
    accountAgeMinutes: (ctx.now.getTime() - author.createdAt.getTime()) / 60_000,
    secondsTyping,
    repeats: await countRepeats(ctx, draft.body),
  });
}

/** Hidden posts count as well: that is where the last wave of spam is. */
async function countRepeats(ctx: Ctx, body: string): Promise<number> {
  const wanted = fingerprint(body);
  // "Danke" is said often.
  if (wanted.length < 30) return 0;
  const newest = ctx.db
    .select({ id: posts.id })
    .from(posts)
    .where(gt(posts.createdAt, new Date(ctx.now.getTime() - 30 * 86_400_000)))
    .orderBy(desc(posts.id))
    .limit(repeatsAmong);
  const rows = await ctx.db
    .select({ body: posts.body })
    .from(posts)
    .where(and(inArray(posts.id, newest), sql`abs(length(${posts.body}) - ${body.length}) < 200`));
  return rows.filter((row) => fingerprint(row.body) === wanted).length;
}

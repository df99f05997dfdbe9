import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { visiblePosts } from "#app/features/forum/scope.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { guest } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { shorten } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { textRules } from "#db/schema/moderation.ts";
import { patternTrouble } from "./bounded-regex.server.ts";
import { hostOf } from "./links.ts";
import { noteAction } from "./log.server.ts";
import { assertModerator } from "./moderator.server.ts";
import { findMatches } from "./rule-matching.server.ts";
import type { TextRule } from "./text-rule.ts";

export type RuleInput = Omit<TextRule, "id">;

/** Days and posts that a rule is tried on. */
const previewDays = 30;
const previewPosts = 5_000;
const previewExamples = 10;

/** The rules in force. */
export function readActiveRules(ctx: Ctx): Promise<TextRule[]> {
  return ctx.db.select().from(textRules).where(isNull(textRules.disabledAt)).orderBy(asc(textRules.id));
}

/** All rules, those in force first. @throws unauthenticated, not-found */
export async function listRules(ctx: Ctx) {
  assertModerator(ctx);
  return ctx.db
    .select({ rule: textRules, createdBy: users.displayName })
    .from(textRules)
    .innerJoin(users, eq(users.id, textRules.createdById))
    .orderBy(desc(isNull(textRules.disabledAt)), desc(textRules.id));
}

/**
 * @throws unauthenticated, not-found; invalid for a pattern that is none, that would catch everything, or that could take
 *   for ever (field `pattern`)
 */
export async function createRule(ctx: Ctx, input: RuleInput): Promise<void> {
  const { id: createdById } = assertModerator(ctx);
  assertPublicText(ctx, { replacement: input.replacement, explanation: input.explanation });
  const rule = checked(input);
  await transact(ctx, async (ctx) => {
    const [made] = await ctx.db
      .insert(textRules)
      .values({ ...rule, createdById, createdAt: ctx.now })
      .returning({ id: textRules.id });
    await noteAction(ctx, {
      action: "rule.create",
      reason: `${rule.kind}: ${rule.pattern}`,
      data: { ruleId: found(made).id, action: rule.action },
    });
  });
}

/** A rule is switched off rather than deleted, so that the record stays readable. @throws unauthenticated, not-found */
export async function setRuleEnabled(
  ctx: Ctx,
  { ruleId, isEnabled }: { ruleId: number; isEnabled: boolean },
): Promise<void> {
  assertModerator(ctx);
  await transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(textRules)
      .set({ disabledAt: isEnabled ? null : ctx.now })
      .where(eq(textRules.id, ruleId))
      .returning();
    const { kind, pattern } = found(row);
    await noteAction(ctx, {
      action: isEnabled ? "rule.enable" : "rule.disable",
      reason: `${kind}: ${pattern}`,
      data: { ruleId },
    });
  });
}

/** What a rule would have caught among the visible posts of the last 30 days. */
export type RulePreview = {
  checkedCount: number;
  caughtCount: number;
  examples: { postId: number; threadTitle: string; before: string; caught: string; after: string }[];
};

/** Changes nothing. @throws unauthenticated, not-found, invalid like {@link createRule} */
export async function previewRule(
  ctx: Ctx,
  input: Pick<RuleInput, "kind" | "pattern">,
): Promise<RulePreview> {
  assertModerator(ctx);
  const rule = checked(input);
  const since = new Date(ctx.now.getTime() - previewDays * 86_400_000);
  const rows = await ctx.db
    .select({ id: posts.id, body: posts.body, title: threads.title })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(gt(posts.createdAt, since), visiblePosts(guest)))
    .orderBy(desc(posts.id))
    .limit(previewPosts);
  const examples: RulePreview["examples"] = [];
  let caughtCount = 0;
  for (const { id, body, title } of rows) {
    const [match] = findMatches(rule, body);
    if (!match) continue;
    caughtCount += 1;
    if (examples.length >= previewExamples) continue;
    const end = match.index + match.length;
    examples.push({
      postId: id,
      threadTitle: title,
      before: body.slice(Math.max(0, match.index - 60), match.index),
      caught: shorten(body.slice(match.index, end), 80),
      after: body.slice(end, end + 60),
    });
  }
  return { checkedCount: rows.length, caughtCount, examples };
}

/** Patterns are brought into one form. */
function checked<R extends Pick<RuleInput, "kind" | "pattern">>(input: R): R {
  const pattern = input.pattern.trim();
  if (input.kind === "domain") {
    const host = hostOf(pattern).replace(/^www\./, "");
    if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host)) throw refused("domain");
    return { ...input, pattern: host };
  }
  if (input.kind === "word") {
    if (!/[\p{L}\p{N}]{2}/u.test(pattern)) throw refused("word");
    return { ...input, pattern: pattern.replace(/\s+/g, " ") };
  }
  const trouble = patternTrouble(pattern);
  if (trouble) throw refused(trouble);
  return { ...input, pattern };
}

const refused = (trouble: "domain" | "word" | "syntax" | "too-slow" | "matches-all") =>
  new AppError("invalid", `moderation.rule.trouble.${trouble}`, {}, "pattern");

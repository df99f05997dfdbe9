import { eq } from "drizzle-orm";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notFound } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { getPost } from "./post-rows.server.ts";

/** Longer posts are quoted from their beginning. */
const maxQuoted = 1_500;

/**
 * A post as a quote with a link to it, for the answer form. What it quotes itself is left out.
 * @throws not-found, also for a post of another thread
 */
export async function readQuote(ctx: Ctx, input: { threadId: number; postId: number }): Promise<string> {
  const { post } = await getPost(ctx, input.postId);
  if (post.threadId !== input.threadId) throw notFound();
  const [author] = await ctx.db
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, post.authorId));
  const said = t(ctx.locale, "editor.quote.of", { name: author?.name ?? "" }).replace(/[\\[\]]/g, "\\$&");
  const own = post.body.split("\n").filter((line) => !/^ {0,3}>/.test(line));
  const words = own.join("\n").trim();
  const quoted = words.length > maxQuoted ? `${words.slice(0, maxQuoted).trimEnd()} …` : words;
  return quoteMarkdown(`[${said}](${paths.post(post.id)})`, quoted);
}

function quoteMarkdown(head: string, words: string): string {
  const lines = [head, "", ...words.split("\n")];
  return lines.map((line) => (line.trim() === "" ? ">" : `> ${line}`)).join("\n");
}

import { and, desc, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { ideas } from "#db/schema/ideas.ts";
import { visibleIdeas } from "./scope.server.ts";

/**
 * Ideas that say something like these words, the closest first: German word forms, and the last word may be unfinished.
 * @param input.words at most a few hundred characters; fewer than three letters find nothing
 */
export async function findSimilarIdeas(ctx: Ctx, input: { words: string; limit: number; exceptId?: number }) {
  const lexemes = await readLexemes(ctx, input.words.slice(0, 300));
  if (lexemes.length === 0) return [];
  const query = sql`(${lexemes.map((word) => `'${word.replaceAll("'", "''")}':*`).join(" | ")})::tsquery`;
  return listMatching(ctx, query, input);
}

/**
 * Ideas that hold every word somebody looked for, the closest first, for the results page: German word forms, "words side
 * by side" and -without as PostgreSQL reads them.
 */
export function searchIdeas(ctx: Ctx, { text, limit }: { text: string; limit: number }) {
  return listMatching(ctx, sql`websearch_to_tsquery('german', ${text})`, { limit });
}

export type IdeaHit = Awaited<ReturnType<typeof searchIdeas>>[number];

function listMatching(ctx: Ctx, query: SQL, { limit, exceptId }: { limit: number; exceptId?: number }) {
  const rank = sql<number>`ts_rank_cd(${ideas.document}, ${query}, 1)::float8`;
  return ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      slug: ideas.slug,
      status: ideas.status,
      voteCount: ideas.voteCount,
    })
    .from(ideas)
    .where(
      and(
        visibleIdeas(ctx.actor),
        sql`${ideas.document} @@ ${query}`,
        exceptId ? sql`${ideas.id} <> ${exceptId}` : undefined,
      ),
    )
    .orderBy(desc(rank), desc(ideas.voteCount))
    .limit(limit);
}

async function readLexemes(ctx: Ctx, words: string): Promise<string[]> {
  if (words.replace(/[^\p{L}]/gu, "").length < 3) return [];
  const rows = await ctx.db.execute<{ lexeme: string }>(sql`
    select lexeme from unnest(to_tsvector('german', ${words})) where length(lexeme) > 2 limit 20`);
  return rows.map(({ lexeme }) => lexeme);
}

import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { threads, threadTags } from "#db/schema/forum.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { plain, wordsOf } from "./normalise.ts";
import type { SearchDocument, SearchEngine, SearchFilters } from "./port.ts";
import type { SearchTerm } from "./query.ts";
import { withoutStopWords } from "./stop-words.ts";

/** Stems German words. Umlauts and ß are gone before (normalise.ts), so the server needs no extension. */
const config = sql.raw("'pg_catalog.german'");
/** What a match is worth in weight D, C, B, A. */
const weights = sql.raw("'{0.1, 0.2, 0.4, 1.0}'::float4[]");
/** A solved thread helps more often than an open one with the same words. */
const solvedBoost = sql.raw("1.25");

/** Similar questions: a word in more than this share of all posts is common. */
const commonFrom = 0.1;
/** How many of the rarest words are tried, and how many common ones must come together. */
const maxRare = 8;
const maxCommon = 3;
/** Bounds the work when a question consists of common words only. */
const maxCandidates = 5_000;

/** The index in our own database: always kept, also as what is left when another engine does not answer. */
export const postgresEngine: SearchEngine = {
  name: "postgresql",

  async search(ctx, request) {
    const rows = await ctx.db.execute<{
      thread_id: string;
      post_id: string;
      score: number;
      total: string;
    }>(sql`
      with query as (select ${toTsQuery(request)} as q),
      matches as (
        select ${searchDocuments.threadId} as thread_id, ${searchDocuments.postId} as post_id,
          ts_rank(${weights}, ${searchDocuments.document}, q)
            * case when ${threads.solvedAt} is null then 1 else ${solvedBoost} end as score
        from query, ${searchDocuments} join ${threads} on ${threads.id} = ${searchDocuments.threadId}
        where ${and(sql`${searchDocuments.document} @@ q`, visibleThreads(ctx.actor), ...filterBy(request.filters))}
      ),
      best as (select distinct on (thread_id) * from matches order by thread_id, score desc, post_id)
      select *, count(*) over () as total from best
      order by score desc, thread_id desc
      limit ${request.limit} offset ${request.offset}`);
    const total = Number(rows[0]?.total ?? 0);
    return {
      hits: rows.map(toHit),
      total,
      isTotalExact: true,
      hasMore: total > request.offset + rows.length,
    };
  },

  async similar(ctx, request) {
    const lexemes = await weighLexemes(ctx, request.words);
    if (lexemes.length === 0) return [];
    const score = sql.join(
      lexemes.map(
        ({ lexeme, worth }) => sql`${worth}::float4 * ts_rank(${weights}, document, ${oneLexeme(lexeme)})`,
      ),
      sql` + `,
    );
    const rows = await ctx.db.execute<{ thread_id: string; post_id: string; score: number }>(sql`
      select thread_id, post_id, ${score} as score
      from (
        select ${searchDocuments.threadId}, ${searchDocuments.postId}, ${searchDocuments.document}
        from ${searchDocuments}
        where ${searchDocuments.isQuestion} and ${searchDocuments.document} @@ (${candidateQuery(lexemes)})
          and ${searchDocuments.threadId} <> ${request.excludeThreadId ?? 0}
        limit ${maxCandidates}
      ) candidates
      order by score desc, thread_id desc
      limit ${request.limit}`);
    return rows.map(toHit);
  },

  async index(ctx, documents) {
    if (documents.length === 0) return;
    const rows = JSON.stringify(documents.map(toRow));
    await ctx.db.execute(sql`
      insert into search_documents (post_id, thread_id, is_question, document, indexed_at)
      select post_id, thread_id, kind = 'question',
        setweight(to_tsvector(${config}, title), case kind when 'question' then 'A' else 'D' end::"char")
          || setweight(to_tsvector(${config}, body), case kind when 'question' then 'B' when 'answer' then 'C' else 'D' end::"char"),
        ${ctx.now.toISOString()}::timestamptz
      from json_to_recordset(${rows}::text::json)
        as r (post_id bigint, thread_id bigint, kind text, title text, body text)
      on conflict (post_id) do update
        set thread_id = excluded.thread_id, is_question = excluded.is_question, document = excluded.document,
          indexed_at = excluded.indexed_at`);
  },

  async remove(ctx, postIds) {
    if (postIds.length > 0) {
      await ctx.db.delete(searchDocuments).where(inArray(searchDocuments.postId, postIds));
    }
  },

  async clear(ctx) {
    await ctx.db.delete(searchDocuments);
  },

  async health(ctx) {
    await ctx.db.execute(sql`select 1 from search_documents limit 1`);
  },
};

function toHit(row: { thread_id: string; post_id: string; score: number }) {
  return { threadId: Number(row.thread_id), postId: Number(row.post_id), score: Number(row.score) };
}

function toRow({ postId, threadId, kind, title, text }: SearchDocument) {
  return {
    post_id: postId,
    thread_id: threadId,
    kind,
    title: plainLine(wordsOf(title)),
    body: plainLine(wordsOf(text)),
  };
}

function plainLine(words: string[]): string {
  return withoutStopWords(words).map(plain).join(" ");
}

function filterBy({ categoryId, isSolved, tagIds = [] }: SearchFilters): SQL[] {
  const parts: SQL[] = [];
  if (categoryId !== undefined) parts.push(eq(threads.categoryId, categoryId));
  if (isSolved !== undefined) parts.push(isSolved ? isNotNull(threads.solvedAt) : isNull(threads.solvedAt));
  for (const id of tagIds) {
    parts.push(
      sql`exists (select 1 from ${threadTags} x where x.thread_id = ${threads.id} and x.tag_id = ${id})`,
    );
  }
  return parts;
}

/** Words hold letters and digits only, so nothing in them is an operator. */
function toTsQuery({ terms, hasPrefix }: { terms: SearchTerm[]; hasPrefix: boolean }): SQL {
  const parts = terms.map((term, index) => {
    const words = plainLine(term.words);
    const isBeginning = hasPrefix && index === terms.length - 1;
    const query = isBeginning
      ? sql`to_tsquery(${config}, ${`${words}:*`})`
      : sql`phraseto_tsquery(${config}, ${words})`;
    return term.isExcluded ? sql`!!${query}` : query;
  });
  return sql.join(parts, sql` && `);
}

type Lexeme = { lexeme: string; frequency: number; worth: number };

/**
 * Stems the words and asks the planner's statistics how common they are; rarest first, then in the order given. A
 * word that hardly anybody used tells much more than one in every third post.
 */
async function weighLexemes(ctx: Ctx, words: string[]): Promise<Lexeme[]> {
  const rows = await ctx.db.execute<{ lexeme: string; frequency: number }>(sql`
    select l.lexeme, coalesce(max(m.frequency), 0)::float4 as frequency
    from unnest(to_tsvector(${config}, ${plainLine(words)})) as l
    left join (
      select unnest(most_common_elems::text::text[]) as lexeme, unnest(most_common_elem_freqs) as frequency
      from pg_stats
      where schemaname = current_schema() and tablename = 'search_documents' and attname = 'document'
    ) m on m.lexeme = l.lexeme
    group by l.lexeme, l.positions
    order by frequency, l.positions
    limit 24`);
  return rows.map(({ lexeme, frequency }) => ({
    lexeme,
    frequency: Number(frequency),
    worth: Math.log(1 / Math.max(Number(frequency), 0.001)),
  }));
}

/** Any of the rare words, or the common ones together: one alone would fetch a third of all questions. */
function candidateQuery(lexemes: Lexeme[]): SQL {
  const rare = lexemes.filter(({ frequency }) => frequency < commonFrom).slice(0, maxRare);
  const common = lexemes.filter(({ frequency }) => frequency >= commonFrom).slice(0, maxCommon);
  const either = rare.map(({ lexeme }) => oneLexeme(lexeme));
  if (common.length > 0) {
    either.push(
      sql`(${sql.join(
        common.map(({ lexeme }) => oneLexeme(lexeme)),
        sql` && `,
      )})`,
    );
  }
  return sql.join(either, sql` || `);
}

function oneLexeme(lexeme: string): SQL {
  return sql`to_tsquery('pg_catalog.simple', ${lexeme})`;
}

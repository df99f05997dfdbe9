import type { Ctx } from "#app/platform/context.ts";
import { clearFailure, noteFailure } from "#app/platform/health.server.ts";
import type { SearchReader } from "./port.ts";

/** After a failure the first engine is left alone for so long. */
export const pauseSeconds = 15;

/** The part staff see when it fails. */
export const healthPart = "search";

/**
 * Asks `first` and, when it does not answer, `second` with the same question, so that the reader notices nothing. After
 * a failure `first` is left alone for {@link pauseSeconds}; then one reader tries it again while the others do not
 * wait. Staff see the failure until it answers.
 *
 * @param describe what to tell staff about an error, without any text of people
 */
export function withFallback(
  first: SearchReader,
  second: SearchReader,
  describe: (error: unknown) => string,
): SearchReader {
  let restUntil = 0;
  let isFailing = false;
  // A failure may have been noted before this process started.
  let mustClear = true;

  async function ask<T>(ctx: Ctx, question: (engine: SearchReader) => Promise<T>): Promise<T> {
    const now = ctx.now.getTime();
    if (now < restUntil) return question(second);
    if (isFailing) restUntil = now + pauseSeconds * 1000;
    let answer: T;
    try {
      answer = await question(first);
    } catch (error) {
      restUntil = now + pauseSeconds * 1000;
      isFailing = true;
      mustClear = true;
      const message = describe(error);
      ctx.log.warn(
        { message, requestId: ctx.requestId },
        "the search engine does not answer, PostgreSQL does",
      );
      await noteFailure(ctx.db, healthPart, message);
      return question(second);
    }
    restUntil = 0;
    isFailing = false;
    if (mustClear) {
      mustClear = false;
      await clearFailure(ctx.db, healthPart);
    }
    return answer;
  }

  return {
    search: (ctx, request) => ask(ctx, (engine) => engine.search(ctx, request)),
    similar: (ctx, request) => ask(ctx, (engine) => engine.similar(ctx, request)),
  };
}

import { setImmediate as pause } from "node:timers/promises";
import type { Ctx } from "#app/platform/context.ts";
import { RENDER_VERSION, renderMarkdown } from "#app/platform/markdown.server.ts";
import type { ImportTarget, IncomingPost } from "./incoming.ts";
import { findLinks } from "./links.server.ts";

export type Rendered = { body: string; bodyHtml: string; renderVersion: number };

const done = new WeakMap<IncomingPost, Rendered>();

/** The texts of a post as they are stored; the second time for nothing. */
export function rendered(post: IncomingPost): Rendered {
  let texts = done.get(post);
  if (!texts) {
    const body = post.toMarkdown();
    texts = { body, bodyHtml: renderMarkdown(body), renderVersion: RENDER_VERSION };
    done.set(post, texts);
  }
  return texts;
}

/**
 * Does the costly part for those of `posts` that are not here yet, ahead of the transaction that writes them. Gives way
 * between a few posts, so that the database's answers for the batch before are taken meanwhile.
 */
export async function renderAhead(
  ctx: Ctx,
  target: ImportTarget,
  kind: "post" | "comment",
  posts: readonly IncomingPost[],
): Promise<void> {
  const ids = posts.map((post) => post.externalId);
  const known = await findLinks(ctx, target.source, kind, ids);
  let count = 0;
  for (const post of posts) {
    if (known.has(post.externalId)) continue;
    rendered(post);
    if (++count % 5 === 0) await pause();
  }
}

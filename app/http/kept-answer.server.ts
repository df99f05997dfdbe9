import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Site } from "#app/platform/site.server.ts";
import { guestViewKey } from "./guest-view.server.ts";
import type { KeptPage } from "./page-cache.server.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** As features/accounts/sessions.server.ts names it; whoever sends one may be a member. */
const hasSession = /(?:^|;\s*)(?:__Host-)?session=/;

/** Under which names the page of this request may be kept; null for everything that is not read with GET. */
export function keysOf(req: IncomingMessage, site: Site): { guest: string | null; all: string } | null {
  if (req.method !== "GET" || !req.url) return null;
  const all = `all ${req.url}`;
  const { cookie = "" } = req.headers;
  if (hasSession.test(cookie)) return { guest: null, all };
  const headers = new Headers({
    Cookie: cookie,
    "Accept-Language": req.headers["accept-language"] ?? "",
  });
  return { guest: `${guestViewKey(headers, site)} ${site.name} ${site.operator} ${req.url}`, all };
}

/**
 * Sends a kept page, or 304 when the browser has it. It may be kept elsewhere, but is asked for again each time: what is
 * hidden must be gone at once.
 */
export async function sendKept(req: IncomingMessage, res: ServerResponse, page: KeptPage): Promise<void> {
  const { isForAll } = page.keep;
  for (const [name, value] of page.headers) res.setHeader(name, value);
  res.setHeader("ETag", page.etag);
  res.setHeader("Cache-Control", isForAll ? "public, no-cache" : "private, no-cache");
  res.setHeader("Vary", isForAll ? "Accept-Encoding" : "Accept-Encoding, Accept-Language, Cookie");
  if (isKnown(req, res, page.etag)) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const { encoding, body } = await packedFor(req, res, page);
  if (encoding) res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", body.length);
  res.end(body);
}

function isKnown(req: IncomingMessage, res: ServerResponse, etag: string): boolean {
  const tags = req.headers["if-none-match"];
  if (tags) return tags === "*" || tags.split(",").some((tag) => tag.trim() === etag);
  const [since, last] = [req.headers["if-modified-since"], res.getHeader("Last-Modified")];
  return since !== undefined && last !== undefined && Date.parse(since) >= Date.parse(String(last));
}

async function packedFor(req: IncomingMessage, res: ServerResponse, { body, packed }: KeptPage) {
  const accepted = String(req.headers["accept-encoding"] ?? "");
  const type = String(res.getHeader("Content-Type") ?? "");
  const isText = /^(?:text\/|application\/(?:atom\+)?xml)/.test(type) && body.length > 1024;
  const encoding = !isText
    ? null
    : /\bbr\b/.test(accepted)
      ? "br"
      : /\bgzip\b/.test(accepted)
        ? "gzip"
        : null;
  if (!encoding) return { encoding, body };
  let work = packed.get(encoding);
  if (!work) {
    // Packed once for many readers, so a little harder than a page that goes out once.
    work =
      encoding === "br"
        ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
        : gzipped(body, { level: 6 });
    packed.set(encoding, work);
  }
  return { encoding, body: await work };
}

import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Env } from "#app/platform/env.server.ts";
import type { LiveHub } from "#app/platform/live-hub.server.ts";
import type { Logger } from "#app/platform/log.server.ts";
import { readSite } from "#app/platform/site.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { Db } from "#db/client.server.ts";
import { keysOf, sendKept } from "./kept-answer.server.ts";
import { type PageCache, toKeptPage } from "./page-cache.server.ts";
import { isSameSite, securityHeaders } from "./security.server.ts";
import { takesFiles } from "./uploads.ts";
import "./load-context.ts";

/** Forms without files; a long answer is some 30 KB. */
const maxBodyBytes = 512 * 1024;

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

export type SiteOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  db: Db;
  /** Who listens to live news; the caller closes it before the server. */
  live: LiveHub;
  /** Finished pages for guests; the caller closes it. Without it every page is made anew. */
  pages?: PageCache;
  env: Env;
  log: Logger;
  isDev: boolean;
  /** Static files first: sirv, or Vite's middlewares in development. */
  middleware: Middleware;
};

/** The HTTP server of the site: static files, then Remix. The caller listens and closes. */
export function createSite(options: SiteOptions): Server {
  const handle = createRequestHandler(options.build, options.isDev ? "development" : "production");
  const headers = securityHeaders({ isHttps: options.env.isHttps, isDev: options.isDev });

  const server = createServer((req, res) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    options.middleware(req, res, () => {
      answer(req, res).catch((error: unknown) => {
        options.log.error(
          { message: error instanceof Error ? error.message : String(error) },
          "answer failed",
        );
        if (!res.headersSent) res.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
        res.end("Fehler 500\n");
      });
    });
  });
  // An image of 12 MB over a slow line takes minutes.
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  return server;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const keys = options.pages ? keysOf(req, await readSite(options.db)) : null;
    if (!options.pages || !keys) return send(req, res, (await render(req, res)).response);
    let own: Response | undefined;
    const page = await options.pages.get(keys, async () => {
      const { response, keep } = await render(req, res);
      const isKept = keep && (keep.isForAll || keys.guest) && response.status === 200;
      if (isKept && !response.headers.has("Set-Cookie")) return toKeptPage(response, keep);
      own = response;
      return null;
    });
    if (page) await sendKept(req, res, page);
    else if (own) await send(req, res, own);
  }

  async function render(req: IncomingMessage, res: ServerResponse) {
    const request = await readRequest(req, res);
    const context = {
      db: options.db,
      live: options.live,
      method: req.method ?? "GET",
      requestId: randomUUID(),
      clientAddress: clientAddress(req, options.env.trustsProxy),
      setCookies: [] as string[],
    };
    const response = await handle(request, context);
    for (const cookie of context.setCookies) response.headers.append("Set-Cookie", cookie);
    return { response, keep: (context as AppLoadContext).keep };
  }

  /** A `Request` for Remix, or for the page that says why this one is refused. */
  async function readRequest(req: IncomingMessage, res: ServerResponse): Promise<Request> {
    const host = req.headers.host ?? "localhost";
    const refuse = (status: number) =>
      new Request(new URL(paths.errorPage(status), options.env.publicUrl), { headers: toHeaders(req) });

    const url = parseUrl(req.url ?? "/", host, options.env.isHttps);
    if (!url) return refuse(400);
    const method = req.method ?? "GET";
    if (!["GET", "HEAD", "POST"].includes(method)) return refuse(405);
    // Nothing hydrates, so nobody needs the loaders' data without its page.
    if (url.pathname.endsWith(".data") || url.searchParams.has("_data")) return refuse(404);
    const isFromHere = isSameSite({
      method,
      pathname: url.pathname,
      host,
      publicOrigin: new URL(options.env.publicUrl).origin,
      secFetchSite: single(req.headers["sec-fetch-site"]),
      origin: req.headers.origin,
      hasCookie: req.headers.cookie !== undefined,
    });
    if (!isFromHere) return refuse(403);

    const abort = new AbortController();
    res.on("close", () => abort.abort());
    if (method !== "POST") return new Request(url, { method, headers: toHeaders(req), signal: abort.signal });
    const contentType = req.headers["content-type"] ?? "";
    if (takesFiles(url.pathname, contentType)) {
      // Read by the form, which knows who sends it and how much that person may.
      const body = Readable.toWeb(req) as ReadableStream<Uint8Array>;
      return new Request(url, {
        method,
        headers: toHeaders(req),
        body,
        duplex: "half",
        signal: abort.signal,
      });
    }
    const body = await readBody(req);
    if (body === "too-large") {
      res.setHeader("Connection", "close");
      return refuse(413);
    }
    return new Request(url, { method, headers: toHeaders(req), body, signal: abort.signal });
  }

  async function send(req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> {
    res.statusCode = response.status;
    for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
    if (!response.headers.has("Cache-Control")) res.setHeader("Cache-Control", "private, no-store");
    const type = response.headers.get("Content-Type") ?? "";
    if (!response.body || req.method === "HEAD") {
      res.end();
    } else if (/^(?:text\/event-stream|image\/)/.test(type)) {
      const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
      // A reader who leaves, or a storage that fails in the middle, ends both sides.
      pipeline(body, res, () => {});
    } else {
      await sendCompressed(req, res, Buffer.from(await response.arrayBuffer()), type);
    }
  }
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

async function sendCompressed(
  req: IncomingMessage,
  res: ServerResponse,
  bytes: Buffer,
  type: string,
): Promise<void> {
  const accepted = String(req.headers["accept-encoding"] ?? "");
  // Pages depend on the language asked for and on what the cookies say about the person.
  res.setHeader(
    "Vary",
    /^text\/html/.test(type) ? "Accept-Encoding, Accept-Language, Cookie" : "Accept-Encoding",
  );
  let body = bytes;
  if (bytes.length > 1024 && /^(text\/|application\/(json|xml|atom\+xml|ld\+json))/.test(type)) {
    // Level 4 costs about 1 ms for a thread page and saves 85 % of it.
    if (/\bbr\b/.test(accepted)) {
      body = await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
      res.setHeader("Content-Encoding", "br");
    } else if (/\bgzip\b/.test(accepted)) {
      body = await gzipped(bytes, { level: 5 });
      res.setHeader("Content-Encoding", "gzip");
    }
  }
  res.setHeader("Content-Length", body.length);
  res.end(body);
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function parseUrl(path: string, host: string, isHttps: boolean): URL | null {
  try {
    const url = new URL(path, `${isHttps ? "https" : "http"}://${host}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return null;
  }
}

function toHeaders(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    // A refused request is answered by a page without a body.
    if (value === undefined || name.startsWith(":") || name === "content-length") continue;
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

async function readBody(req: IncomingMessage): Promise<Buffer<ArrayBuffer> | "too-large"> {
  if (Number(req.headers["content-length"] ?? 0) > maxBodyBytes) return "too-large";
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return "too-large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function clientAddress(req: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = trustsProxy
    ? single(req.headers["x-forwarded-for"])?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded || req.socket.remoteAddress || "unknown";
}

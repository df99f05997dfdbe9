import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { log } from "./platform/log.server.ts";
import { AssetsProvider } from "./ui/assets.tsx";

/**
 * Pages are finished documents: React renders on the server only and sends no data for hydration, so there are no
 * inline scripts and the CSP needs neither nonce nor hashes (docs/decisions/001).
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Response {
  // Without the stream RemixServer renders the page alone, not the loaders' data a second time.
  const context = { ...remixContext, serverHandoffStream: undefined };
  const html = renderToStaticMarkup(
    <AssetsProvider value={{ entryScript: context.manifest.entry.module }}>
      <RemixServer context={context} url={request.url} />
    </AssetsProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** A thrown plain `Error` is a bug: noted with the request's id, without the address (it may hold a token). */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  const known =
    error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { error };
  log.error({ requestId: context.requestId, ...known }, "request failed");
}

import { env } from "#app/platform/env.server.ts";
import { element, textElement, xmlResponse } from "./xml.server.ts";

type Entry = { path: string; changedAt: Date | null };

const namespace = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** Addresses with the time of their last change (sitemaps.org). */
export const sitemap = (entries: readonly Entry[]): Response => list("urlset", "url", entries);

/** The same for sitemaps themselves. */
export const sitemapIndex = (entries: readonly Entry[]): Response => list("sitemapindex", "sitemap", entries);

function list(root: string, item: string, entries: readonly Entry[]): Response {
  const items = entries.map(({ path, changedAt }) =>
    element(
      item,
      {},
      textElement("loc", env().publicUrl + path),
      changedAt ? textElement("lastmod", changedAt.toISOString()) : null,
    ),
  );
  return xmlResponse(element(root, namespace, ...items), "application/xml");
}

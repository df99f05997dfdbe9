import { paths } from "#app/ui/paths.ts";
import { element, textElement, xmlResponse } from "./xml.server.ts";

export type AtomEntry = {
  idPath: string;
  path: string;
  title: string;
  html: string;
  author: { id: number; displayName: string };
  createdAt: Date;
  updatedAt: Date;
  words: string[];
};

export type AtomFeed = {
  origin: string;
  /** Of the feed itself, and of the page it belongs to. */
  path: string;
  pagePath: string;
  title: string;
  language: string;
  entries: AtomEntry[];
};

/** An Atom 1.0 feed (RFC 4287). Ids are addresses that never change their meaning. */
export function atomResponse(feed: AtomFeed): Response {
  const { origin } = feed;
  const updatedAt = new Date(Math.max(0, ...feed.entries.map(({ updatedAt }) => updatedAt.getTime())));
  const root = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language, "xml:base": `${origin}/` },
    textElement("id", origin + feed.path),
    textElement("title", feed.title),
    textElement("updated", updatedAt.toISOString()),
    element("link", { rel: "self", type: "application/atom+xml", href: origin + feed.path }),
    element("link", { rel: "alternate", type: "text/html", href: origin + feed.pagePath }),
    textElement("icon", `${origin}/favicon.svg`),
    ...feed.entries.map((entry) => toEntry(origin, entry)),
  );
  return xmlResponse(root, "application/atom+xml", { "Last-Modified": updatedAt.toUTCString() });
}

function toEntry(origin: string, entry: AtomEntry): string {
  return element(
    "entry",
    {},
    textElement("id", origin + entry.idPath),
    textElement("title", entry.title),
    textElement("published", entry.createdAt.toISOString()),
    textElement("updated", entry.updatedAt.toISOString()),
    element("link", { rel: "alternate", type: "text/html", href: origin + entry.path }),
    element(
      "author",
      {},
      textElement("name", entry.author.displayName),
      textElement("uri", origin + paths.profile(entry.author)),
    ),
    ...entry.words.map((term) => element("category", { term })),
    textElement("content", entry.html, { type: "html" }),
  );
}

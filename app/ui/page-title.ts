import { type MessageKey, type MessageParams, t } from "#app/i18n/t.ts";
import { type Reader, unknownReader } from "./reader.tsx";

/** What `meta` gets, as far as titles need it. */
type MetaArgs = { matches: { id: string; data: unknown }[] };

/**
 * "Suche – Tadellos": the title of a page in the reader's language, from the reader whom the root has read.
 * `export const meta = (args) => [{ title: pageTitle(args, "search.title") }]`
 */
export function pageTitle(args: MetaArgs, key: MessageKey, params?: MessageParams): string {
  return titled(args, metaText(args, key, params));
}

/** The same for words that somebody wrote, for instance the title of a question; without them the site's name. */
export function titled(args: MetaArgs, words: string | undefined): string {
  const { site } = readerOf(args);
  return words ? `${words} – ${site.name}` : site.name;
}

/** A text for `meta` as it stands, without the site's name behind it. */
export function metaText(args: MetaArgs, key: MessageKey, params?: MessageParams): string {
  const { locale, site } = readerOf(args);
  return t(locale, key, { site: site.name, ...params });
}

function readerOf({ matches }: MetaArgs): Reader {
  const root = matches.find(({ id }) => id === "root");
  return (root?.data as Reader | undefined) ?? unknownReader;
}

import { IntlMessageFormat } from "intl-messageformat";
import { de } from "./de/index.ts";
import { du } from "./du/index.ts";
import { en } from "./en/index.ts";
import { intlTag, type Locale } from "./locale.ts";

export type MessageKey = keyof typeof de;
export type MessageParams = Record<string, string | number | Date>;

const messages: Record<Locale, Record<MessageKey, string>> = {
  de,
  "de-x-du": { ...de, ...du },
  en: { ...de, ...en },
};
const compiled = new Map<string, IntlMessageFormat>();

/** The name of the product; a site can have another one (platform/site.server.ts). */
export const productName = "Tadellos";

/**
 * The text for a key in ICU MessageFormat: plurals, selects, dates and numbers in the reader's language, German in the
 * site's form of address. `{site}` is the name of the site, unless given the product's.
 * Times are shown in Europe/Berlin, whatever the server's zone.
 */
export function t(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  const cacheKey = `${locale}:${key}`;
  let format = compiled.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(messages[locale][key] ?? key, intlTag(locale));
    compiled.set(cacheKey, format);
  }
  return String(format.format({ site: productName, ...params }));
}

/** For keys that are built from data, for instance `badges.level.${level}`. */
export function hasMessage(key: string): key is MessageKey {
  return key in de;
}

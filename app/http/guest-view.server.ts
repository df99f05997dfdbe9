import { type Language, type Locale, languages, toLocale } from "#app/i18n/locale.ts";
import { negotiateLanguage } from "#app/i18n/negotiate.ts";
import type { Site } from "#app/platform/site.server.ts";
import { type Display, parseDisplay, writeDisplay } from "#app/ui/display.ts";
import { readCookie } from "./cookies.server.ts";

const languageCookie = "sprache";
const displayCookie = "darstellung";
const yearSeconds = 365 * 24 * 3600;

/** A guest's language: the one chosen on the site, else the one the browser asks for. */
export function guestLanguage(headers: Headers): Language {
  const chosen = readCookie(headers, languageCookie);
  return (
    languages.find((language) => language === chosen) ?? negotiateLanguage(headers.get("Accept-Language"))
  );
}

export const guestDisplay = (headers: Headers): Display =>
  parseDisplay(readCookie(headers, displayCookie) ?? "");

/** Everything about a guest that changes a page, as a key for caches: "en", "de-x-du large.dark". */
export function guestViewKey(headers: Headers, site: Pick<Site, "address">): string {
  const locale: Locale = toLocale(guestLanguage(headers), site.address);
  return `${locale} ${writeDisplay(guestDisplay(headers))}`.trim();
}

/** The Set-Cookie headers that remember a choice for a year, on this device. */
export const rememberLanguage = (language: Language) => remember(languageCookie, language);
export const rememberDisplay = (display: Display) => remember(displayCookie, writeDisplay(display));

const remember = (name: string, value: string) =>
  `${name}=${value}; Max-Age=${yearSeconds}; Path=/; SameSite=Lax; HttpOnly`;

import { type Language, languages } from "#app/i18n/locale.ts";
import { negotiateLanguage } from "#app/i18n/negotiate.ts";
import { readCookie } from "./cookies.server.ts";

const cookieName = "sprache";
const yearSeconds = 365 * 24 * 3600;

/** A guest's language: the one chosen on the site, else the one the browser asks for. */
export function guestLanguage(headers: Headers): Language {
  const chosen = readCookie(headers, cookieName);
  return (
    languages.find((language) => language === chosen) ?? negotiateLanguage(headers.get("Accept-Language"))
  );
}

/** The Set-Cookie header that remembers a choice for a year. */
export const rememberLanguage = (language: Language) =>
  `${cookieName}=${language}; Max-Age=${yearSeconds}; Path=/; SameSite=Lax; HttpOnly`;

/** What a person can choose and what users.locale keeps. */
export const languages = ["de", "en"] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = "de";

/** What people write here in; what somebody wrote is not translated. */
export const contentLanguage: Language = "de";

/** How German texts address the reader; the site decides (platform/site.server.ts). */
export const addressForms = ["sie", "du"] as const;
export type AddressForm = (typeof addressForms)[number];

/**
 * The language of a text together with its form of address. `de-x-du` is a private subtag of BCP 47: Intl formats it
 * as German.
 */
export const locales = ["de", "de-x-du", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "de";

export function toLocale(language: Language, address: AddressForm): Locale {
  return language === "de" && address === "du" ? "de-x-du" : language;
}

/** Without the form of address: for `<html lang>` and for what is stored at a person. */
export const languageOf = (locale: Locale): Language => (locale === "en" ? "en" : "de");

/** The tag for Intl. British, since the site writes 24-hour times and the day before the month. */
export const intlTag = (locale: Locale): string => (locale === "en" ? "en-GB" : "de");

import type { Language } from "#app/i18n/locale.ts";
import type { SitePageName } from "../site-page.ts";
import { defaultPagesDe } from "./de.ts";
import { defaultPagesEn } from "./en.ts";
import { operatorFacts } from "./operator.ts";

const words: Record<Language, string> = {
  de: "(entfällt in der Vorführung)",
  en: "(not in the demonstration)",
};

/**
 * What a page says as long as the operator has written nothing. The demo has an operator who does not exist; what else is
 * open does not matter there.
 */
export function defaultPageText(
  name: SitePageName,
  language: Language,
  { siteName, isDemo }: { siteName: string; isDemo: boolean },
): string {
  const pages = language === "en" ? defaultPagesEn : defaultPagesDe;
  const text = pages[name]({ siteName, ...operatorFacts(language, { isDemo }) }).trim();
  return isDemo ? text.replaceAll(/\[(?:Bitte ausfüllen|Please fill in): [^\]]*\]/g, words[language]) : text;
}

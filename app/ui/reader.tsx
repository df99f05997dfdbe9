import { createContext, type ReactNode, useContext } from "react";
import { contentLanguage, defaultLocale, type Language, type Locale, languageOf } from "#app/i18n/locale.ts";
import { type MessageKey, type MessageParams, productName, t } from "#app/i18n/t.ts";
import { type Display, usualDisplay } from "./display.ts";

/** The person looking at the page, as far as components may know. */
export type Viewer = {
  id: number;
  displayName: string;
  hue: number;
  isVerified: boolean;
  /** Works in a regional team: agents and leads. */
  hasDesk: boolean;
  /** Finds something in the administration. */
  hasAdmin: boolean;
  /** Told to admins until the imprint says who runs the site. */
  isImprintMissing: boolean;
  /** When the account is deleted, as long as its owner can think again. */
  leavingAt: Date | null;
  /** Looks at suggestions and at what did not work: guides and staff. */
  mayReview: boolean;
  /** Works in the moderation. */
  mayModerate: boolean;
  /** Until when writing is not possible; `statementPath` leads to the reasons. */
  suspension: { until: Date; isForGood: boolean; statementPath: string | null } | null;
  unreadCount: number;
  /** The own mailbox refuses our mails and gets none any more. */
  isMailStopped: boolean;
  draftCount: number;
};

export type Reader = {
  locale: Locale;
  /** What the site is called, and who runs it (may be empty). */
  site: { name: string; operator: string; customerNumbers: string[] };
  /** How this person wants to see the pages. */
  display: Display;
  /** Where the site stands, without a slash at the end. */
  origin: string;
  /** Path and query of this page. */
  path: string;
  now: Date;
  viewer: Viewer | null;
  isDemo: boolean;
  /** Parts of the site that do not work at the moment; told to staff only. */
  troubles: { part: string; since: Date }[];
};

/** For a page whose own data could not be read. */
export const unknownReader: Reader = {
  locale: defaultLocale,
  site: { name: productName, operator: "", customerNumbers: [] },
  display: usualDisplay,
  origin: "",
  path: "/",
  now: new Date(0),
  viewer: null,
  isDemo: false,
  troubles: [],
};

const ReaderContext = createContext<Reader>(unknownReader);

export function ReaderProvider({ value, children }: { value: Reader; children: ReactNode }) {
  return <ReaderContext.Provider value={value}>{children}</ReaderContext.Provider>;
}

export const useReader = () => useContext(ReaderContext);

/** The `lang` of what people wrote, where it differs from that of the page. */
export function useContentLang(): Language | undefined {
  const { locale } = useReader();
  return languageOf(locale) === contentLanguage ? undefined : contentLanguage;
}

/** `const t = useT(); t("forum.thread.title")` in the reader's language. */
export function useT() {
  const { locale, site } = useReader();
  return (key: MessageKey, params?: MessageParams) => t(locale, key, { site: site.name, ...params });
}

import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "#app/i18n/locale.ts";
import { type MessageKey, type MessageParams, t } from "#app/i18n/t.ts";

/** The person looking at the page, as far as components may know. */
export type Viewer = {
  id: number;
  displayName: string;
  hue: number;
  isVerified: boolean;
  /** Works in a regional team: agents and leads. */
  hasDesk: boolean;
  unreadCount: number;
};

export type Reader = {
  locale: Locale;
  now: Date;
  viewer: Viewer | null;
  isDemo: boolean;
  /** Parts of the site that do not work at the moment; told to staff only. */
  troubles: { part: string; since: Date }[];
};

const ReaderContext = createContext<Reader>({
  locale: "de",
  now: new Date(0),
  viewer: null,
  isDemo: false,
  troubles: [],
});

export function ReaderProvider({ value, children }: { value: Reader; children: ReactNode }) {
  return <ReaderContext.Provider value={value}>{children}</ReaderContext.Provider>;
}

export const useReader = () => useContext(ReaderContext);

/** `const t = useT(); t("forum.thread.title")` in the reader's language. */
export function useT() {
  const { locale } = useReader();
  return (key: MessageKey, params?: MessageParams) => t(locale, key, params);
}

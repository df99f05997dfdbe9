import type { sitePageNames as stored } from "#db/schema/site-pages.ts";

/* Pages the operator answers for. Known to the browser. */

export type SitePageName = (typeof stored)[number];

/** In the order of the footer. */
export const sitePageNames = [
  "impressum",
  "datenschutz",
  "barrierefreiheit",
  "nutzungsregeln",
  "nutzungsbedingungen",
] as const satisfies readonly SitePageName[];

export const isSitePageName = (name: string | undefined): name is SitePageName =>
  (sitePageNames as readonly string[]).includes(name ?? "");

/** How a default text says that the operator has to fill something in. */
const gap = /\[(?:Bitte ausfüllen|Please fill in):/;

/** Nobody but the operator knows what belongs there. */
export const hasGaps = (markdown: string) => gap.test(markdown);

/** What the default texts take from the site. */
export type PageFacts = {
  siteName: string;
  /** Name, address, contact and register, as Markdown lines; with gaps until somebody fills them in. */
  operator: string;
  email: string;
};

export type DefaultPages = Record<SitePageName, (facts: PageFacts) => string>;

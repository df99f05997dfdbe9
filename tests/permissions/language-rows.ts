import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const file = "routes/site/display.tsx";
/** Guests too, and whoever may not write: nobody has to be able to read a page they cannot read. */
const everybody = { others: "ok" } as const;

/** How a person sees the site: language, size of text, colours, motion; and how everybody does. */
export const languageRows: Row[] = [
  { file, act: "GET", path: () => paths.display(), expected: everybody },
  {
    file,
    act: "language",
    path: () => paths.display(),
    fields: () => ({ language: "de", next: "/" }),
    expected: everybody,
  },
  {
    file,
    act: "language",
    about: "one that does not exist",
    path: () => paths.display(),
    fields: () => ({ language: "tlh", next: "/" }),
    expected: { others: "invalid" },
  },
  {
    file: "routes/admin/site.tsx",
    act: "GET",
    path: () => paths.adminSite(),
    expected: { admin: "ok", others: "gone" },
  },
  {
    file: "routes/admin/site.tsx",
    act: "site",
    path: () => paths.adminSite(),
    fields: () => ({ name: "Tadellos", operator: "", address: "sie" }),
    expected: { admin: "ok", others: "gone" },
  },
  {
    file,
    act: "display",
    path: () => paths.display(),
    fields: () => ({ textSize: "large", theme: "dark", hasReducedMotion: "ja" }),
    expected: everybody,
  },
];

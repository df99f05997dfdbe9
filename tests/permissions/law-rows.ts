import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const adminOnly = { admin: "ok", others: "gone" } as const;
const pageFile = "routes/admin/site-page.tsx";
const fields = () => ({
  language: "de",
  body: `Ein neuer Text der Seite, Nummer ${Math.random()}.`,
  note: "",
  seenId: "",
});

/** Pages of the operator, and what people may do with their own data. */
export const lawRows: Row[] = [
  {
    file: "routes/site/site-page.tsx",
    act: "GET",
    path: () => paths.sitePage("impressum"),
    expected: { others: "ok" },
  },
  {
    file: "routes/admin/site-pages.tsx",
    act: "GET",
    path: () => paths.adminSitePages(),
    expected: { guest: "login", ...adminOnly },
  },
  {
    file: pageFile,
    act: "GET",
    path: () => paths.adminSitePage("datenschutz", "en"),
    expected: { guest: "login", ...adminOnly },
  },
  {
    file: pageFile,
    act: "save",
    path: () => paths.adminSitePage("impressum", "de"),
    fields,
    expected: adminOnly,
  },
  {
    file: pageFile,
    act: "preview",
    path: () => paths.adminSitePage("impressum", "de"),
    fields,
    expected: adminOnly,
  },
];

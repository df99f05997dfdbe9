import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const adminOnly = { admin: "ok", others: "gone" } as const;
const settings = "routes/account/settings.tsx";
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
  {
    file: settings,
    act: "request-export",
    path: () => paths.settings(),
    fields: () => ({}),
    expected: { guest: "login", others: "ok" },
  },
  {
    file: settings,
    act: "keep-account",
    path: () => paths.settings(),
    fields: () => ({}),
    expected: { guest: "login", others: "ok" },
  },
  {
    file: "routes/account/own-export.ts",
    act: "GET",
    about: "of somebody else",
    path: () => paths.ownExport(4711),
    expected: { guest: "login", others: "gone" },
  },
  {
    file: "routes/account/delete-account.tsx",
    act: "GET",
    path: () => paths.deleteAccount(),
    expected: { guest: "login", others: "ok" },
  },
  {
    file: "routes/account/delete-account.tsx",
    act: "delete",
    about: "with a wrong password",
    path: () => paths.deleteAccount(),
    fields: () => ({ password: "falsch und lang genug", when: "sofort" }),
    // Staff hand over first.
    expected: {
      guest: "login",
      agent: "conflict",
      otherAgent: "conflict",
      lead: "conflict",
      moderator: "conflict",
      admin: "conflict",
      others: "invalid",
    },
  },
  {
    file: "routes/account/goodbye.tsx",
    act: "GET",
    path: () => paths.goodbye(false),
    expected: { others: "ok" },
  },
];

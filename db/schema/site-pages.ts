import { index, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";

export const sitePageNames = [
  "impressum",
  "datenschutz",
  "barrierefreiheit",
  "nutzungsregeln",
  "nutzungsbedingungen",
] as const;

/** Pages the operator answers for. Append-only: the newest of a page and language holds; without one, a default text. */
export const sitePageVersions = pgTable(
  "site_page_versions",
  {
    id: id(),
    page: text({ enum: sitePageNames }).notNull(),
    language: text({ enum: ["de", "en"] }).notNull(),
    /** Markdown as typed, and its sanitised HTML side by side. */
    body: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    /** What was changed, for the history. */
    note: text().notNull().default(""),
    createdAt: at().notNull(),
    createdById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    index("site_page_versions_newest").on(t.page, t.language, t.id.desc().nullsFirst()),
    index().on(t.createdById),
  ],
);

import { and, desc, eq } from "drizzle-orm";
import { type Language, languageOf, languages } from "#app/i18n/locale.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { RENDER_VERSION, renderMarkdown } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { sitePageVersions } from "#db/schema/site-pages.ts";
import { defaultPageText } from "./default-pages/text.ts";
import { canConfigureSite } from "./policy.ts";
import { hasGaps, type SitePageName, sitePageNames } from "./site-page.ts";

/** As it holds now, in one language. */
export type SitePage = {
  name: SitePageName;
  language: Language;
  body: string;
  bodyHtml: string;
  /** Null: still the default text. */
  changedAt: Date | null;
  /** The operator has not filled in what only it knows. */
  hasGaps: boolean;
};

type Which = { name: SitePageName; language: Language };

/** A page in the reader's language; public. */
export function readSitePage(ctx: Ctx, name: SitePageName): Promise<SitePage> {
  return readIn(ctx, { name, language: languageOf(ctx.locale) });
}

async function readIn(ctx: Ctx, { name, language }: Which): Promise<SitePage> {
  const [newest] = await ctx.db
    .select()
    .from(sitePageVersions)
    .where(and(eq(sitePageVersions.page, name), eq(sitePageVersions.language, language)))
    .orderBy(desc(sitePageVersions.id))
    .limit(1);
  const body = newest?.body ?? defaultText(ctx, { name, language });
  return {
    name,
    language,
    body,
    bodyHtml: newest?.bodyHtml ?? renderPage(body),
    changedAt: newest?.createdAt ?? null,
    hasGaps: hasGaps(body),
  };
}

const defaultText = (ctx: Ctx, { name, language }: Which) =>
  defaultPageText(name, language, { siteName: ctx.site.name, isDemo: env().isDemo });

/** Pages are documents of their own: their headings stand right below the title, whether begun with # or ##. */
export const renderPage = (markdown: string): string =>
  renderMarkdown(markdown).replaceAll(
    /<(\/?)h([3-6])>/g,
    (_, slash: string, level: string) => `<${slash}h${Math.max(2, Number(level) - 2)}>`,
  );

/** For the bar that admins see on every page until the imprint says who runs the site. */
export async function isImprintMissing(ctx: Ctx): Promise<boolean> {
  return canConfigureSite(ctx.actor) && (await readIn(ctx, { name: "impressum", language: "de" })).hasGaps;
}

/** All pages in all languages. @throws not-found for everybody but admins */
export async function listSitePages(ctx: Ctx): Promise<Omit<SitePage, "body" | "bodyHtml">[]> {
  assertAllowed(canConfigureSite(ctx.actor), notFound);
  const which = sitePageNames.flatMap((name) => languages.map((language) => ({ name, language })));
  const pages = await Promise.all(which.map((one) => readIn(ctx, one)));
  return pages.map(({ body: _body, bodyHtml: _html, ...page }) => page);
}

export type SitePageVersion = {
  id: number;
  createdAt: Date;
  /** Null when the account is gone. */
  by: string | null;
  note: string;
};

export type SitePageEditor = {
  page: SitePage;
  versions: SitePageVersion[];
  /** An earlier text that was asked for, to look at or to take up again. */
  shown: { id: number; body: string; bodyHtml: string } | null;
};

const shownVersions = 30;

/**
 * A page with its history.
 * @param input.versionId an earlier version to show
 * @throws not-found for everybody but admins, and for a version that is not one of this page
 */
export async function readSitePageEditor(
  ctx: Ctx,
  { versionId, ...which }: Which & { versionId: number | null },
): Promise<SitePageEditor> {
  assertAllowed(canConfigureSite(ctx.actor), notFound);
  const isOfPage = and(eq(sitePageVersions.page, which.name), eq(sitePageVersions.language, which.language));
  const [page, versions, [shown]] = await Promise.all([
    readIn(ctx, which),
    ctx.db
      .select({
        id: sitePageVersions.id,
        createdAt: sitePageVersions.createdAt,
        by: users.displayName,
        note: sitePageVersions.note,
      })
      .from(sitePageVersions)
      .leftJoin(users, eq(users.id, sitePageVersions.createdById))
      .where(isOfPage)
      .orderBy(desc(sitePageVersions.id))
      .limit(shownVersions),
    versionId === null
      ? []
      : ctx.db
          .select({
            id: sitePageVersions.id,
            body: sitePageVersions.body,
            bodyHtml: sitePageVersions.bodyHtml,
          })
          .from(sitePageVersions)
          .where(and(isOfPage, eq(sitePageVersions.id, versionId))),
  ]);
  return { page, versions, shown: versionId === null ? null : found(shown) };
}

/**
 * Adds a version, which holds from now on. Saving the text as it is adds none.
 * @param input.seenId the version the editor began with; null: the default text
 * @throws not-found (not an admin), conflict (somebody else has saved meanwhile)
 */
export async function saveSitePage(
  ctx: Ctx,
  { name, language, body, note, seenId }: Which & { body: string; note: string; seenId: number | null },
): Promise<void> {
  const { actor } = ctx;
  assertAllowed(canConfigureSite(actor), notFound);
  await transact(ctx, async (ctx) => {
    const { versions, page } = await readSitePageEditor(ctx, { name, language, versionId: null });
    if ((versions[0]?.id ?? null) !== seenId) throw new AppError("conflict", "pages.error.meanwhile");
    if (page.body === body) return;
    await ctx.db.insert(sitePageVersions).values({
      page: name,
      language,
      body,
      bodyHtml: renderPage(body),
      renderVersion: RENDER_VERSION,
      note,
      createdAt: ctx.now,
      createdById: actor.id,
    });
  });
}

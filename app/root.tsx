import fontUrl from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { HeadersFunction, LinksFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { readOwnTrouble } from "./features/accounts/mail-troubles.server.ts";
import { readLeavingAt } from "./features/admin/account-deletion.server.ts";
import { adminSections } from "./features/admin/sections.ts";
import { isImprintMissing } from "./features/admin/site-pages.server.ts";
import { hasDesk } from "./features/escalation/policy.ts";
import { countDrafts } from "./features/forum/drafts/drafts.server.ts";
import { canReview } from "./features/forum/policy.ts";
import { noteVisit } from "./features/forum/visits.server.ts";
import { isForGood } from "./features/moderation/ladder.ts";
import { canModerate } from "./features/moderation/policy.ts";
import { readOwnSuspension } from "./features/moderation/statements.server.ts";
import { countUnread } from "./features/notifications/inbox.server.ts";
import { page } from "./http/page.server.ts";
import { languageOf } from "./i18n/locale.ts";
import { isStaff } from "./platform/actor.ts";
import type { Ctx } from "./platform/context.ts";
import { env } from "./platform/env.server.ts";
import { listTroubles } from "./platform/health.server.ts";
import stylesUrl from "./styles/app.css?url";
import { useAssets } from "./ui/assets.tsx";
import { displayAttributes } from "./ui/display.ts";
import { ErrorView } from "./ui/error-view.tsx";
import { BareLayout, Layout } from "./ui/layout.tsx";
import { paths } from "./ui/paths.ts";
import { type Reader, ReaderProvider, unknownReader, type Viewer } from "./ui/reader.tsx";
import { type Seo, SeoHead } from "./ui/seo.tsx";

export const links: LinksFunction = () => [
  { rel: "preload", as: "font", type: "font/woff2", href: fontUrl, crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesUrl },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** What a refusal says beside its page, for instance when to come again. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? {};

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.site.name }];

export const loader = page(async (ctx, { url, display }): Promise<Reader> => {
  const [troubles, viewer] = await Promise.all([
    isStaff(ctx.actor) ? listTroubles(ctx.db) : [],
    readViewer(ctx),
    noteVisit(ctx),
  ]);
  return {
    locale: ctx.locale,
    site: {
      name: ctx.site.name,
      operator: ctx.site.operator,
      customerNumbers: ctx.site.customerNumbers,
    },
    display,
    origin: env().publicUrl,
    path: `${url.pathname}${url.search}`,
    now: ctx.now,
    isDemo: env().isDemo,
    troubles,
    viewer,
  };
});

/** Whoever is logged in, with what waits for them. */
async function readViewer(ctx: Ctx): Promise<Viewer | null> {
  const { actor } = ctx;
  if (actor.kind !== "user") return null;
  const [isImprintMissingYet, leavingAt, suspension, unreadCount, trouble, draftCount] = await Promise.all([
    isImprintMissing(ctx),
    readLeavingAt(ctx),
    readSuspension(ctx),
    countUnread(ctx),
    readOwnTrouble(ctx),
    countDrafts(ctx),
  ]);
  return {
    id: actor.id,
    displayName: actor.displayName,
    hue: actor.hue,
    isVerified: actor.isVerified,
    hasDesk: hasDesk(actor),
    mayReview: canReview(actor),
    hasAdmin: adminSections(actor).length > 0,
    isImprintMissing: isImprintMissingYet,
    leavingAt,
    mayModerate: canModerate(actor),
    suspension,
    unreadCount,
    isMailStopped: trouble !== null,
    draftCount,
  };
}

async function readSuspension(ctx: Ctx): Promise<Viewer["suspension"]> {
  const suspension = await readOwnSuspension(ctx);
  if (!suspension) return null;
  const { until, decisionId } = suspension;
  return {
    until,
    isForGood: isForGood(until),
    statementPath: decisionId ? paths.statement(decisionId) : null,
  };
}

type DocumentProps = { reader: Reader; seo?: Seo; isBare?: boolean; children: ReactNode };

function Document({ reader, seo, isBare = false, children }: DocumentProps) {
  const { entryScript } = useAssets();
  const { theme } = reader.display;
  return (
    <html lang={languageOf(reader.locale)} {...displayAttributes(reader.display)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === "system" ? "light dark" : theme} />
        <Meta />
        <SeoHead
          seo={seo}
          origin={reader.origin}
          siteName={reader.site.name}
          language={languageOf(reader.locale)}
        />
        <Links />
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" /> : null}
        <script type="module" src={entryScript} />
      </head>
      <body>
        <ReaderProvider value={reader}>
          {isBare ? <BareLayout>{children}</BareLayout> : <Layout>{children}</Layout>}
        </ReaderProvider>
      </body>
    </html>
  );
}

/** When the root loader itself failed there is nobody to greet. */
function useReaderData(): Reader {
  const data = useRouteLoaderData<typeof loader>("root");
  return data ?? unknownReader;
}

/** What the page itself tells; see ui/seo.tsx. */
function useSeo(): Seo | undefined {
  const data = useMatches().at(-1)?.data;
  return typeof data === "object" && data !== null && "seo" in data ? (data.seo as Seo) : undefined;
}

/** A page for a wall says so by its `handle`: no header, no footer. */
function useIsBare(): boolean {
  const handle = useMatches().at(-1)?.handle;
  return typeof handle === "object" && handle !== null && "isBare" in handle;
}

export default function App() {
  return (
    <Document reader={useReaderData()} seo={useSeo()} isBare={useIsBare()}>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const message =
    isRouteErrorResponse(error) && typeof error.data?.message === "string" ? error.data.message : null;
  return (
    <Document reader={useReaderData()}>
      <ErrorView status={status} message={message} />
    </Document>
  );
}

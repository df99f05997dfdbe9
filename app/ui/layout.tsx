import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import { Icon } from "./icon.tsx";
import { ImprintBar } from "./imprint-bar.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { LeavingBar } from "./leaving-bar.tsx";
import { Logo } from "./logo.tsx";
import { MailTroubleBar } from "./mail-trouble-bar.tsx";
import { paths } from "./paths.ts";
import { useReader, useT, type Viewer } from "./reader.tsx";
import { SearchBox } from "./search-box.tsx";
import { SuspensionBar } from "./suspension-bar.tsx";
import { Troubles } from "./troubles.tsx";

/** Header, main, footer: the frame of every page. */
export function Layout({ children }: { children: ReactNode }) {
  const t = useT();
  const { viewer, isDemo, site, path } = useReader();
  /** Guests have none of their own, but may be looking at one. */
  const region = viewer ? null : new URLSearchParams(path.split("?")[1]).get("region");
  return (
    <>
      <a className="skip" href="#main">
        {t("site.skip")}
      </a>
      <header className="top">
        <div className="wrap">
          <a className="brand" href={paths.home()}>
            <Logo />
            {site.name}
          </a>
          <SearchBox id="top-search" hasKey />
          <div className="top-actions">
            <a className="btn ask-btn" href={paths.ask(undefined, undefined, region ?? undefined)}>
              <Icon name="plus" />
              {t("site.ask")}
            </a>
            {viewer ? <ViewerMenu viewer={viewer} /> : <GuestLinks />}
          </div>
        </div>
      </header>
      <Troubles />
      {viewer?.isImprintMissing ? <ImprintBar /> : null}
      {viewer?.leavingAt ? <LeavingBar leavingAt={viewer.leavingAt} /> : null}
      {viewer?.isMailStopped ? <MailTroubleBar /> : null}
      {viewer?.suspension ? <SuspensionBar suspension={viewer.suspension} /> : null}
      <main id="main" className="wrap">
        {children}
      </main>
      <footer className="bottom">
        <div className="wrap row">
          <span>
            {site.name} · {t("site.footer.about")}
            {site.operator ? <span className="operator"> {site.operator}</span> : null}
          </span>
          <nav className="row" aria-label={t("site.footer.nav")}>
            <a href={paths.sitePage("impressum")}>{t("pages.impressum")}</a>
            <a href={paths.sitePage("datenschutz")}>{t("pages.datenschutz")}</a>
            <a href={paths.sitePage("barrierefreiheit")}>{t("pages.barrierefreiheit")}</a>
            <a href={paths.sitePage("nutzungsregeln")}>{t("pages.nutzungsregeln")}</a>
            <a href={paths.sitePage("nutzungsbedingungen")}>{t("pages.nutzungsbedingungen")}</a>
            <a href={paths.regions()}>{t("regio.title")}</a>
            <a href={paths.outages()}>{t("outages.footer")}</a>
            <a href={paths.badges()}>{t("site.footer.badges")}</a>
            <a href={paths.figures()}>{t("insights.figures.title")}</a>
            <a href={paths.transparency()}>{t("moderation.transparency.title")}</a>
            <a href={paths.display(path)}>{t("display.title")}</a>
            <a href={paths.tags()}>{t("tags.title")}</a>
            <a href={paths.meetups()}>{t("meetups.title")}</a>
            <a href={paths.ideas()}>{t("ideas.title")}</a>
            {isDemo ? (
              <>
                <a href={paths.demoAccounts()}>{t("site.demoAccounts")}</a>
                <a href={paths.demoMailbox()}>{t("site.demoMailbox")}</a>
              </>
            ) : null}
          </nav>
          <LanguageSwitch next={path} />
          {isDemo ? <span className="faint">{t("site.demoNotice")}</span> : null}
        </div>
      </footer>
      <LiveHook viewer={viewer} />
    </>
  );
}

/** Only the page itself: for the wall of a room. */
export function BareLayout({ children }: { children: ReactNode }) {
  const { viewer } = useReader();
  return (
    <>
      <main id="main">{children}</main>
      <LiveHook viewer={viewer} />
    </>
  );
}

/** Where open pages hear of what is new; its script is app/comfort/live.ts. */
function LiveHook({ viewer }: { viewer: Viewer | null }) {
  const t = useT();
  const texts = {
    none: t("site.inboxCount", { count: 0 }),
    count: t("live.bell.count", { n: "{n}" }),
    saidOne: t("live.bell.saidOne"),
    said: t("live.bell.said", { n: "{n}" }),
  };
  return (
    <div
      data-live={paths.live()}
      data-live-viewer={viewer?.id ?? ""}
      data-live-unread={viewer?.unreadCount ?? 0}
      data-live-texts={viewer ? JSON.stringify(texts) : undefined}
    >
      <p className="visually-hidden" role="status" data-live-said />
    </div>
  );
}

function GuestLinks() {
  const t = useT();
  return (
    <a className="btn quiet" href={paths.login()}>
      {t("site.login")}
    </a>
  );
}

function ViewerMenu({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const { path } = useReader();
  return (
    <>
      <a
        className="bell"
        href={paths.inbox()}
        aria-label={t("site.inboxCount", { count: viewer.unreadCount })}
        data-live-bell
      >
        <Icon name="bell" />
        {viewer.unreadCount > 0 ? (
          <span className="bell-count" aria-hidden="true">
            {viewer.unreadCount > 99 ? "99+" : viewer.unreadCount}
          </span>
        ) : null}
      </a>
      <details className="menu" data-menu>
        <summary>
          <Avatar name={viewer.displayName} hue={viewer.hue} />
          <span className="visually-hidden">{t("site.menu", { name: viewer.displayName })}</span>
        </summary>
        <div className="menu-panel card">
          <p className="menu-name">{viewer.displayName}</p>
          <ul>
            <li>
              <a href={paths.profile(viewer)}>
                <Icon name="user" />
                {t("site.myProfile")}
              </a>
            </li>
            <li>
              <a href={paths.drafts()} data-drafts-of={viewer.id}>
                <Icon name="edit" />
                {t("drafts.mineCount", { count: viewer.draftCount })}
              </a>
            </li>
            <li>
              <a href={paths.list("meine")}>
                <Icon name="comment" />
                {t("reading.menu.lists")}
              </a>
            </li>
            <li>
              <a href={paths.list("gefolgt")}>
                <Icon name="bell" />
                {t("reading.menu.followed")}
              </a>
            </li>
            <li>
              <a href={paths.settings()}>
                <Icon name="settings" />
                {t("site.mySettings")}
              </a>
            </li>
            <li>
              <a href={paths.display(path)}>
                <Icon name="eye" />
                {t("display.title")}
              </a>
            </li>
            {viewer.hasDesk ? (
              <li>
                <a href={paths.desk()}>
                  <Icon name="region" />
                  {t("site.desk")}
                </a>
              </li>
            ) : null}
            {viewer.hasDesk ? (
              <li>
                <a href={paths.ownDuty()}>
                  <Icon name="calendar" />
                  {t("team.own.title")}
                </a>
              </li>
            ) : null}
            {viewer.mayReview ? (
              <li>
                <a href={paths.suggestions()}>
                  <Icon name="order" />
                  {t("order.menu")}
                </a>
              </li>
            ) : null}
            {viewer.mayModerate ? (
              <li>
                <a href={paths.moderation()}>
                  <Icon name="shield" />
                  {t("moderation.menu")}
                </a>
              </li>
            ) : null}
            {viewer.hasAdmin ? (
              <li>
                <a href={paths.admin()}>
                  <Icon name="settings" />
                  {t("admin.menu")}
                </a>
              </li>
            ) : null}
            <li>
              <form method="post" action={paths.logout()}>
                <input type="hidden" name="intent" value="logout" />
                <button type="submit">
                  <Icon name="logout" />
                  {t("site.logout")}
                </button>
              </form>
            </li>
          </ul>
        </div>
      </details>
    </>
  );
}

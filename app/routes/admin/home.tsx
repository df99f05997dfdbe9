import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countStopped } from "#app/features/accounts/mail-troubles.server.ts";
import { adminSections } from "#app/features/admin/sections.ts";
import { page } from "#app/http/page.server.ts";
import { notFound, unauthenticated } from "#app/platform/errors.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  const sections = adminSections(actor);
  if (sections.length === 0) throw notFound();
  return { sections, stoppedCount: await countStopped(ctx) };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "admin.title") },
  { name: "robots", content: "noindex" },
];

export default function AdminHome() {
  const t = useT();
  const { sections, stoppedCount } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("admin.title")}</h1>
        <p className="lead">{t("admin.lead")}</p>
      </header>
      {stoppedCount > 0 ? (
        <p className="notice waiting">
          <Icon name="mail" />
          {t("told.trouble.count", { count: stoppedCount })}
        </p>
      ) : null}
      <ul className="admin-cards">
        {sections.map((section) => (
          <li key={section.path}>
            <a className="card admin-card" href={section.path}>
              <Icon name={section.icon} />
              <span>
                <b>{t(section.title)}</b>
                <span className="muted">{t(section.text)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

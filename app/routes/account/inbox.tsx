import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { InboxList } from "#app/features/notifications/components/inbox-list.tsx";
import { listInbox, markAllRead } from "#app/features/notifications/inbox.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { KeysetPager } from "#app/ui/keyset-pager.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  const before = url.searchParams.get("vor");
  return { ...(await listInbox(ctx, { before: before ? parseId(before) : null })), isFirst: !before };
});

export const action = form({
  "read-all": intent(
    z.object({}),
    async (ctx) => {
      await markAllRead(ctx);
      return redirectTo(paths.inbox());
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "notifications.title") }];

export default function InboxPage() {
  const t = useT();
  const { items, next, isFirst } = useLoaderData<typeof loader>();
  const { viewer } = useReader();
  return (
    <div className="inbox-page">
      <div className="row between page-head">
        <h1>{t("notifications.title")}</h1>
        <div className="row tight">
          {viewer && viewer.unreadCount > 0 ? (
            <form method="post" action={paths.inbox()}>
              <button type="submit" className="btn quiet small" name="intent" value="read-all">
                <Icon name="check-check" />
                {t("notifications.readAll")}
              </button>
            </form>
          ) : null}
          <a className="btn plain small" href={paths.noticeSettings()}>
            <Icon name="settings" />
            {t("notifications.settings")}
          </a>
        </div>
      </div>
      {items.length > 0 ? (
        <InboxList items={items} />
      ) : (
        <div className="card">
          <Empty icon="bell" title={t("notifications.empty")}>
            <p>{t("notifications.empty.text")}</p>
          </Empty>
        </div>
      )}
      <KeysetPager
        label={t("notifications.title")}
        newest={isFirst ? null : paths.inbox()}
        older={next ? paths.inbox(next) : null}
      />
    </div>
  );
}

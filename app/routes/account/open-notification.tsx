import { redirect } from "@remix-run/node";
import { openNotification } from "#app/features/notifications/inbox.server.ts";
import { page, parseId } from "#app/http/page.server.ts";

/** Leads on to what a notification is about and marks it as read: harmless, so a link will do. */
export const loader = page(async (ctx, { params }) => {
  throw redirect(await openNotification(ctx, { id: parseId(params.notificationId) }), 303);
});

/** Only so that somebody else's notification is answered by the error page; Remix answers bare loaders with JSON. */
export default function OpenNotification() {
  return null;
}

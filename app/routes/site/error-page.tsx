import { data } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { hasMessage, t } from "#app/i18n/t.ts";

/**
 * Shows the page for a refusal that the server made before any route ran (malformed address, body too large,
 * cross-site form). Asked for directly, it is just that: an error page with its status.
 */
export const loader = page(async (ctx, { params }) => {
  const status = /^(400|403|405|413|503)$/.test(params.status ?? "") ? Number(params.status) : 404;
  const textKey = `errors.text.${status}`;
  throw data(
    {
      messageKey: textKey,
      message: hasMessage(textKey) ? t(ctx.locale, textKey, { site: ctx.site.name }) : null,
    },
    { status },
  );
});

export default function ErrorPage() {
  return null;
}

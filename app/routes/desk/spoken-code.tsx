import { data, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { hasDesk } from "#app/features/escalation/policy.ts";
import { CodeBox } from "#app/features/escalation/spoken-codes/components/code-box.tsx";
import { ConversationFields } from "#app/features/escalation/spoken-codes/components/spoken-code.tsx";
import {
  type FoundBySpokenCode,
  findBySpokenCode,
  noteByCode,
} from "#app/features/escalation/spoken-codes/conversations.server.ts";
import { findFields, noteByCodeFields } from "#app/features/escalation/spoken-codes/forms.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import type { Limit } from "#app/http/rate-limit.server.ts";
import { formatDay } from "#app/i18n/formats.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notFound, unauthenticated } from "#app/platform/errors.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

/** Enough for a busy counter, far too little to try out codes. */
const tries: Limit = { name: "spoken-code", max: 20, seconds: 600, per: "actor" };

export const loader = page(async (ctx) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  if (!hasDesk(ctx.actor)) throw notFound();
  return null;
});

/** The own team goes on to the case; for another team's, what may be known stands on the page. */
const answer = (ctx: Ctx, name: string, code: string, shown: FoundBySpokenCode) => {
  if (shown.isOwnTeam) return redirectTo(`${paths.ticket(shown.ticketCode)}#akt-conversation`);
  const { regionName, contactName, openedAt } = shown;
  const values = { code, regionName, contactName, since: formatDay(ctx.locale, openedAt, ctx.now) };
  const state: FormState = { intent: name, status: 200, values, errors: {}, message: null };
  return data(state, { headers: { "Cache-Control": "private, no-store" } });
};

export const action = form({
  find: intent(
    findFields,
    async (ctx, input) => answer(ctx, "find", input.code, await findBySpokenCode(ctx, input)),
    tries,
  ),
  note: intent(
    noteByCodeFields,
    async (ctx, input) => answer(ctx, "kept", "", await noteByCode(ctx, input)),
    tries,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "spoken.page.title") },
  { name: "robots", content: "noindex" },
];

export default function SpokenCodePage() {
  const t = useT();
  const state = useActionData<typeof action>();
  const [find, note, kept] = [stateOf(state, "find"), stateOf(state, "note"), stateOf(state, "kept")];
  // A note that was refused keeps the case it is for.
  const shown = find?.values.regionName ? find : note?.values.regionName ? note : undefined;
  return (
    <div className="narrow">
      <p className="ticket-back">
        <a href={paths.desk()}>
          <Icon name="arrow-left" />
          {t("desk.ticket.back")}
        </a>
      </p>
      <header className="page-head">
        <h1>{t("spoken.page.title")}</h1>
        <p className="lead">{t("spoken.page.lead")}</p>
      </header>
      {kept ? (
        <p className="notice" role="status">
          <Icon name="check" />
          {t("spoken.page.kept", { region: kept.values.regionName ?? "" })}
        </p>
      ) : null}
      <section className="card panel">
        <CodeBox state={find} isPage />
      </section>
      {shown ? <OtherTeam state={shown} isRefused={shown === note} /> : null}
    </div>
  );
}

function OtherTeam({ state, isRefused }: { state: FormState; isRefused: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const { code = "", regionName: region = "", contactName: name = "", since: day = "" } = state.values;
  const own = isRefused ? state : undefined;
  return (
    <section className="card panel" lang={locale}>
      <p>
        <b>{t("spoken.page.other", { name, region, day })}</b>
      </p>
      <p className="muted">{t("spoken.page.otherHint")}</p>
      <form method="post" action={paths.spokenCode()}>
        <FormAlert state={own} />
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="regionName" value={region} />
        <input type="hidden" name="contactName" value={name} />
        <input type="hidden" name="since" value={day} />
        <ConversationFields prefix="spoken-note" state={own} />
        <button type="submit" className="btn">
          <Icon name="check" />
          {t("spoken.note.send")}
        </button>
      </form>
    </section>
  );
}

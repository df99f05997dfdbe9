import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { confirmEmailChange, readEmailChange } from "#app/features/accounts/email-change.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const change = await readEmailChange(ctx, params.token ?? "");
  return data({ change }, { status: change ? 200 : 410 });
});

export const action = form({
  confirm: intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const secret = params.token ?? "";
      const change = await readEmailChange(ctx, secret);
      const isDone = await confirmEmailChange(ctx, secret);
      // Used meanwhile: the page says so.
      if (!change || !isDone) return redirectTo(paths.changeEmail(secret));
      return redirectTo(change.isUndo ? paths.forgotPassword() : paths.settings("email", "email"));
    },
    limits.tokenPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "told.email.title") },
  { name: "robots", content: "noindex" },
];

export default function ChangeEmailPage() {
  const t = useT();
  const { change } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "confirm");
  if (!change) {
    return (
      <DeadLink title={t("told.email.invalidTitle")} text={t("told.email.invalid")}>
        <a className="btn" href={paths.settings("email")}>
          <Icon name="settings" />
          {t("told.email.toSettings")}
        </a>
      </DeadLink>
    );
  }
  const { displayName: name, email, isUndo } = change;
  return (
    <div className="narrow account-page">
      <Icon name="mail-check" className="page-icon" />
      <h1>{t(isUndo ? "told.email.undoTitle" : "told.email.confirmTitle")}</h1>
      <FormAlert state={state} />
      <p className="lead">{t(isUndo ? "told.email.undoText" : "told.email.confirmText", { name, email })}</p>
      <form method="post">
        <button type="submit" className="btn" name="intent" value="confirm">
          <Icon name={isUndo ? "undo" : "check"} />
          {t(isUndo ? "told.email.undoButton" : "told.email.confirmButton")}
        </button>
      </form>
    </div>
  );
}

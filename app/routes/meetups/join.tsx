import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { rememberDevice } from "#app/features/meetups/device-cookie.ts";
import { codeField } from "#app/features/meetups/forms.ts";
import { joinByCode } from "#app/features/meetups/joining.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { deviceOf } from "./device.server.ts";

/** The code of the wall's picture is filled in; joining takes a tap, so that no preview of a link joins. */
export const loader = page(async (_, { params }) => ({
  code: /^[A-Za-z0-9]{6}$/.test(params.code ?? "") ? (params.code ?? "").toUpperCase() : "",
}));

export const action = form({
  join: intent(
    z.object({ code: codeField }),
    async (ctx, { code }, { clientAddress, request, setCookie }) => {
      const { meetup, device } = await joinByCode(ctx, {
        code,
        clientAddress,
        hasDevice: (meetupId) => deviceOf(request, meetupId) !== null,
      });
      if (device) setCookie(rememberDevice(device));
      return redirectTo(paths.meetupLive(meetup.id));
    },
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "meetups.join.title") },
  { name: "robots", content: "noindex" },
];

export default function Join() {
  const t = useT();
  const { viewer } = useReader();
  const { code } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "join");
  return (
    <div className="join">
      <div className="page-head">
        <h1>{t("meetups.join.title")}</h1>
        <p className="lead">{t("meetups.join.lead")}</p>
      </div>
      <form method="post" action={paths.joinMeetup()} className="card panel">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="join" />
        <TextField
          name="code"
          label={t("meetups.join.code")}
          state={state}
          defaultValue={code}
          className="big code-input"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          required
        />
        <button type="submit" className="btn big-btn">
          <Icon name="check" />
          {t("meetups.join.act")}
        </button>
        <p className="hint">{t(viewer ? "meetups.join.member" : "meetups.join.guest")}</p>
      </form>
    </div>
  );
}

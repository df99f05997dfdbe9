import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { chooseDisplay, chooseLanguage } from "#app/features/accounts/display.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { rememberDisplay, rememberLanguage } from "#app/http/guest-view.server.ts";
import { page, safeNext } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { languages } from "#app/i18n/locale.ts";
import { type Display, textSizes, themes } from "#app/ui/display.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (_, { url }) => ({
  next: safeNext(url.searchParams.get("weiter")),
  isSaved: url.searchParams.has("erledigt"),
}));

const ticked = z
  .literal("ja")
  .optional()
  .transform((value) => value === "ja");

/** The cookie is set for members too: the choice holds on this device after logging out. */
export const action = form({
  language: intent(
    z.object({ language: z.enum(languages, "errors.field.choice"), next: z.string().default("/") }),
    async (ctx, { language, next }, { setCookie }) => {
      await chooseLanguage(ctx, language);
      setCookie(rememberLanguage(language));
      return redirectTo(safeNext(next));
    },
    limits.act,
  ),
  display: intent(
    z.object({
      textSize: z.enum(textSizes, "errors.field.choice"),
      theme: z.enum(themes, "errors.field.choice"),
      hasHighContrast: ticked,
      hasReducedMotion: ticked,
      hasNoShortcuts: ticked,
      next: z.string().default("/"),
    }),
    async (ctx, { next, ...display }, { setCookie }) => {
      await chooseDisplay(ctx, display);
      setCookie(rememberDisplay(display));
      return redirectTo(paths.display(safeNext(next), true));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "display.title") }];

export default function DisplayPage() {
  const t = useT();
  const { viewer, display } = useReader();
  const { next, isSaved } = useLoaderData<typeof loader>();
  return (
    <div className="narrow account-page display-page">
      <h1>{t("display.title")}</h1>
      <p className="lead">
        {t("display.lead")} {t(viewer ? "display.keptMember" : "display.keptGuest")}
      </p>
      {isSaved ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          <span>
            {t("display.saved")} <a href={next}>{t("display.back")}</a>
          </span>
        </p>
      ) : null}
      <DisplayForm display={display} next={next} />
      <div className="card panel">
        <h2 id="language-title">{t("display.language")}</h2>
        <p className="hint">{t("display.languageHint")}</p>
        <LanguageSwitch next={paths.display(next)} labelledBy="language-title" />
      </div>
    </div>
  );
}

function DisplayForm({ display, next }: { display: Display; next: string }) {
  const t = useT();
  return (
    <form method="post" action={paths.display()} className="card panel">
      <FormAlert state={useActionData<typeof action>()} />
      <input type="hidden" name="next" value={next} />
      <fieldset>
        <legend>{t("display.textSize")}</legend>
        <div className="choices">
          {textSizes.map((size) => (
            <label key={size} className={`choice size-${size}`}>
              <input type="radio" name="textSize" value={size} defaultChecked={display.textSize === size} />
              <span>{t(`display.textSize.${size}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("display.theme")}</legend>
        <div className="choices">
          {themes.map((theme) => (
            <label key={theme} className="choice">
              <input type="radio" name="theme" value={theme} defaultChecked={display.theme === theme} />
              <span>{t(`display.theme.${theme}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("display.comfort")}</legend>
        <label className="check">
          <input type="checkbox" name="hasHighContrast" value="ja" defaultChecked={display.hasHighContrast} />
          <span>
            {t("display.contrast")} <span className="hint">{t("display.contrastHint")}</span>
          </span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            name="hasReducedMotion"
            value="ja"
            defaultChecked={display.hasReducedMotion}
          />
          <span>
            {t("display.motion")} <span className="hint">{t("display.motionHint")}</span>
          </span>
        </label>
        <label className="check">
          <input type="checkbox" name="hasNoShortcuts" value="ja" defaultChecked={display.hasNoShortcuts} />
          <span>
            {t("display.keys")} <span className="hint">{t("display.keysHint")}</span>
          </span>
        </label>
      </fieldset>
      <button type="submit" className="btn" name="intent" value="display">
        <Icon name="check" />
        {t("display.save")}
      </button>
    </form>
  );
}

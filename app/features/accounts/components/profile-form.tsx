import type { ReactNode } from "react";
import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { accountLimits } from "../forms.ts";

type Profile = {
  displayName: string;
  email: string | null;
  postcode: string | null;
  regionName: string | null;
  locale: string;
  about: string;
};

/** @param props.children what the page has to say about the public text above it */
export function ProfileForm(props: { profile: Profile; state: FormState | undefined; children?: ReactNode }) {
  const { profile, state, children } = props;
  const t = useT();
  const region = profile.regionName
    ? t("accounts.settings.region", { region: profile.regionName })
    : t("accounts.settings.noRegion");
  return (
    <form method="post" action={paths.settings("profil")}>
      <FormAlert state={state} />
      <TextField
        name="displayName"
        label={t("accounts.field.displayName")}
        hint={t("accounts.field.displayNameHint")}
        state={state}
        defaultValue={profile.displayName}
        autoComplete="nickname"
        minLength={accountLimits.nameMin}
        maxLength={accountLimits.nameMax}
        required
      />
      <TextField
        name="postcode"
        label={t("accounts.field.postcode")}
        hint={`${t("accounts.field.postcodeHint")} ${region}`}
        className="short"
        state={state}
        defaultValue={profile.postcode ?? ""}
        autoComplete="postal-code"
        inputMode="numeric"
        pattern="\d{5}"
        maxLength={5}
        isOptional
      />
      <TextArea
        name="about"
        label={t("accounts.field.about")}
        hint={t("accounts.field.aboutHint")}
        state={state}
        defaultValue={profile.about}
        rows={3}
        maxLength={accountLimits.aboutMax}
        isOptional
      />
      {children}
      <Select
        name="locale"
        label={t("accounts.field.locale")}
        hint={t("accounts.field.localeHint")}
        className="short"
        state={state}
        defaultValue={profile.locale}
      >
        <option value="de">{t("accounts.locale.de")}</option>
        <option value="en">{t("accounts.locale.en")}</option>
      </Select>
      {profile.email ? (
        <p className="muted">{t("accounts.settings.email", { email: profile.email })}</p>
      ) : null}
      <button type="submit" className="btn" name="intent" value="profile">
        <Icon name="check" />
        {t("site.save")}
      </button>
    </form>
  );
}

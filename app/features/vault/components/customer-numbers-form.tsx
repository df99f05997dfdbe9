import { DefaultSubmit } from "#app/ui/default-submit.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { findPersonalData } from "../personal-data.ts";

/** What the operator's customer numbers look like, with a place to try the patterns on a text. */
export function CustomerNumbersForm({ masks, state }: { masks: string[]; state: FormState | undefined }) {
  const t = useT();
  const isTry = state?.intent === "try" && state.status === 200;
  return (
    <form method="post" className="card panel" action="#probe">
      <DefaultSubmit intent="save" />
      <FormAlert state={state} />
      <TextArea
        name="masks"
        label={t("vault.admin.masks")}
        hint={t("vault.admin.masksHint", { range: "#{8,12}", example: "4#{9}" })}
        state={state}
        defaultValue={masks.join("\n")}
        rows={4}
        spellCheck={false}
        className="mono"
      />
      <TextArea
        name="sample"
        label={t("vault.admin.sample")}
        hint={t("vault.admin.sampleHint")}
        state={state}
        rows={4}
        isOptional
      />
      {isTry ? (
        <Tried text={state.values.sample ?? ""} masks={(state.values.masks ?? "").split("\n")} />
      ) : null}
      <p className="row">
        <button type="submit" className="btn" name="intent" value="save">
          <Icon name="check" />
          {t("site.save")}
        </button>
        <button type="submit" className="btn quiet" name="intent" value="try">
          <Icon name="search" />
          {t("vault.admin.try")}
        </button>
      </p>
    </form>
  );
}

function Tried({ text, masks }: { text: string; masks: string[] }) {
  const t = useT();
  const findings = findPersonalData(text, masks.filter(Boolean));
  return (
    <section className="notice" id="probe" role="status">
      <Icon name="shield" />
      <div>
        <p>{t("vault.admin.found", { count: findings.length })}</p>
        <ul>
          {findings.map(({ index, kind, value }) => (
            <li key={index}>
              <q>{value}</q> – {t(`vault.kind.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

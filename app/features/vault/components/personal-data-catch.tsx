import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { choiceName } from "../finding.ts";
import type { Caught, CaughtDetails } from "../public-text.server.ts";

type Props = {
  /** Names of the form's public fields. */
  fields: readonly string[];
  state: FormState | undefined;
  /** The writer has a private half here to move things to. */
  canMove?: boolean;
  /** For scripts: what is moved out of a text of an existing question is saved there at once. */
  threadId?: number;
};

/**
 * In a form whose text becomes public: what was caught when it was sent, with the choices, and the place where
 * app/comfort/personal-data.ts says the same while typing.
 */
export function PersonalDataCatch({ fields, state, canMove = false, threadId }: Props) {
  const t = useT();
  const caught = caughtIn(state);
  return (
    <div
      className="personal-data"
      data-personal-data={fields.join(" ")}
      data-can-move={canMove ? "" : undefined}
      data-thread={threadId}
    >
      {caught.length > 0 ? (
        <fieldset className="caught" id="persoenliche-angaben">
          <legend>
            <Icon name="shield" />
            {t("vault.caught.title", { count: caught.length })}
          </legend>
          <p>{t("vault.caught.text")}</p>
          {caught.map((one) => (
            <CaughtRow key={one.key} caught={one} canMove={canMove} />
          ))}
        </fieldset>
      ) : null}
      {keptChoices(state).map((name) => (
        <input key={name} type="hidden" name={name} value="publish" />
      ))}
    </div>
  );
}

function CaughtRow({ caught, canMove }: { caught: Caught; canMove: boolean }) {
  const t = useT();
  const place = caught.field === "title" || caught.field === "body" ? caught.field : "other";
  const offered = [
    ...(canMove ? (["move"] as const) : []),
    "remove" as const,
    ...(caught.mayPublish ? (["publish"] as const) : []),
  ];
  return (
    <div
      className="caught-one"
      role="radiogroup"
      aria-label={`${t(`vault.kind.${caught.kind}`)}: ${caught.value}`}
    >
      <p>
        <b>{t(`vault.kind.${caught.kind}`)}</b> {t(`vault.caught.field.${place}`)}: <q>{caught.value}</q>
      </p>
      {offered.map((choice) => (
        <label key={choice} className="check">
          <input
            type="radio"
            name={choiceName(caught.key)}
            value={choice}
            defaultChecked={choice === offered[0]}
          />
          {t(`vault.caught.${choice}`)}
        </label>
      ))}
      {caught.mayPublish ? null : <p className="hint">{t("vault.caught.noPublish")}</p>}
    </div>
  );
}

const caughtIn = (state: FormState | undefined): Caught[] =>
  (state?.details as CaughtDetails | undefined)?.caught ?? [];

/** What was called harmless before and is not asked again. */
function keptChoices(state: FormState | undefined): string[] {
  const asked = new Set(caughtIn(state).map(({ key }) => choiceName(key)));
  return Object.entries(state?.values ?? {}).flatMap(([name, value]) =>
    name.startsWith(choiceName("")) && value === "publish" && !asked.has(name) ? [name] : [],
  );
}

/** Once on a page with such forms: the words and masks for app/comfort/personal-data.ts. */
export function PersonalDataParts() {
  const t = useT();
  const { site } = useReader();
  const kinds = ["iban", "phone", "email", "mac", "customer", "serial"] as const;
  return (
    <template
      id="personal-data-parts"
      data-masks={JSON.stringify(site.customerNumbers)}
      data-typing={t("vault.caught.typing")}
      data-move={t("vault.caught.move")}
      data-remove={t("vault.caught.remove")}
      data-publish={t("vault.caught.publish")}
      data-moved={t("vault.caught.moved", { kind: "KIND" })}
      data-removed={t("vault.caught.removed", { kind: "KIND" })}
      {...Object.fromEntries(kinds.map((kind) => [`data-kind-${kind}`, t(`vault.kind.${kind}`)]))}
    />
  );
}

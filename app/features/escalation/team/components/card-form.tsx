import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { Card } from "../members.server.ts";
import { LanguageChoice } from "./language-choice.tsx";

/** Name, salutation, capacity, skills and languages of one agent. */
export function CardForm({
  card,
  categories,
  state,
}: {
  card: Card;
  categories: { id: number; name: string }[];
  state: FormState | undefined;
}) {
  const t = useT();
  const skills = state ? (state.values.skills ?? "").split(",").map(Number) : card.skills;
  const languages = state ? (state.values.languages ?? "").split(",") : card.languages;
  return (
    <section className="card panel" aria-labelledby="card-title" id="karte">
      <h2 id="card-title">{t("team.member.card")}</h2>
      <form method="post" action="#karte">
        <FormAlert state={state} />
        <div className="rule-fields">
          <TextField
            name="fullName"
            label={t("team.member.fullName")}
            hint={t("team.member.fullNameHint")}
            defaultValue={card.fullName}
            state={state}
            maxLength={80}
          />
          <Select
            name="salutation"
            label={t("team.member.salutation")}
            defaultValue={card.salutation}
            state={state}
          >
            <option value="f">{t("team.member.salutationF")}</option>
            <option value="m">{t("team.member.salutationM")}</option>
          </Select>
          <TextField
            name="capacity"
            label={t("team.member.capacity")}
            hint={t("team.member.capacityHint")}
            defaultValue={card.capacity ?? ""}
            state={state}
            className="short"
            inputMode="numeric"
            maxLength={3}
          />
        </div>
        <fieldset className="choice-set">
          <legend>{t("team.member.skills")}</legend>
          <div className="choice-list">
            {categories.map(({ id, name }) => (
              <label key={id} className="check">
                <input type="checkbox" name="skills" value={id} defaultChecked={skills.includes(id)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <LanguageChoice chosen={languages} />
        <button type="submit" className="btn" name="intent" value="card">
          <Icon name="save" />
          {t("team.member.save")}
        </button>
      </form>
    </section>
  );
}

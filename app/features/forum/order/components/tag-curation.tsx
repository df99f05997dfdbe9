import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { tagLimits } from "../tag-words.ts";
import type { Tag } from "../tags.server.ts";

type Props = { tag: Tag; synonyms: readonly string[]; state: FormState | undefined };

/** Guides and staff: one tag's name, description, other words, and making one of two. */
export function TagCuration({ tag, synonyms, state }: Props) {
  const t = useT();
  return (
    <section className="card panel tag-curation" aria-labelledby="curation-title">
      <h2 id="curation-title">
        <Icon name="tag" />
        {tag.name}
      </h2>
      <RenameForm tag={tag} state={stateOf(state, "rename")} />
      <Synonyms tag={tag} synonyms={synonyms} state={stateOf(state, "add-synonym")} />
      <form method="post">
        <h3>{t("tags.curate.merge")}</h3>
        <p>{t("tags.curate.mergeText", { name: tag.name })}</p>
        <Hidden intent="merge" tag={tag} />
        <FormAlert state={stateOf(state, "merge")} />
        <TextField
          name="into"
          label={t("tags.curate.into")}
          idPrefix="merge"
          state={stateOf(state, "merge")}
          maxLength={tagLimits.nameMax}
          autoComplete="off"
          required
        />
        <button type="submit" className="btn quiet">
          {t("tags.curate.mergeDo")}
        </button>
      </form>
    </section>
  );
}

function RenameForm({ tag, state }: Pick<Props, "tag" | "state">) {
  const t = useT();
  return (
    <form method="post">
      <h3>{t("tags.curate.rename")}</h3>
      <Hidden intent="rename" tag={tag} />
      <FormAlert state={state} />
      <TextField
        name="name"
        label={t("tags.curate.name")}
        hint={t("tags.curate.nameHint")}
        idPrefix="rename"
        state={state}
        defaultValue={tag.name}
        maxLength={tagLimits.nameMax}
        autoComplete="off"
        required
      />
      <TextArea
        name="description"
        label={t("tags.curate.description")}
        idPrefix="rename"
        state={state}
        defaultValue={tag.description}
        rows={3}
        maxLength={tagLimits.descriptionMax}
        isOptional
      />
      <PersonalDataCatch fields={["name", "description"]} state={state} />
      <button type="submit" className="btn">
        {t("tags.curate.save")}
      </button>
    </form>
  );
}

function Synonyms({ tag, synonyms, state }: Props) {
  const t = useT();
  return (
    <div>
      <h3>{t("tags.curate.synonyms")}</h3>
      {synonyms.length === 0 ? <p className="muted">{t("tags.curate.synonymsNone")}</p> : null}
      <ul className="synonyms">
        {synonyms.map((word) => (
          <li key={word}>
            <form method="post">
              <Hidden intent="remove-synonym" tag={tag} />
              <input type="hidden" name="word" value={word} />
              {word}
              <button
                type="submit"
                className="btn small plain"
                aria-label={t("tags.curate.remove", { word })}
                title={t("tags.curate.remove", { word })}
              >
                <Icon name="close" />
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="synonym-form">
        <Hidden intent="add-synonym" tag={tag} />
        <FormAlert state={state} />
        <TextField
          name="word"
          label={t("tags.curate.word")}
          idPrefix="synonym"
          state={state}
          maxLength={tagLimits.nameMax}
          autoComplete="off"
          required
        />
        <PersonalDataCatch fields={["word"]} state={state} />
        <button type="submit" className="btn quiet">
          {t("tags.curate.add")}
        </button>
      </form>
    </div>
  );
}

function Hidden({ intent, tag }: { intent: string; tag: Tag }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="tagId" value={tag.id} />
    </>
  );
}

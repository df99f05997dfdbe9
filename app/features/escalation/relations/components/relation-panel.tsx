import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import type { Relation } from "../links.server.ts";
import { linkKinds } from "../relation.ts";
import type { SplitChoice } from "../splitting.server.ts";

type Props = {
  relations: Relation[];
  splitChoices: SplitChoice[];
  categories: { id: number; name: string }[];
  categoryId: number;
  mayWork: boolean;
  state: unknown;
};

/** What a ticket has to do with others: see, link, merge, split off. */
export function RelationPanel({ relations, splitChoices, categories, categoryId, mayWork, state }: Props) {
  const t = useT();
  const linked = stateOf(state, "link");
  const merged = stateOf(state, "merge");
  return (
    <section className="ticket-tool" id="verbunden" aria-labelledby="relation-title">
      <h2 id="relation-title">{t("relations.panel.title")}</h2>
      <FormAlert state={stateOf(state, "unlink")} />
      <RelationList relations={relations} />
      <Fold
        intent="link"
        icon="link"
        title={t("relations.link.title")}
        state={linked}
        send={t("relations.link.send")}
        tone="quiet"
      >
        <TextField
          name="code"
          label={t("relations.code")}
          hint={t("relations.codeHint")}
          idPrefix="link"
          required
          state={linked}
        />
        <Select name="kind" label={t("relations.link.kind")} idPrefix="link" state={linked}>
          {linkKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`relations.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Fold>
      {mayWork ? (
        <>
          <Fold
            intent="merge"
            icon="merge"
            title={t("relations.merge.title")}
            state={merged}
            send={t("relations.merge.send")}
            tone="quiet"
          >
            <p className="hint">{t("relations.merge.hint")}</p>
            <TextField
              name="code"
              label={t("relations.code")}
              hint={t("relations.codeHint")}
              idPrefix="merge"
              required
              state={merged}
            />
          </Fold>
          {splitChoices.length > 0 ? (
            <SplitFold choices={splitChoices} categories={categories} categoryId={categoryId} state={state} />
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function RelationList({ relations }: { relations: Relation[] }) {
  const t = useT();
  if (relations.length === 0) return <p className="muted">{t("relations.panel.none")}</p>;
  return (
    <ul className="relation-list">
      {relations.map((relation) => (
        <li key={relation.id}>
          <span>
            <span className="faint">{t(`relations.word.${relation.word}`)}</span>
            <a href={paths.ticket(relation.code)}>{relation.title}</a>
            <span className="faint num">
              {relation.code} · {relation.ownerName} ·{" "}
              {t(relation.closedAt ? "relations.closed" : "relations.open")}
            </span>
          </span>
          {relation.isRemovable ? (
            <form method="post" action="#verbunden">
              <input type="hidden" name="intent" value="unlink" />
              <input type="hidden" name="relationId" value={relation.id} />
              <button
                type="submit"
                className="btn small quiet"
                aria-label={t("relations.unlink", { code: relation.code })}
              >
                <Icon name="close" />
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function SplitFold({
  choices,
  categories,
  categoryId,
  state,
}: Pick<Props, "categories" | "categoryId" | "state"> & { choices: SplitChoice[] }) {
  const t = useT();
  const own = stateOf(state, "split");
  const [first] = choices;
  return (
    <Fold
      intent="split"
      icon="split"
      title={t("relations.split.title")}
      state={own}
      send={t("relations.split.send")}
      tone="quiet"
    >
      <p className="hint">{t("relations.split.hint")}</p>
      <Select
        name="postId"
        label={t("relations.split.post")}
        idPrefix="split"
        defaultValue={choices.at(-1)?.id}
        state={own}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.isQuestion ? t("relations.split.question") : beginning(choice.body)}
          </option>
        ))}
      </Select>
      <TextArea
        name="excerpt"
        label={t("relations.split.excerpt")}
        hint={t("relations.split.excerptHint")}
        idPrefix="split"
        rows={5}
        defaultValue={choices.at(-1)?.body ?? first?.body}
        required
        state={own}
      />
      <TextField name="title" label={t("relations.split.heading")} idPrefix="split" required state={own} />
      <Select
        name="categoryId"
        label={t("relations.split.category")}
        idPrefix="split"
        defaultValue={categoryId}
        state={own}
      >
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Fold>
  );
}

const beginning = (text: string) => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 70 ? `${plain.slice(0, 69).trimEnd()}…` : plain;
};

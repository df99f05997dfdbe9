import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

export type Topic = { id: number; slug: string; name: string; icon: string };

type Props = { topics: Topic[]; chosen: Topic | undefined; error: string | undefined };

/** The first step: what it is about. Folded away once it is chosen. */
export function TopicChoice({ topics, chosen, error }: Props) {
  const t = useT();
  const choice = (
    <fieldset aria-describedby={error ? "category-error" : undefined}>
      <legend>{t("forum.ask.step1")}</legend>
      <div className="category-choices">
        {topics.map(({ id, slug, name, icon }) => (
          <label className="choice" key={id}>
            <input
              type="radio"
              name="categoryId"
              value={id}
              defaultChecked={id === chosen?.id}
              required
              data-topic={slug}
            />
            <Icon name={icon} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p className="field-error" id="category-error">
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
  if (!chosen || error) return choice;
  return (
    <details className="topic-chosen">
      <summary>
        <Icon name={chosen.icon} />
        <b>{chosen.name}</b>
        <span className="link-like">{t("asking.topic.change")}</span>
      </summary>
      {choice}
    </details>
  );
}

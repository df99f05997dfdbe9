import { Icon, type IconName } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { ActButton } from "../../components/act-button.tsx";
import type { Suggestion, SuggestionKind } from "../suggestions.server.ts";

const icons: Record<SuggestionKind, IconName> = {
  category: "arrow-right",
  duplicate: "merge",
  title: "edit",
};

type Props = {
  suggestions: Suggestion[];
  /** All are about the thread of the page, which need not be named. */
  isOneThread?: boolean;
};

/** What waits for a decision, each with yes and no. */
export function SuggestionList({ suggestions, isOneThread = false }: Props) {
  const t = useT();
  return (
    <ul className="review-list">
      {suggestions.map((suggestion) => (
        <li key={suggestion.id} className="card">
          {isOneThread ? null : (
            <h2>
              <a href={paths.thread(suggestion.thread)}>{suggestion.thread.title}</a>
            </h2>
          )}
          <p className="review-wish">
            <Icon name={icons[suggestion.kind]} />
            <Wish suggestion={suggestion} />
          </p>
          {suggestion.reason ? <p>{suggestion.reason}</p> : null}
          <p className="faint">
            {t("order.suggestions.by", { name: suggestion.suggester.displayName })}
            {" · "}
            <Time at={suggestion.createdAt} />
          </p>
          {suggestion.mayDecide ? (
            <div className="row">
              <ActButton
                intent="decide"
                icon="check"
                tone="main"
                fields={{ suggestionId: suggestion.id, answer: "ja" }}
              >
                {t("order.suggestions.accept")}
              </ActButton>
              <ActButton
                intent="decide"
                icon="close"
                fields={{ suggestionId: suggestion.id, answer: "nein" }}
              >
                {t("order.suggestions.decline")}
              </ActButton>
            </div>
          ) : (
            <p className="faint">{t("order.suggestions.own")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Wish({ suggestion }: { suggestion: Suggestion }) {
  const t = useT();
  const { kind, thread, categoryName, duplicateOf, title } = suggestion;
  if (kind === "category") {
    const names = { from: thread.categoryName, to: categoryName ?? "" };
    return <span>{t("order.suggestions.category", names)}</span>;
  }
  if (kind === "title") return <span>{t("order.suggestions.retitle", { title: title ?? "" })}</span>;
  return (
    <span>
      {t("order.suggestions.duplicate")}{" "}
      {duplicateOf ? (
        <a href={paths.thread(duplicateOf)}>{duplicateOf.title}</a>
      ) : (
        t("order.suggestions.gone")
      )}
    </span>
  );
}

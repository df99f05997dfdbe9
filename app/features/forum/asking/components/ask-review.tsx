import { PrivateReview } from "#app/features/vault/components/private-half.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { FactList } from "../../facts/components/fact-list.tsx";
import type { Fact } from "../../facts/facts.ts";
import type { AskedFor } from "../../solving/asked-for.ts";

export type Review = { html: string; facts: Fact[]; askedFor: AskedFor | null; region: string | null };

type Props = {
  review: Review;
  topic: string | undefined;
  /** Everything that was typed, sent along by hidden fields. */
  values: Record<string, string>;
};

/** The third step: the question as it will stand there, to look at once more. */
export function AskReview({ review, topic, values }: Props) {
  const t = useT();
  const kept = Object.entries(values).filter(([name]) => name !== "intent" && name !== "imageDescription");
  return (
    <form method="post" className="card ask-form ask-review" id="vorschau">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h2>{t("forum.ask.previewTitle")}</h2>
      <article className="preview">
        <p className="faint">{topic}</p>
        <p className="preview-title">{values.title}</p>
        <Prose html={review.html} />
        <FactList facts={review.facts} askedFor={review.askedFor} />
      </article>
      <p className="notice">
        <Icon name="pin" />
        {review.region
          ? t("asking.review.region", { region: review.region, postcode: values.postcode ?? "" })
          : t("asking.review.noRegion")}
      </p>
      <PrivateReview values={values} />
      <p className="row">
        <button type="submit" className="btn" name="intent" value="ask">
          <Icon name="send" />
          {t("forum.ask.send")}
        </button>
        <button type="submit" className="btn quiet" name="intent" value="revise">
          <Icon name="edit" />
          {t("asking.review.change")}
        </button>
      </p>
    </form>
  );
}

import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { type PublicFigures, windowDays } from "../figures.ts";
import { figureNames, useFigureWords } from "./figure-words.tsx";

/** The public figures of one region, for a place beside something else. */
export function FiguresList({ figures }: { figures: PublicFigures }) {
  const t = useT();
  const inWords = useFigureWords();
  return (
    <section className="card panel" aria-labelledby="figures-title">
      <h2 id="figures-title">{t("insights.figures.own", { days: windowDays })}</h2>
      <dl className="figures-list">
        {figureNames.map((name) => {
          const words = inWords(figures, name);
          return (
            <div key={name}>
              <dt>{t(`insights.figures.${name}`)}</dt>
              <dd>
                {words ? (
                  <>
                    <b>{words.value}</b> <span className="faint">{words.basis}</span>
                  </>
                ) : (
                  <span className="faint">{t("insights.figures.tooFew")}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        <a href={paths.figures()}>{t("insights.figures.all")}</a>
      </p>
    </section>
  );
}

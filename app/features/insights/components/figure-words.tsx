import { formatMinutes, formatNumber, formatShare } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { PublicFigures } from "../figures.ts";

/** The names of the public figures, in the order in which they are shown. */
export const figureNames = ["useful", "answered", "solved", "kept", "sameDay", "rating"] as const;
export type FigureName = (typeof figureNames)[number];

/** A figure in words: what it is, and on how many cases it rests; null when these are too few. */
export function useFigureWords(): (
  figures: PublicFigures,
  name: FigureName,
) => { value: string; basis: string } | null {
  const t = useT();
  const { locale } = useReader();
  const count = (value: number) => formatNumber(locale, value);
  const share = (of: { share: number } | null) => (of ? formatShare(locale, of.share) : "");
  return (figures, name) => {
    const cases = count(figures[name]?.cases ?? 0);
    switch (name) {
      case "useful": {
        if (!figures.useful) return null;
        const { minutes } = figures.useful;
        return {
          value:
            minutes === "most-wait"
              ? t("insights.figures.mostWait")
              : formatMinutes(locale, Math.max(1, minutes)),
          basis: t("insights.figures.median", { count: cases }),
        };
      }
      case "answered":
      case "solved":
        return (
          figures[name] && {
            value: share(figures[name]),
            basis: t("insights.figures.ofQuestions", { count: cases }),
          }
        );
      case "kept":
        return (
          figures.kept && {
            value: share(figures.kept),
            basis: `${t("insights.figures.ofPromises", { count: cases })}, ${t("insights.figures.moved", { count: figures.kept.moved })}`,
          }
        );
      case "sameDay":
        return (
          figures.sameDay && {
            value: share(figures.sameDay),
            basis: t("insights.figures.ofCases", { count: cases }),
          }
        );
      case "rating":
        return (
          figures.rating && {
            value: t("insights.figures.outOfFive", { mean: formatNumber(locale, figures.rating.mean, 1) }),
            basis: t("insights.figures.ofRatings", { count: cases }),
          }
        );
    }
  };
}

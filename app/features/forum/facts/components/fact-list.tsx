import { formatCalendarDay } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { AskedFor } from "../../solving/asked-for.ts";
import type { Fact } from "../facts.ts";
import { FactPicture } from "./fact-picture.tsx";

type Props = { facts: Fact[]; askedFor: AskedFor | null };

/** What the asker said in the form: for whom it is, the facts, and what was tried. */
export function FactList({ facts, askedFor }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const said = facts.filter(({ kind }) => kind !== "check");
  const checks = facts.filter(({ kind }) => kind === "check");
  if (facts.length === 0 && !askedFor) return null;
  return (
    <div className="fact-list">
      {askedFor ? (
        <p className="asked-for">
          <Icon name="users" />
          {t(`asking.for.${askedFor}`)}
        </p>
      ) : null}
      {said.length > 0 ? (
        <dl className="facts">
          {said.map(({ key, kind, label, value, text, picture }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <FactPicture name={picture} />
                {kind === "date" ? formatCalendarDay(locale, new Date(`${value}T12:00:00Z`), now) : text}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {checks.length > 0 ? (
        <ul className="tried" aria-label={t("asking.tried")}>
          {checks.map(({ key, value, label }) => (
            <li key={key} className={value}>
              <Icon name={value === "done" ? "check" : "dash"} />
              <span>{label}</span>
              <span className="faint"> · {t(`asking.tried.${value as "done"}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

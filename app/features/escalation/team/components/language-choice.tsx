import { formatLanguages } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { teamLanguages } from "../languages.ts";

/** The chosen ones and the most usual in sight, the others folded away. */
export function LanguageChoice({ chosen }: { chosen: string[] }) {
  const t = useT();
  const usual = teamLanguages.filter((code, index) => index < 6 || chosen.includes(code));
  const more = teamLanguages.filter((code) => !usual.includes(code));
  return (
    <fieldset className="choice-set">
      <legend>{t("team.member.languages")}</legend>
      <Boxes codes={usual} chosen={chosen} />
      <details className="team-fold">
        <summary>{t("team.member.languagesMore")}</summary>
        <Boxes codes={more} chosen={chosen} />
      </details>
    </fieldset>
  );
}

function Boxes({ codes, chosen }: { codes: string[]; chosen: string[] }) {
  const { locale } = useReader();
  return (
    <div className="choice-list">
      {codes.map((code) => (
        <label key={code} className="check">
          <input type="checkbox" name="languages" value={code} defaultChecked={chosen.includes(code)} />
          {formatLanguages(locale, [code])}
        </label>
      ))}
    </div>
  );
}

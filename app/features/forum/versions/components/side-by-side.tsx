import { useT } from "#app/ui/reader.tsx";
import type { DiffRow } from "../side-by-side.ts";
import type { DiffPart } from "../text-diff.ts";

/** Two versions of a text as a table of lines; changed words are told by elements, so that a screen reader says so too. */
export function SideBySide({ rows }: { rows: DiffRow[] }) {
  const t = useT();
  // Lines of a text have no identity but their place.
  const numbered = rows.map((row, number) => ({ ...row, number }));
  return (
    <table className="side-by-side text-diff">
      <thead>
        <tr>
          <th scope="col">{t("asking.history.before")}</th>
          <th scope="col">{t("asking.history.after")}</th>
        </tr>
      </thead>
      <tbody>
        {numbered.map(({ number, before, after }) => (
          <tr key={number}>
            <Cell parts={before} />
            <Cell parts={after} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ parts }: { parts: DiffPart[] | null }) {
  if (!parts) return <td className="absent" />;
  let offset = 0;
  return (
    <td>
      {parts.map(({ text, kind }) => {
        const key = `${offset}${kind}`;
        offset += text.length;
        if (kind === "added") return <ins key={key}>{text}</ins>;
        if (kind === "removed") return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </td>
  );
}

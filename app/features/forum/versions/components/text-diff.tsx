import type { DiffPart } from "../text-diff.ts";

/** Added and removed words are told by elements, so that a screen reader says so too. */
export function TextDiff({ parts }: { parts: DiffPart[] }) {
  let offset = 0;
  return (
    <p className="text-diff">
      {parts.map(({ text, kind }) => {
        const key = `${offset}${kind}`;
        offset += text.length;
        if (kind === "added") return <ins key={key}>{text}</ins>;
        if (kind === "removed") return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}

import type { Piece } from "../highlight.ts";

/** Text with the words that were looked for marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map(({ text, isMatch }, index) => {
        const key = `${index}`;
        return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </>
  );
}

import { paths } from "./paths.ts";

/** A portrait, or initials on one of eight colours (`hue` 0–7, AA against white). Decorative: the name stands beside it. */
export function Avatar({
  name,
  hue,
  size = "m",
  photoKey = null,
}: {
  name: string;
  hue: number;
  size?: "s" | "m" | "l" | "xl";
  photoKey?: string | null;
}) {
  if (photoKey) {
    return (
      <img
        className={`avatar avatar-photo avatar-${size}`}
        src={paths.portrait(photoKey)}
        alt=""
        width={320}
        height={320}
      />
    );
  }
  return (
    <span className={`avatar hue-${hue % 8} avatar-${size}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** "Erika M." → EM, "heimnetz_bernd" → HB, "Leyla" → L */
export function initials(name: string): string {
  const words = name.split(/[\s_.-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word].find((c) => /[\p{L}\p{N}]/u.test(c)) ?? "");
  return letters.join("").toUpperCase() || "?";
}

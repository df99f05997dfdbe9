import { useT } from "#app/ui/reader.tsx";
import type { BadgeLevel } from "../rules.ts";

/** The large hexagon beside an expertise. Decorative: the level stands beside it in words. */
export function LevelMedal({ level }: { level: BadgeLevel | null }) {
  const t = useT();
  return (
    <svg className={`medal ${level ?? "none"}`} viewBox="0 0 54 60" aria-hidden="true">
      <path d="M27 2 50 15v30L27 58 4 45V15z" />
      {level ? (
        <text x="27" y="37" textAnchor="middle">
          {t(`badges.level.${level}.initial`)}
        </text>
      ) : null}
    </svg>
  );
}

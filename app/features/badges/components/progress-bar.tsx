import type { BadgeLevel } from "../rules.ts";

/** A bar of 0 to 1 in the colour of the level it leads to. Decorative: the text below says the same in numbers. */
export function ProgressBar({ fraction, level }: { fraction: number; level: BadgeLevel | "rank" }) {
  return (
    <svg className={`progress ${level}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10} height="10" />
    </svg>
  );
}

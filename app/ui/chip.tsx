import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "solved" | "waiting" | "region" | "open" | "alarm" | "plain";

/** A status: always icon and words, never colour alone. */
export function Chip({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={`chip ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

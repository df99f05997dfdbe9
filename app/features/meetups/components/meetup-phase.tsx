import { Chip, type Tone } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { Phase } from "../phase.ts";

const toneOf: Record<Phase, { tone: Tone; icon: IconName }> = {
  draft: { tone: "plain", icon: "edit" },
  cancelled: { tone: "alarm", icon: "close" },
  coming: { tone: "open", icon: "calendar" },
  running: { tone: "solved", icon: "mic" },
  past: { tone: "plain", icon: "check" },
};

export function MeetupPhase({ phase }: { phase: Phase }) {
  const t = useT();
  return <Chip {...toneOf[phase]}>{t(`meetups.phase.${phase}`)}</Chip>;
}

import { Chip } from "#app/ui/chip.tsx";
import { useT } from "#app/ui/reader.tsx";
import { type IdeaStatus, toneOf } from "../status.ts";

/** Where an idea stands. */
export function IdeaStatusChip({ status }: { status: IdeaStatus }) {
  const t = useT();
  return <Chip {...toneOf[status]}>{t(`ideas.status.${status}`)}</Chip>;
}

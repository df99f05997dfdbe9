import { Chip } from "#app/ui/chip.tsx";
import { useT } from "#app/ui/reader.tsx";

type Props = {
  thread: { isSolved: boolean; isLocked?: boolean; answerCount: number };
  /** An open ticket exists; the page asks the feature escalation. */
  isWithTeam?: boolean;
};

/** Where a question stands: with the regional team, solved, closed, waiting for a first answer, or being talked about. */
export function ThreadStatus({ thread, isWithTeam = false }: Props) {
  const t = useT();
  if (isWithTeam) {
    return (
      <Chip tone="region" icon="region">
        {t("forum.status.region")}
      </Chip>
    );
  }
  if (thread.isSolved) {
    return (
      <Chip tone="solved" icon="solved">
        {t("forum.status.solved")}
      </Chip>
    );
  }
  if (thread.isLocked) {
    return (
      <Chip tone="plain" icon="lock">
        {t("forum.status.locked")}
      </Chip>
    );
  }
  if (thread.answerCount === 0) {
    return (
      <Chip tone="waiting" icon="clock">
        {t("forum.status.unanswered")}
      </Chip>
    );
  }
  return (
    <Chip tone="open" icon="community">
      {t("forum.status.open")}
    </Chip>
  );
}

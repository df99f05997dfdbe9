import { useReader, useT } from "#app/ui/reader.tsx";
import { ActButton } from "../../components/act-button.tsx";

/** "Thema folgen" or "Stichwort folgen" as the act `follow` of the page; nothing for guests. */
export function FollowTopic({ kind, isOn }: { kind: "category" | "tag"; isOn: boolean }) {
  const t = useT();
  const { viewer } = useReader();
  if (!viewer) return null;
  return (
    <ActButton intent="follow" icon="bell" isOn={isOn} title={t("reading.follow.hint")}>
      {isOn ? t("reading.follow.on") : t(`reading.follow.${kind}`)}
    </ActButton>
  );
}

import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Opens the case of a post or of a person, without a report. */
export function ModerateButton(props: { postId: number } | { userId: number }) {
  const t = useT();
  return (
    <form method="post" action={paths.moderation()} className="act">
      <input type="hidden" name="intent" value="open" />
      {Object.entries(props).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="btn small plain">
        <Icon name="shield" />
        {t("moderation.moderate")}
      </button>
    </form>
  );
}

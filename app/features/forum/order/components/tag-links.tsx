import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { TagRef } from "../tag-words.ts";

/** The tags of a question as links to their pages. Nothing when there are none. */
export function TagLinks({ tags }: { tags: readonly TagRef[] }) {
  const t = useT();
  if (tags.length === 0) return null;
  return (
    <ul className="tag-links" aria-label={t("tags.title")}>
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a href={paths.tag(slug)}>
            <Icon name="tag" />
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

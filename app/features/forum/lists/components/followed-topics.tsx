import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { TagLinks } from "../../order/components/tag-links.tsx";
import type { FollowedTopics as Topics } from "../topic-follows.server.ts";

/** The categories and tags a member follows, as links to where it can be ended. */
export function FollowedTopics({ topics }: { topics: Topics }) {
  const t = useT();
  const isEmpty = topics.categories.length + topics.tags.length === 0;
  return (
    <section className="card panel" aria-labelledby="topics-title">
      <h2 id="topics-title">{t("reading.topics")}</h2>
      {isEmpty ? <p className="muted">{t("reading.topics.none")}</p> : null}
      {topics.categories.length > 0 ? (
        <ul className="filter-list">
          {topics.categories.map(({ slug, name, icon }) => (
            <li key={slug}>
              <a href={paths.category(slug)}>
                <Icon name={icon} />
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <TagLinks tags={topics.tags} />
    </section>
  );
}

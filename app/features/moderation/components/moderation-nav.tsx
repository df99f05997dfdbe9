import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

const parts = {
  queue: paths.moderation(),
  appeals: paths.appeals(),
  log: paths.moderationLog(),
  rules: paths.textRules(),
  transparency: paths.transparency(),
};

/** The rooms of the moderation. */
export function ModerationNav({
  current,
  openAppeals,
}: {
  current: keyof typeof parts;
  openAppeals?: number;
}) {
  const t = useT();
  return (
    <nav className="desk-views moderation-nav" aria-label={t("moderation.queue.nav")}>
      {Object.entries(parts).map(([name, path]) => (
        <a
          key={name}
          href={path}
          className={`btn small ${name === current ? "" : "quiet"}`.trim()}
          aria-current={name === current ? "page" : undefined}
        >
          {t(`moderation.queue.nav.${name as keyof typeof parts}`)}
          {name === "appeals" && openAppeals ? <span className="num">{openAppeals}</span> : null}
        </a>
      ))}
    </nav>
  );
}

import { hasMessage } from "#app/i18n/t.ts";
import { Icon } from "./icon.tsx";
import { useReader, useT } from "./reader.tsx";
import { Time } from "./time.tsx";

/** For staff: which part does not work, since when, and what that means for people. It goes away by itself. */
export function Troubles() {
  const t = useT();
  const { troubles } = useReader();
  if (troubles.length === 0) return null;
  return (
    <div className="troubles" role="status">
      <ul className="wrap">
        {troubles.map(({ part, since }) => {
          const key = `site.trouble.${part}`;
          return (
            <li key={part}>
              <Icon name="warning" />
              <span>
                {hasMessage(key) ? t(key) : t("site.trouble.other", { part })} <Time at={since} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

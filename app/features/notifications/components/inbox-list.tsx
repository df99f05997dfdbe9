import type { Tone } from "#app/ui/chip.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

type Item = { id: number; icon: IconName; tone: Tone; text: string; createdAt: Date; isRead: boolean };

/** What is new says so in words; opening marks it as read. */
export function InboxList({ items }: { items: Item[] }) {
  const t = useT();
  return (
    <ul className="card inbox">
      {items.map(({ id, icon, tone, text, createdAt, isRead }) => (
        <li key={id} className={isRead ? "inbox-item" : "inbox-item is-new"}>
          <span className={`inbox-icon ${tone}`}>
            <Icon name={icon} />
          </span>
          <div>
            <a className="inbox-text" href={paths.openNotification(id)}>
              {text}
            </a>
            <p className="inbox-when">
              {isRead ? null : <span className="inbox-new">{t("notifications.new")}</span>}
              <Time at={createdAt} ago />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

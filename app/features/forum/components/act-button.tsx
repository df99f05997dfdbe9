import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/icon.tsx";

type Props = {
  intent: string;
  /** Hidden fields, for instance the post's id. */
  fields?: Record<string, string | number>;
  icon: IconName;
  children: ReactNode;
  count?: number;
  /** For acts that can be taken back: whether the viewer has done it. */
  isOn?: boolean;
  tone?: "quiet" | "main" | "plain";
  title?: string;
};

/** One act as a form of its own: works without JavaScript. */
export function ActButton({
  intent,
  fields = {},
  icon,
  children,
  count,
  isOn,
  tone = "quiet",
  title,
}: Props) {
  const className = ["btn small", tone === "main" ? "" : tone, isOn ? "on" : ""].filter(Boolean).join(" ");
  return (
    <form method="post" className="act">
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className} aria-pressed={isOn} title={title}>
        <Icon name={isOn ? "check" : icon} />
        {children}
        {count ? <span className="act-count num">{count}</span> : null}
      </button>
    </form>
  );
}

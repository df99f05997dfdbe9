import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** An empty list says why it is empty and what to do next. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

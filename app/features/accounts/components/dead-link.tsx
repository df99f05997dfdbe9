import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";

/** A link of a mail that is unknown, used or too old: says so and how to go on. */
export function DeadLink({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="error-view">
      <Icon name="clock" />
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="row">{children}</p>
    </div>
  );
}

import type { ReactNode } from "react";

/** A table that may be wider than a phone: it scrolls by itself, by keys too, and the page does not. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls has to be reached without a mouse
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

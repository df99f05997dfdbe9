import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** The two lists of guides and staff, side by side. */
export function ReviewTabs({ current }: { current: "suggestions" | "reports" }) {
  const t = useT();
  const tab = (name: typeof current, path: string, label: string) => (
    <a href={path} aria-current={name === current ? "page" : undefined}>
      {label}
    </a>
  );
  return (
    <nav className="tabs" aria-label={t("order.lists")}>
      {tab("suggestions", paths.suggestions(), t("order.suggestions.title"))}
      {tab("reports", paths.failureReports(), t("solving.review.title"))}
    </nav>
  );
}

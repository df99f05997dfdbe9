/*
 * The list one came from, so that J and K lead on from ticket to ticket. Kept in this tab only.
 */

const key = "tadellos-desk-trail";

export function rememberTrail(): void {
  const paths = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-row]")].map(
    ({ pathname }) => pathname,
  );
  try {
    sessionStorage.setItem(key, JSON.stringify(paths));
  } catch {
    // Storage is switched off: J and K do nothing on a ticket's page.
  }
}

/** @returns null at the end of the list, or when one did not come from a list */
export function neighbourOf(path: string, by: number): string | null {
  try {
    const paths = JSON.parse(sessionStorage.getItem(key) ?? "[]") as string[];
    const at = paths.indexOf(path);
    return at < 0 ? null : (paths[at + by] ?? null);
  } catch {
    return null;
  }
}

import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

/**
 * In the alert of a form that was refused because nobody is logged in (any more): a new tab, so that the text on this
 * page stays.
 */
export function LoginHint({ state }: { state: FormState | undefined }) {
  const t = useT();
  const { viewer } = useReader();
  if (state?.status !== 401 || viewer) return null;
  return (
    <p>
      {t("forum.login.keepsText")}{" "}
      <a href={paths.login()} target="_blank" rel="noopener">
        {t("forum.login.newTab")}
      </a>
    </p>
  );
}

import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** The box on the desk: a code that somebody says leads to their case. Posted, so that no code stands in an address. */
export function CodeBox({ state, isPage }: { state?: FormState; isPage?: boolean }) {
  const t = useT();
  return (
    <form method="post" action={paths.spokenCode()} className="code-box">
      <input type="hidden" name="intent" value="find" />
      <TextField
        name="code"
        label={t(isPage ? "spoken.desk.label" : "spoken.desk.title")}
        hint={isPage ? t("spoken.desk.hint") : undefined}
        idPrefix="spoken"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="KOBLENZ-4821"
        required
        state={state}
      />
      <button type="submit" className="btn small">
        <Icon name="search" />
        {t("spoken.desk.send")}
      </button>
    </form>
  );
}

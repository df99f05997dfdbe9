import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { LoginHint } from "../../components/login-hint.tsx";
import { saveDraftIntent } from "../../drafts/draft-state.ts";

const withText: string[] = ["answer", "comment", "report-failed", saveDraftIntent];

/** Why a vote or another act without fields was refused; forms with text say it themselves. */
export function RefusedAct({ state }: { state: FormState | undefined }) {
  if (!state || withText.includes(state.intent)) return null;
  return (
    <FormAlert state={state}>
      <LoginHint state={state} />
    </FormAlert>
  );
}

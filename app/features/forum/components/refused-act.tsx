import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { LoginHint } from "./login-hint.tsx";

/** Why a vote or another act without fields was refused; forms with text say it themselves. */
export function RefusedAct({ state }: { state: FormState | undefined }) {
  if (!state || state.intent === "answer" || state.intent === "comment") return null;
  return (
    <FormAlert state={state}>
      <LoginHint state={state} />
    </FormAlert>
  );
}

import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { saveDraftIntent } from "../draft-state.ts";
import { LoginHint } from "./login-hint.tsx";

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

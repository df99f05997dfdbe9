/** What an action returns when it did not act: the page shows it beside the fields, with all that was typed. */
export type FormState = {
  intent: string;
  status: number;
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Belongs to the form as a whole. */
  message: string | null;
  /** More for a component of the form; whoever reads it knows its shape. */
  details?: unknown;
};

/** The state of one form on a page with several. */
export function stateOf(state: unknown, intent: string): FormState | undefined {
  if (typeof state !== "object" || state === null || !("intent" in state)) return undefined;
  const formState = state as FormState;
  return formState.intent === intent ? formState : undefined;
}

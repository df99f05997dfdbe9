import type { FormState } from "#app/ui/form-state.ts";
import type { OpenDraft } from "./drafts.server.ts";
import type { DraftKind } from "./drafts.ts";

/** The intent of the button "Entwurf speichern", the same on every page that has one. */
export const saveDraftIntent = "save-draft";

/** What a form that keeps drafts shows. */
export type OpenForm = {
  /** Fills the fields: what was refused, else the draft. */
  state: FormState | undefined;
  /** The form's `submissionKey`, which is the draft's client id: a draft on two devices is sent once. */
  key: string;
  /** The version of the draft that is shown; 0 for none. */
  version: number;
  /** Shows a text that is newer than the draft. */
  isNewer: boolean;
  /** After a save that was refused because the draft has changed elsewhere: the other text. */
  other: OpenDraft | null;
};

/**
 * @param state of the form, when it was refused
 * @param draft what the reader has begun; the one that the page names, or the newest of the target
 * @param freshKey for a form that goes on with nothing
 */
export function openForm(
  state: FormState | undefined,
  draft: OpenDraft | null | undefined,
  freshKey: string,
): OpenForm {
  if (!state) {
    return {
      state: draft ? stateOf(draft) : undefined,
      key: draft?.clientId ?? freshKey,
      version: draft?.version ?? 0,
      isNewer: false,
      other: null,
    };
  }
  const { submissionKey: sentText, ...errors } = state.errors;
  // Sent before, perhaps on another device: this text goes on as one of its own.
  if (sentText) {
    const told = { ...state, errors, message: sentText };
    return { state: told, key: freshKey, version: 0, isNewer: true, other: null };
  }
  const key = state.values.submissionKey || freshKey;
  const own = draft?.clientId === key ? draft : null;
  const isConflict = state.intent === saveDraftIntent && state.status === 409;
  return { state, key, version: own?.version ?? 0, isNewer: true, other: isConflict ? own : null };
}

/** Puts a quote behind what the form says already, once. */
export function withQuote(open: OpenForm, quote: string | null): OpenForm {
  const { body = "", ...values } = open.state?.values ?? {};
  if (quote === null || body.includes(quote)) return open;
  const longer = `${body.trimEnd()}${body.trim() ? "\n\n" : ""}${quote}\n\n`;
  const empty = { intent: saveDraftIntent, status: 200, values: {}, errors: {}, message: null };
  return { ...open, isNewer: true, state: { ...(open.state ?? empty), values: { ...values, body: longer } } };
}

/** A draft as a state: the fields already know how to show one. */
function stateOf(draft: OpenDraft): FormState {
  return { intent: saveDraftIntent, status: 200, values: draft.content, errors: {}, message: null };
}

/** The intent of the button that puts images into a text where no script does. */
export const addImagesIntent = "add-images";

/**
 * The state of a form that was sent by one of the buttons every form has, on a page with several forms: its draft was
 * refused, or images came into its text.
 */
export function refusedDraft(state: unknown, kind: DraftKind): FormState | undefined {
  if (typeof state !== "object" || state === null || !("intent" in state)) return undefined;
  const formState = state as FormState;
  const isSide = [saveDraftIntent, addImagesIntent].includes(formState.intent);
  const isOwn = isSide && formState.values.draftKind === kind;
  return isOwn ? formState : undefined;
}

import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { solvingLimits } from "../solving-fields.ts";

type Props = {
  postId: number;
  count: number;
  /** Whether the viewer has said it. */
  isOn: boolean;
  /** Of these forms of the page, when one was refused. */
  state: FormState | undefined;
};

/** "Hat bei mir funktioniert" in one tap; then a fold appears to say with which device. */
export function WorkedAct({ postId, count, isOn, state }: Props) {
  const t = useT();
  const own = state?.values.postId === String(postId) ? state : undefined;
  return (
    <>
      <form method="post" className="act">
        <input type="hidden" name="intent" value="worked" />
        <input type="hidden" name="postId" value={postId} />
        <button type="submit" className={`btn small quiet${isOn ? " on" : ""}`} aria-pressed={isOn}>
          <Icon name={isOn ? "check" : "check-check"} />
          {t("forum.act.worked")}
          {count > 0 ? <span className="act-count num">{count}</span> : null}
        </button>
      </form>
      {isOn || own ? <DeviceFold postId={postId} state={own} /> : null}
    </>
  );
}

/** Offered once it is said: with which device it worked. */
function DeviceFold({ postId, state }: { postId: number; state: FormState | undefined }) {
  const t = useT();
  return (
    <details className="act-more" open={state ? true : undefined}>
      <summary className="btn small plain">
        <Icon name="devices" />
        {t("solving.worked.more")}
      </summary>
      <form method="post" className="act-form">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="worked" />
        <input type="hidden" name="postId" value={postId} />
        <TextField
          name="device"
          label={t("solving.worked.device")}
          hint={t("solving.worked.deviceHint")}
          idPrefix={`worked-${postId}`}
          maxLength={solvingLimits.device}
          required
          state={state}
        />
        <TextField
          name="note"
          label={t("solving.worked.note")}
          idPrefix={`worked-${postId}`}
          maxLength={solvingLimits.note}
          isOptional
          state={state}
        />
        <PersonalDataCatch fields={["device", "note"]} state={state} />
        <button type="submit" className="btn small">
          <Icon name="check-check" />
          {t("solving.worked.send")}
        </button>
      </form>
    </details>
  );
}

import { TextField } from "#app/ui/field.tsx";
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

/** "Hat bei mir funktioniert": one tap, and beside it a fold to say with which device. */
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
      <details className="act-more" open={own ? true : undefined}>
        <summary className="btn small plain">
          <Icon name="devices" />
          {t(isOn ? "solving.worked.moreOwn" : "solving.worked.more")}
        </summary>
        <form method="post" className="act-form">
          <input type="hidden" name="intent" value="worked" />
          <input type="hidden" name="postId" value={postId} />
          <TextField
            name="device"
            label={t("solving.worked.device")}
            hint={t("solving.worked.deviceHint")}
            idPrefix={`worked-${postId}`}
            maxLength={solvingLimits.device}
            required
            state={own}
          />
          <TextField
            name="note"
            label={t("solving.worked.note")}
            idPrefix={`worked-${postId}`}
            maxLength={solvingLimits.note}
            isOptional
            state={own}
          />
          <button type="submit" className="btn small">
            <Icon name="check-check" />
            {t("solving.worked.send")}
          </button>
        </form>
      </details>
    </>
  );
}

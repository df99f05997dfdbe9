import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { solvingLimits } from "../solving-fields.ts";

type Props = {
  postId: number;
  /** Whether the viewer has the problem too, as far as is known. */
  hasMeToo: boolean;
  /** Of these forms of the page, when one was refused. */
  state: FormState | undefined;
};

/** "Hat nicht funktioniert": folded away, with what was tried. */
export function FailedAct({ postId, hasMeToo, state }: Props) {
  const t = useT();
  const own = state?.values.postId === String(postId) ? state : undefined;
  const isAffected = own ? own.values.isAffected === "ja" : hasMeToo;
  return (
    <details className="act-more" open={own ? true : undefined}>
      <summary className="btn small plain">
        <Icon name="failed" />
        {t("solving.failed.open")}
      </summary>
      <form method="post" className="act-form">
        <FormAlert state={own} />
        <input type="hidden" name="intent" value="report-failed" />
        <input type="hidden" name="postId" value={postId} />
        <TextArea
          name="tried"
          label={t("solving.failed.tried")}
          hint={t("solving.failed.triedHint")}
          idPrefix={`failed-${postId}`}
          rows={3}
          maxLength={solvingLimits.tried}
          required
          state={own}
        />
        <TextField
          name="device"
          label={t("solving.worked.device")}
          idPrefix={`failed-${postId}`}
          maxLength={solvingLimits.device}
          isOptional
          state={own}
        />
        <label className="choice">
          <input type="checkbox" name="isAffected" value="ja" defaultChecked={isAffected} />
          {t("solving.failed.affected")}
        </label>
        <PersonalDataCatch fields={["tried", "device"]} state={own} />
        <button type="submit" className="btn small">
          <Icon name="send" />
          {t("solving.failed.send")}
        </button>
      </form>
    </details>
  );
}

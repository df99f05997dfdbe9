import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { addImagesIntent } from "../../drafts/draft-state.ts";

type Props = {
  /** As of the form's text field; also makes the ids. */
  idPrefix?: string;
  /** Brings back what was typed, and the error. */
  state: FormState | undefined;
  /** Where the page comes back to without scripts: the id of the form. */
  anchor?: string;
};

/** On the `<form>`: without it a form cannot carry files. */
export const imageForm = { encType: "multipart/form-data" } as const;

/**
 * Images for the text of a form. Without scripts a file input and a button that puts the images behind the text; with
 * them (app/comfort/images) a button, paste and drop, shrunk before they are sent. Guests log in first.
 */
export function ImageField({ idPrefix = "f", state, anchor }: Props) {
  const t = useT();
  const { viewer } = useReader();
  if (!viewer) return null;
  const id = `${idPrefix}-images`;
  const error = state?.errors.images;
  return (
    <div
      className="image-field"
      data-images={paths.images()}
      data-images-for={`${idPrefix}-body`}
      data-draft-skip=""
    >
      <details data-images-plain="" open={error || state?.values.imageDescription ? true : undefined}>
        <summary className="btn quiet small">
          <Icon name="image" />
          {t("images.field.choose")}
        </summary>
        <div className="image-plain">
          <div className="field">
            <label htmlFor={id}>{t("images.field.label")}</label>
            <p className="hint" id={`${id}-hint`}>
              {t("images.field.hint")}
            </p>
            <input
              type="file"
              id={id}
              name="images"
              accept="image/*"
              multiple
              className="input file"
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
            />
            {error ? (
              <p className="field-error" id={`${id}-error`}>
                <Icon name="alert" />
                {error}
              </p>
            ) : null}
          </div>
          <div className="field">
            <label htmlFor={`${id}-description`}>{t("images.field.description")}</label>
            <p className="hint" id={`${id}-description-hint`}>
              {t("images.field.descriptionHint")}
            </p>
            <input
              type="text"
              id={`${id}-description`}
              name="imageDescription"
              className="input"
              maxLength={200}
              defaultValue={state?.values.imageDescription ?? ""}
              aria-describedby={`${id}-description-hint`}
            />
          </div>
          <button
            type="submit"
            className="btn quiet small"
            name="intent"
            value={addImagesIntent}
            formAction={anchor ? `#${anchor}` : undefined}
            formNoValidate
          >
            <Icon name="check" />
            {t("images.field.add")}
          </button>
        </div>
      </details>
      <template data-images-parts="">
        <div className="image-bar">
          <button type="button" className="btn quiet small" data-part="choose">
            <Icon name="image" />
            {t("images.field.choose")}
          </button>
          <span className="faint">{t("images.field.pasteHint")}</span>
        </div>
        <ul className="uploads" aria-label={t("images.field.list")} />
        <p className="visually-hidden" role="status" data-part="said" />
        <li className="upload" data-part="item">
          <span className="upload-name" data-part="name" />
          <span className="upload-state" data-part="state" />
          <span className="upload-acts">
            <button type="button" className="btn small plain" data-part="cancel">
              {t("site.cancel")}
            </button>
            <button type="button" className="btn small quiet" data-part="retry">
              {t("images.field.retry")}
            </button>
            <button type="button" className="btn small plain" data-part="remove">
              {t("images.field.remove")}
            </button>
          </span>
          <label className="upload-description" data-part="description">
            <span>{t("images.field.descriptionAsk")}</span>
            <input type="text" className="input" maxLength={200} />
          </label>
        </li>
        <data
          data-part="words"
          data-shrinking={t("images.state.shrinking")}
          data-sending={t("images.state.sending", { percent: "{percent}" })}
          data-done={t("images.state.done")}
          data-cancelled={t("images.state.cancelled")}
          data-offline={t("images.state.offline")}
          data-heic={t("images.error.heic")}
          data-no-image={t("images.error.noImage")}
        />
      </template>
    </div>
  );
}

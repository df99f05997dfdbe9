import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { MacroPreview } from "../preview.server.ts";

type Props = {
  macros: { id: number; name: string }[];
  code: string;
  preview: MacroPreview | null;
  submissionKey: string;
  state: unknown;
};

/** The macros of a ticket: choosing one shows what will happen, one press then does all of it. */
export function MacroPanel({ macros, code, preview, submissionKey, state }: Props) {
  const t = useT();
  const refused = stateOf(state, "run-macro");
  if (macros.length === 0) return null;
  return (
    <section className="ticket-tool" id="makro" aria-labelledby="macro-title">
      <h2 id="macro-title">{t("macros.panel.title")}</h2>
      <FormAlert state={refused} />
      <p className="macro-list">
        {macros.map(({ id, name }) => (
          <a
            key={id}
            className="btn small quiet"
            href={`${paths.ticket(code)}?makro=${id}#makro`}
            aria-current={preview?.macroId === id ? "true" : undefined}
          >
            <Icon name="sparkles" />
            {name}
          </a>
        ))}
      </p>
      {preview ? (
        <div className="macro-preview">
          <h3>{t("macros.preview.title", { name: preview.name })}</h3>
          <ol>
            {preview.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells two equal acts apart
              <li key={index}>
                <b>{t(`macros.step.${step.do}`)}</b>
                {step.text ? <span className="module-text">{step.text}</span> : null}
              </li>
            ))}
          </ol>
          {preview.refusal ? (
            <p className="notice waiting">
              <Icon name="warning" />
              {t("macros.preview.refusal", { reason: preview.refusal })}
            </p>
          ) : (
            <form method="post" action={`${paths.ticket(code)}#makro`}>
              <input type="hidden" name="intent" value="run-macro" />
              <input type="hidden" name="macroId" value={preview.macroId} />
              <input
                type="hidden"
                name="submissionKey"
                value={refused?.values.submissionKey ?? `${submissionKey}-macro`}
              />
              <button type="submit" className="btn small">
                <Icon name="check" />
                {t("macros.preview.run")}
              </button>
            </form>
          )}
        </div>
      ) : null}
    </section>
  );
}

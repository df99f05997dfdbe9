import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";
import type { IdeaPage } from "../read.server.ts";
import { toneOf } from "../status.ts";
import { IdeaStatusChip } from "./idea-status.tsx";

/** What became of it: each step with the company's words, its date and who says so. */
export function StepList({ idea }: { idea: Pick<IdeaPage, "steps" | "createdAt" | "author"> }) {
  const t = useT();
  return (
    <ol className="idea-steps">
      <li>
        <span className="idea-step-mark">
          <Icon name="idea" />
        </span>
        <div>
          <p className="row tight">
            <b>{t("ideas.step.proposed", { name: idea.author.displayName })}</b>
            <span className="faint">
              <Day at={idea.createdAt} />
            </span>
          </p>
        </div>
      </li>
      {idea.steps.map((step) => (
        <li key={step.id} id={`schritt-${step.id}`}>
          <span className={`idea-step-mark ${step.status ? toneOf[step.status].tone : "plain"}`}>
            <Icon name={step.status ? toneOf[step.status].icon : "merge"} />
          </span>
          <div>
            <p className="row tight">
              {step.status ? <IdeaStatusChip status={step.status} /> : null}
              <span className="faint">
                {t("ideas.step.by", { name: step.actor.displayName })} · <Day at={step.createdAt} />
              </span>
            </p>
            {step.isMerge ? (
              <p>
                {step.mergedTitle
                  ? t("ideas.step.merged", { title: step.mergedTitle })
                  : t("ideas.step.mergedHidden")}
              </p>
            ) : (
              <Prose html={step.textHtml} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

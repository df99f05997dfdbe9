import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

type Props = { step: 1 | 2 | 3; topic: string | undefined };

/** Where somebody is on the way to a question. */
export function AskSteps({ step, topic }: Props) {
  const t = useT();
  const names = [
    topic ? t("asking.step.topicChosen", { topic }) : t("asking.step.topic"),
    t("asking.step.what"),
    t("asking.step.check"),
  ];
  return (
    <ol className="ask-steps">
      {names.map((name, index) => {
        const number = index + 1;
        const state = number < step ? "done" : number === step ? "on" : "";
        return (
          <li key={number} className={state} aria-current={number === step ? "step" : undefined}>
            {state === "done" ? <Icon name="check" /> : null}
            {number} · {name}
          </li>
        );
      })}
    </ol>
  );
}

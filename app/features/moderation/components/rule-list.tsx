import { Chip } from "#app/ui/chip.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";
import type { TextRule } from "../text-rule.ts";

type Item = { rule: TextRule & { createdAt: Date; disabledAt: Date | null }; createdBy: string };

/** All rules; switched off instead of deleted. */
export function RuleList({ rules }: { rules: Item[] }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="rules-title">
      <h2 id="rules-title">{t("moderation.rules.active")}</h2>
      {rules.length === 0 ? <p className="muted">{t("moderation.rules.none")}</p> : null}
      <ul className="plain-list rule-list">
        {rules.map(({ rule, createdBy }) => (
          <li key={rule.id}>
            <div>
              <p className="row tight">
                <code>{rule.pattern}</code>
                {rule.disabledAt ? (
                  <Chip tone="plain" icon="pause">
                    {t("moderation.rules.off")}
                  </Chip>
                ) : null}
              </p>
              <p className="faint">
                {t(`moderation.rules.kind.${rule.kind}`)} · {t(`moderation.rules.action.${rule.action}`)}
                {rule.action === "replace" ? ` → „${rule.replacement}“` : null} · {createdBy},{" "}
                <Day at={rule.createdAt} />
              </p>
              {rule.explanation ? <p className="own-words">{rule.explanation}</p> : null}
            </div>
            <form method="post">
              <input type="hidden" name="intent" value={rule.disabledAt ? "enable" : "disable"} />
              <input type="hidden" name="ruleId" value={rule.id} />
              <button type="submit" className="btn small quiet">
                {t(rule.disabledAt ? "moderation.rules.enable" : "moderation.rules.disable")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

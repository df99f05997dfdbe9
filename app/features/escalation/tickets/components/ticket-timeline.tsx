import { formatMoment, formatUntil, formatVisitDay, formatWorkingTime } from "#app/i18n/formats.ts";
import { hasMessage } from "#app/i18n/t.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { StepKind, TimelineStep } from "../timeline.ts";

type Audience = "public" | "team";

const icons: Record<StepKind, IconName> = {
  opened: "region",
  taken: "hand",
  answered: "comment",
  noted: "lock",
  "promise-moved": "calendar",
  "promise-missed": "warning",
  "promise-reminded": "bell",
  "targets-changed": "order",
  "owner-changed": "handover",
  waiting: "pause",
  resumed: "clock",
  "handover-offered": "handover",
  "handover-accepted": "handover",
  "handover-returned": "undo",
  closed: "solved",
  reopened: "reopen",
  rated: "star",
  "followed-up": "phone",
  assigned: "handover",
  released: "undo",
  snoozed: "clock",
  woken: "bell",
  "note-removed": "undo",
  "category-changed": "tag",
  "severity-changed": "warning",
  act: "order",
  "thread-attached": "merge",
  "thread-detached": "split",
  refused: "undo",
  "refusal-objected": "comment",
  "refusal-upheld": "scale",
  "visit-offered": "calendar",
  "visit-declined": "undo",
  "visit-fixed": "calendar",
  "visit-moved": "calendar",
  "visit-cancelled": "close",
  "visit-underway": "move",
  "visit-done": "order",
  "visit-missed": "warning",
  "phone-note": "phone",
  "shop-note": "comment",
  "duty-informed": "scale",
};

/** What happened to a ticket, the first first. The public one is neutral, the team's has everything. */
export function TicketTimeline({ steps, audience }: { steps: TimelineStep[]; audience: Audience }) {
  return (
    <ol className="ticket-log">
      {steps.map((step) => (
        <li key={step.id} className={step.kind}>
          <Icon name={icons[step.kind]} />
          <div>
            <StepText step={step} audience={audience} />
            <span className="faint">
              <Time at={step.at} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What somebody did with one of the agent's tools. */
function toolText(
  t: ReturnType<typeof useT>,
  { why }: TimelineStep,
  params: { name: string; moment: string },
): string {
  const key = `tools.timeline.${why}`;
  return hasMessage(key) ? t(key, params) : params.name;
}

function StepText({ step, audience }: { step: TimelineStep; audience: Audience }) {
  const t = useT();
  const { locale, now } = useReader();
  const until = step.dueAt ? formatUntil(locale, step.dueAt, now) : "";
  const [name, from, to] = [step.actorName ?? "", step.fromName ?? "", step.toName ?? ""];
  const openedByRule = ({ cause, minutes }: NonNullable<TimelineStep["rule"]>) =>
    t("rules.timeline.opened", { cause, time: formatWorkingTime(locale, minutes) });
  const ownerKey = `escalation.timeline.owner.${step.why ?? "anyone"}`;
  const lines = ((): string[] => {
    switch (step.kind) {
      case "opened":
        return audience === "team"
          ? [
              step.rule ? openedByRule(step.rule) : t("escalation.timeline.openedTeam", { name }),
              hasMessage(ownerKey) ? t(ownerKey) : "",
              t("escalation.timeline.openedDue", { until }),
            ]
          : [
              step.rule ? openedByRule(step.rule) : t("escalation.timeline.opened"),
              t("escalation.timeline.openedDue", { until }),
            ];
      case "taken":
        return [
          from
            ? t("escalation.timeline.takenOver", { name, from })
            : t("escalation.timeline.taken", { name }),
        ];
      case "promise-moved":
        return [t("escalation.timeline.promise-moved", { until }), step.reason];
      case "waiting":
        return [t("escalation.timeline.waiting", { why: step.why ?? "" })];
      case "resumed":
        return [
          t("escalation.timeline.resumed", { why: step.why ?? "" }),
          until && t("escalation.timeline.openedDue", { until }),
        ];
      case "handover-offered":
        return [t("escalation.timeline.handover-offered", { name, to })];
      case "handover-accepted":
        return [
          t("escalation.timeline.handover-accepted", { from, to }),
          t("escalation.timeline.handoverHolds"),
        ];
      case "handover-returned":
        return name
          ? [t("escalation.timeline.handover-returned", { to }), step.reason]
          : [t("escalation.timeline.handoverTimedOut", { from })];
      case "closed":
        return [
          audience === "team"
            ? t("escalation.timeline.closedTeam", { name })
            : t("escalation.timeline.closed"),
        ];
      case "assigned":
        return [t("queue.timeline.assigned", { from, to }), t("escalation.timeline.handoverHolds")];
      case "released":
      case "woken":
        return [t(`queue.timeline.${step.kind}`)];
      case "snoozed":
        return [t("queue.timeline.snoozed", { name }), until && t("queue.timeline.snoozedUntil", { until })];
      case "note-removed":
      case "category-changed":
      case "severity-changed":
        return [t(`queue.timeline.${step.kind}`, { name })];
      case "rated":
        return [t("escalation.timeline.rated", { score: step.score ?? 0 })];
      case "answered":
      case "noted":
      case "followed-up":
        return [t(`escalation.timeline.${step.kind}`, { name })];
      case "act":
        return [toolText(t, step, { name, moment: step.dueAt ? formatMoment(locale, step.dueAt, now) : "" })];
      case "thread-attached":
      case "thread-detached":
      case "refused":
      case "refusal-objected":
      case "refusal-upheld":
      case "visit-offered":
      case "visit-declined":
      case "visit-fixed":
      case "visit-moved":
      case "visit-cancelled":
      case "visit-underway":
      case "visit-done":
      case "visit-missed":
      case "phone-note":
      case "shop-note":
      case "duty-informed":
        return [
          t(`visits.timeline.${step.kind}`, {
            name,
            day: step.dueAt ? formatVisitDay(locale, step.dueAt) : "",
          }),
        ];
      case "owner-changed":
        return [
          t("promises.timeline.ownerChanged", { from, to, why: step.why ?? "" }),
          t("escalation.timeline.handoverHolds"),
        ];
      case "promise-reminded":
        return [t("promises.timeline.reminded", { rung: step.why ?? "" })];
      case "targets-changed":
        return [t("promises.timeline.targetsChanged"), t("promises.timeline.spokenHolds")];
      case "promise-missed":
      case "reopened":
        return [t(`escalation.timeline.${step.kind}`)];
    }
  })();
  const [headline, ...more] = lines.filter(Boolean);
  return (
    <>
      <b>{headline}</b>
      {more.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </>
  );
}

import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const queue = "routes/moderation/queue.tsx";
const file = "routes/moderation/case.tsx";
const rules = "routes/moderation/rules.tsx";
const open = { moderation: {} } as const;
/** The rooms of the moderation are not there for anybody else. */
const moderation = { guest: "login", moderator: "ok", admin: "ok", others: "gone" } as const;
const everyone = { others: "ok" } as const;
const ofCase = (scene: Scene) => paths.moderationCase(scene.moderation.caseId);
const reasons = { ground: "insult", legalReference: "", facts: "Der Satz setzt jemanden herab." };
const rule = { kind: "word", pattern: "Quittenmus", action: "hold", replacement: "", explanation: "" };
const illegal = {
  reason: "illegal",
  explanation: "Der zweite Satz ist eine Bedrohung.",
  isGoodFaith: "ja",
  email: "gast@example.org",
};

/** Reports, the queue, decisions, appeals, the record and the rules. */
export const moderationRows: Row[] = [
  // --- reporting
  {
    file: "routes/moderation/report.tsx",
    act: "GET",
    path: (s) => paths.report(s.answerId),
    expected: { answerer: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report.tsx",
    act: "GET",
    about: "hidden",
    path: (s) => paths.report(s.answerId),
    scene: { isHidden: true },
    expected: { answerer: "gone", moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/moderation/report.tsx",
    act: "report",
    path: (s) => paths.report(s.answerId),
    fields: () => ({ reason: "insult" }),
    expected: { guest: "login", answerer: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report.tsx",
    act: "report",
    about: "illegal content",
    path: (s) => paths.report(s.answerId),
    fields: () => illegal,
    expected: { answerer: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report-member.tsx",
    act: "GET",
    path: (_, cast) => paths.reportMember(cast.people.answerer.id),
    expected: { answerer: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report-member.tsx",
    act: "report",
    path: (_, cast) => paths.reportMember(cast.people.answerer.id),
    fields: () => ({ reason: "insult" }),
    expected: { guest: "login", answerer: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report-status.tsx",
    act: "GET",
    path: (s) => paths.reportStatus(s.moderation.reportId),
    scene: open,
    expected: { guest: "login", stranger: "ok", others: "gone" },
  },
  {
    file: "routes/moderation/report-status.tsx",
    act: "GET",
    about: "with a wrong key",
    path: (s) => paths.reportStatus(s.moderation.reportId, "falsch"),
    scene: open,
    expected: { others: "gone" },
  },
  {
    file: "routes/moderation/report-status.tsx",
    act: "appeal",
    path: (s) => paths.reportStatus(s.moderation.reportId),
    fields: () => ({ text: "Das ist sehr wohl eine Beleidigung." }),
    scene: open,
    expected: { guest: "login", stranger: "ok", others: "gone" },
  },

  // --- what was decided about oneself
  {
    file: "routes/moderation/statement.tsx",
    act: "GET",
    path: (s) => paths.statement(s.moderation.decisionId),
    scene: open,
    expected: { guest: "login", stranger: "ok", moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/moderation/statement.tsx",
    act: "appeal",
    path: (s) => paths.statement(s.moderation.decisionId),
    fields: () => ({ text: "Das war nicht so gemeint." }),
    scene: open,
    expected: { guest: "login", stranger: "ok", others: "gone" },
  },
  {
    file: "routes/moderation/statements.tsx",
    act: "GET",
    path: () => paths.statements(),
    expected: { guest: "login", others: "ok" },
  },
  {
    file: "routes/moderation/transparency.tsx",
    act: "GET",
    path: () => paths.transparency(),
    expected: everyone,
  },

  // --- the queue and its cases
  { file: queue, act: "GET", path: () => paths.moderation(), expected: moderation },
  {
    file: queue,
    act: "open",
    path: () => paths.moderation(),
    fields: (s) => ({ postId: s.answerId }),
    expected: moderation,
  },
  {
    file: queue,
    act: "open",
    about: "an admin",
    path: () => paths.moderation(),
    fields: (_, cast) => ({ userId: cast.people.admin.id }),
    // Moderators do not act on admins, nobody on themselves.
    expected: { ...moderation, moderator: "no", admin: "no" },
  },
  {
    file: queue,
    act: "undo",
    path: () => paths.moderation(),
    fields: (s) => ({ decisionId: s.moderation.undoableId }),
    scene: open,
    // Only who decided.
    expected: { ...moderation, admin: "no" },
  },
  { file, act: "GET", path: ofCase, scene: open, expected: moderation },
  { file, act: "keep", path: ofCase, fields: () => ({ facts: "" }), scene: open, expected: moderation },
  { file, act: "hide", path: ofCase, fields: () => reasons, scene: open, expected: moderation },
  {
    file,
    act: "restore",
    path: ofCase,
    fields: () => ({ facts: "War ein Missverständnis." }),
    scene: { moderation: { isHidden: true } },
    expected: moderation,
  },
  {
    file,
    act: "redact",
    path: ofCase,
    fields: () => ({ ...reasons, passages: "Router", isSure: "ja" }),
    scene: open,
    expected: moderation,
  },
  {
    file,
    act: "sanction",
    path: ofCase,
    fields: () => ({ ...reasons, step: 0 }),
    scene: open,
    expected: moderation,
  },
  {
    file,
    act: "lift",
    path: ofCase,
    fields: () => ({ facts: "Hat sich entschuldigt." }),
    scene: { moderation: { isSuspended: true } },
    expected: moderation,
  },

  // --- appeals, record, rules
  { file: "routes/moderation/appeals.tsx", act: "GET", path: () => paths.appeals(), expected: moderation },
  {
    file: "routes/moderation/appeal.tsx",
    act: "GET",
    path: (s) => paths.appeal(s.moderation.appealId),
    scene: open,
    expected: moderation,
  },
  {
    file: "routes/moderation/appeal.tsx",
    act: "decide",
    path: (s) => paths.appeal(s.moderation.appealId),
    fields: () => ({ outcome: "stands", reasons: "Es bleibt eine Beleidigung." }),
    scene: open,
    // Never by who made the decision.
    expected: { ...moderation, moderator: "no" },
  },
  { file: "routes/moderation/log.tsx", act: "GET", path: () => paths.moderationLog(), expected: moderation },
  {
    file: "routes/moderation/log-csv.ts",
    act: "GET",
    path: () => paths.moderationLogCsv(),
    expected: moderation,
  },
  { file: rules, act: "GET", path: () => paths.textRules(), expected: moderation },
  { file: rules, act: "create", path: () => paths.textRules(), fields: () => rule, expected: moderation },
  { file: rules, act: "preview", path: () => paths.textRules(), fields: () => rule, expected: moderation },
  {
    file: rules,
    act: "disable",
    path: () => paths.textRules(),
    fields: (s) => ({ ruleId: s.moderation.ruleId }),
    scene: open,
    expected: moderation,
  },
  {
    file: rules,
    act: "enable",
    path: () => paths.textRules(),
    fields: (s) => ({ ruleId: s.moderation.ruleId }),
    scene: open,
    expected: moderation,
  },
];

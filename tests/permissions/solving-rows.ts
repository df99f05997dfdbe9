import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const thread = "routes/forum/thread.tsx";
const order = "routes/forum/order.tsx";
const ofThread = (scene: Scene) => paths.threadById(scene.threadId);
const orderPage = (scene: Scene) => paths.orderThread(scene.threadId);
const ofAnswer = (scene: Scene) => ({ postId: scene.answerId });
const scene = { hasSolving: true } as const;
const mute = { guest: "login", unverified: "login", suspended: "no" } as const;
const guidesAndStaff = {
  guide: "ok",
  agent: "ok",
  otherAgent: "ok",
  lead: "ok",
  moderator: "ok",
  admin: "ok",
} as const;
const moderation = { moderator: "ok", admin: "ok" } as const;
const title = "Router blinkt seit gestern rot";

/** Lists of guides and staff: for everybody else they are not there. */
const reviewPage = { guest: "login", ...guidesAndStaff, others: "gone" } as const;
const decide = { ...mute, ...guidesAndStaff, others: "gone" } as const;
const orderAct = { guest: "login", ...guidesAndStaff, others: "no" } as const;
const moderationAct = { guest: "login", ...moderation, others: "no" } as const;
/** The table has no helpers and experts; tests/forum/suggestions.test.ts does. */
const suggest = { ...mute, ...guidesAndStaff, others: "no" } as const;

/** What did not work, what still holds, the mails that ask, and threads put in order. */
export const solvingRows: Row[] = [
  {
    file: thread,
    act: "report-failed",
    path: ofThread,
    fields: (s) => ({ ...ofAnswer(s), tried: "Neustart, es bleibt rot." }),
    expected: { ...mute, answerer: "no", asker: "no", others: "ok" },
  },
  {
    file: thread,
    act: "check-solution",
    path: ofThread,
    fields: (s) => ({ ...ofAnswer(s), verdict: "holds" }),
    scene: { isSolved: true },
    expected: { ...mute, stranger: "no", others: "ok" },
  },
  {
    file: thread,
    act: "check-solution",
    about: "outdated",
    path: ofThread,
    fields: (s) => ({ ...ofAnswer(s), verdict: "outdated" }),
    scene: { isSolved: true },
    expected: { ...mute, answerer: "ok", others: "no" },
  },

  { file: order, act: "GET", path: orderPage, expected: reviewPage },
  {
    file: order,
    act: "move",
    path: orderPage,
    fields: (s) => ({ categoryId: s.solving.otherCategoryId }),
    scene,
    expected: orderAct,
  },
  { file: order, act: "retitle", path: orderPage, fields: () => ({ title }), expected: orderAct },
  {
    file: order,
    act: "merge",
    path: orderPage,
    fields: (s) => ({ into: s.solving.otherThreadId }),
    scene,
    expected: orderAct,
  },
  {
    file: order,
    act: "merge",
    about: "with an open ticket",
    path: orderPage,
    fields: (s) => ({ into: s.solving.otherThreadId }),
    scene: { ...scene, hasTicket: true },
    expected: { guest: "login", others: "conflict" },
  },
  {
    file: order,
    act: "split",
    path: orderPage,
    fields: (s) => ({ postIds: s.answerId, title, categoryId: s.solving.otherCategoryId }),
    scene,
    expected: moderationAct,
  },
  {
    file: order,
    act: "lock",
    path: orderPage,
    fields: () => ({ reason: "Alles gesagt." }),
    expected: moderationAct,
  },
  { file: order, act: "unlock", path: orderPage, fields: () => ({}), expected: moderationAct },
  {
    file: order,
    act: "undo",
    path: orderPage,
    fields: (s) => ({ eventId: s.solving.eventId }),
    scene,
    expected: orderAct,
  },
  {
    file: order,
    act: "suggest-category",
    path: orderPage,
    fields: (s) => ({ categoryId: s.solving.otherCategoryId }),
    scene,
    expected: suggest,
  },
  { file: order, act: "suggest-title", path: orderPage, fields: () => ({ title }), expected: suggest },
  {
    file: order,
    act: "suggest-duplicate",
    path: orderPage,
    fields: (s) => ({ into: s.solving.otherThreadId }),
    scene,
    expected: suggest,
  },
  ...[order, "routes/forum/suggestions.tsx"].map(
    (file): Row => ({
      file,
      act: "decide",
      path: file === order ? orderPage : () => paths.suggestions(),
      fields: (s) => ({ suggestionId: s.solving.suggestionId, answer: "ja" }),
      scene,
      expected: decide,
    }),
  ),
  {
    file: "routes/forum/suggestions.tsx",
    act: "GET",
    path: () => paths.suggestions(),
    scene,
    expected: reviewPage,
  },
  {
    file: "routes/forum/failure-reports.tsx",
    act: "GET",
    path: () => paths.failureReports(),
    scene,
    expected: reviewPage,
  },
  {
    file: "routes/forum/failure-reports.tsx",
    act: "decide-report",
    path: () => paths.failureReports(),
    fields: (s) => ({ reportId: s.solving.reportId, answer: "ja" }),
    scene,
    expected: decide,
  },

  // Links of mails need no log-in; one that is unknown opens nothing.
  {
    file: "routes/forum/nudge-link.tsx",
    act: "GET",
    path: () => paths.nudge("unbekannt"),
    expected: { others: "gone" },
  },
  ...["solved", "unsolved", "waiting"].map(
    (act): Row => ({
      file: "routes/forum/nudge-link.tsx",
      act,
      path: () => paths.nudge("unbekannt"),
      fields: ofAnswer,
      expected: { others: "conflict" },
    }),
  ),
  {
    file: "routes/forum/recheck-link.tsx",
    act: "GET",
    path: () => paths.recheck("unbekannt"),
    expected: { others: "gone" },
  },
  {
    file: "routes/forum/recheck-link.tsx",
    act: "check",
    path: () => paths.recheck("unbekannt"),
    fields: () => ({ verdict: "holds" }),
    expected: { others: "conflict" },
  },
];

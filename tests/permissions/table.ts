import { paths } from "#app/ui/paths.ts";
import { accountRows } from "./account-rows.ts";
import { deskRows } from "./desk-rows.ts";
import { draftRows } from "./draft-rows.ts";
import { eveningRows } from "./evening-rows.ts";
import { fieldRows } from "./field-rows.ts";
import { imageRows } from "./image-rows.ts";
import { insightsRows } from "./insights-rows.ts";
import { languageRows } from "./language-rows.ts";
import { lawRows } from "./law-rows.ts";
import { listsRows } from "./lists-rows.ts";
import { moderationRows } from "./moderation-rows.ts";
import { outageRows } from "./outage-rows.ts";
import { privateRows } from "./private-rows.ts";
import { promiseRows } from "./promise-rows.ts";
import { queueRows } from "./queue-rows.ts";
import type { Row } from "./rows.ts";
import { rulesRows } from "./rules-rows.ts";
import { solvingRows } from "./solving-rows.ts";
import { teamRows } from "./team-rows.ts";
import { toldRows } from "./told-rows.ts";
import { toolsRows } from "./tools-rows.ts";
import type { Scene } from "./world.ts";

const guestLogin = { guest: "login" } as const;
/** Logged in, but may not write. */
const mute = { guest: "login", unverified: "login", suspended: "no" } as const;
const thread = (scene: Scene) => paths.threadById(scene.threadId);
const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;
const ofAnswer = (scene: Scene) => ({ postId: scene.answerId });

/** Every page and every act; `tests/permissions.test.ts` misses none. */
export const table: Row[] = [
  // --- reading
  {
    file: "routes/forum/home.tsx",
    act: "show-region",
    path: () => "/?index",
    fields: () => ({ postcode: "60326" }),
    expected: { others: "ok" },
  },
  { file: "routes/forum/home.tsx", act: "GET", path: () => paths.home(), expected: { others: "ok" } },
  {
    file: "routes/forum/category.tsx",
    act: "GET",
    path: () => paths.category("glasfaser"),
    expected: { others: "ok" },
  },
  { file: "routes/forum/ask.tsx", act: "GET", path: () => paths.ask(), expected: { others: "ok" } },
  { file: "routes/forum/similar.tsx", act: "GET", path: () => paths.similar(), expected: { others: "ok" } },
  { file: "routes/forum/thread.tsx", act: "GET", path: thread, expected: { others: "ok" } },
  {
    file: "routes/forum/thread.tsx",
    act: "GET",
    about: "hidden",
    path: thread,
    scene: { isHidden: true },
    // The author reads why.
    expected: { asker: "ok", moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/forum/post-redirect.tsx",
    act: "GET",
    path: (s) => paths.post(s.answerId),
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/post-redirect.tsx",
    act: "GET",
    about: "hidden",
    path: (s) => paths.post(s.answerId),
    scene: { isHidden: true },
    expected: { moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/forum/post-history.tsx",
    act: "GET",
    path: (s) => paths.postHistory(s.answerId),
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/post-history.tsx",
    act: "GET",
    about: "hidden",
    path: (s) => paths.postHistory(s.answerId),
    scene: { isHidden: true },
    expected: { moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/forum/profile.tsx",
    act: "GET",
    path: (_, cast) => paths.profile(cast.people.asker),
    expected: { others: "ok" },
  },
  { file: "routes/site/badges.tsx", act: "GET", path: () => paths.badges(), expected: { others: "ok" } },
  {
    file: "routes/search/search.tsx",
    act: "GET",
    path: () => paths.search("router"),
    expected: { others: "ok" },
  },
  {
    file: "routes/site/error-page.tsx",
    act: "GET",
    path: () => paths.errorPage(404),
    expected: { others: "gone" },
  },
  {
    file: "routes/site/not-found.tsx",
    act: "GET",
    path: () => "/gibt-es-nicht",
    expected: { others: "gone" },
  },
  {
    file: "routes/site/not-found.tsx",
    act: "POST",
    path: () => "/gibt-es-nicht",
    fields: () => ({}),
    expected: { others: "gone" },
  },
  { file: "routes/api/healthz.ts", act: "GET", path: () => "/healthz", expected: { others: "ok" } },
  { file: "routes/api/readyz.ts", act: "GET", path: () => "/readyz", expected: { others: "ok" } },

  // --- asking and answering
  {
    file: "routes/forum/ask.tsx",
    act: "ask",
    path: () => paths.ask(),
    fields: (_, cast) => ({
      categoryId: cast.categoryId,
      title: "Warum blinkt die Leuchte rot?",
      body: "Seit heute.",
      postcode: "",
      submissionKey: key(),
    }),
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/forum/ask.tsx",
    act: "preview",
    path: () => paths.ask(),
    fields: (_, cast) => ({
      categoryId: cast.categoryId,
      title: "Warum blinkt die Leuchte rot?",
      body: "Seit heute.",
      postcode: "",
      submissionKey: key(),
    }),
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "answer",
    path: thread,
    fields: () => ({ body: "Bitte neu starten.", submissionKey: key() }),
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "answer",
    about: "hidden",
    path: thread,
    fields: () => ({ body: "Bitte neu starten.", submissionKey: key() }),
    scene: { isHidden: true },
    // The moderation sees it; nobody writes where nobody reads.
    expected: { ...mute, moderator: "no", admin: "no", others: "gone" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "comment",
    path: thread,
    fields: (s) => ({ ...ofAnswer(s), body: "Welches Gerät?", submissionKey: key() }),
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/forum/edit-post.tsx",
    act: "GET",
    path: (s) => paths.editPost(s.answerId),
    expected: { ...guestLogin, answerer: "ok", moderator: "ok", admin: "ok", others: "no" },
  },
  {
    file: "routes/forum/edit-post.tsx",
    act: "edit",
    path: (s) => paths.editPost(s.answerId),
    fields: () => ({ body: "Ganz anders.", reason: "" }),
    expected: {
      ...guestLogin,
      unverified: "login",
      answerer: "ok",
      moderator: "ok",
      admin: "ok",
      others: "no",
    },
  },
  {
    file: "routes/forum/edit-post.tsx",
    act: "edit",
    about: "the title of a question",
    path: (s) => paths.editPost(s.questionId),
    fields: () => ({ title: "Eine bessere Überschrift", reason: "" }),
    expected: {
      ...guestLogin,
      unverified: "login",
      asker: "ok",
      guide: "ok",
      moderator: "ok",
      admin: "ok",
      others: "no",
    },
  },

  // --- thanks, confirmations, following
  {
    file: "routes/forum/thread.tsx",
    act: "helpful",
    path: thread,
    fields: ofAnswer,
    expected: { ...mute, answerer: "no", others: "ok" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "worked",
    path: thread,
    fields: ofAnswer,
    expected: { ...mute, answerer: "no", asker: "no", others: "ok" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "me-too",
    path: thread,
    fields: () => ({}),
    expected: { ...mute, asker: "no", others: "ok" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "follow",
    path: thread,
    fields: () => ({}),
    expected: { ...guestLogin, others: "ok" },
  },

  // --- solving
  {
    file: "routes/forum/thread.tsx",
    act: "accept",
    path: thread,
    fields: ofAnswer,
    expected: { ...guestLogin, asker: "ok", others: "no" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "take-back",
    path: thread,
    fields: ofAnswer,
    scene: { isSolved: true },
    // What the asker accepted, only the asker takes back.
    expected: { ...guestLogin, asker: "ok", others: "no" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "confirm",
    path: thread,
    fields: ofAnswer,
    expected: { ...guestLogin, agent: "ok", lead: "ok", moderator: "ok", admin: "ok", others: "no" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "reopen",
    path: thread,
    fields: () => ({}),
    scene: { isSolved: true },
    expected: {
      ...guestLogin,
      asker: "ok",
      agent: "ok",
      otherAgent: "ok",
      lead: "ok",
      moderator: "ok",
      admin: "ok",
      others: "no",
    },
  },

  ...solvingRows,
  ...deskRows,
  ...queueRows,
  ...privateRows,
  ...draftRows,
  ...imageRows,
  ...listsRows,
  ...accountRows,
  ...languageRows,
  ...toldRows,
  ...rulesRows,
  ...outageRows,
  ...promiseRows,
  ...moderationRows,
  ...fieldRows,
  ...lawRows,
  ...teamRows,
  ...eveningRows,
  ...insightsRows,
  ...toolsRows,
];

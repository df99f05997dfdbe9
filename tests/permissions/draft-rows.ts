import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const file = (name: string) => `routes/forum/${name}`;
const guestLogin = { guest: "login" } as const;
/** Nobody reaches a draft that is not an own one; here there is none. */
const nobodys = { ...guestLogin, others: "gone" } as const;
const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;
const ofAsk = () => ({
  submissionKey: key(),
  draftKind: "ask",
  draftTarget: 0,
  draftVersion: 0,
  title: "",
  body: "Angefangen",
});
const ofAnswer = (scene: Scene) => ({ ...ofAsk(), draftKind: "answer", draftTarget: scene.threadId });
const ofEdit = (scene: Scene) => ({ ...ofAsk(), draftKind: "edit", draftTarget: scene.answerId });

/** Drafts: everybody with an account has own ones, nobody sees another's. */
export const draftRows: Row[] = [
  {
    file: file("drafts.tsx"),
    act: "GET",
    path: () => paths.drafts(),
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: file("drafts.tsx"),
    act: "delete",
    path: () => paths.drafts(),
    fields: () => ({ draftId: 1 }),
    expected: nobodys,
  },
  {
    file: file("drafts.tsx"),
    act: "bring-back",
    path: () => paths.drafts(),
    fields: () => ({ draftId: 1 }),
    expected: nobodys,
  },
  { file: file("draft.tsx"), act: "GET", path: () => paths.draft(1), expected: nobodys },
  {
    file: file("draft.tsx"),
    act: "restore",
    path: () => paths.draft(1),
    fields: () => ({ versionId: 1 }),
    expected: nobodys,
  },
  {
    file: file("ask.tsx"),
    act: "save-draft",
    path: () => paths.ask(),
    fields: ofAsk,
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: file("thread.tsx"),
    act: "save-draft",
    path: (s) => paths.threadById(s.threadId),
    fields: ofAnswer,
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: file("thread.tsx"),
    act: "save-draft",
    about: "hidden",
    path: (s) => paths.threadById(s.threadId),
    fields: ofAnswer,
    scene: { isHidden: true },
    expected: { ...guestLogin, moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: file("edit-post.tsx"),
    act: "save-draft",
    path: (s) => paths.editPost(s.answerId),
    fields: ofEdit,
    // Only a text of one's own: it is read by nobody else, so it needs no right to edit.
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: file("mentionable.ts"),
    act: "GET",
    path: (s) => `${paths.mentionable(s.threadId)}&name=mit`,
    expected: { guest: "login", unverified: "login", suspended: "login", others: "ok" },
  },
  {
    file: file("thread.tsx"),
    act: "GET",
    about: "quoting a post",
    path: (s) => `${paths.threadById(s.threadId)}?zitat=${s.answerId}`,
    expected: { others: "ok" },
  },
  {
    file: file("save-draft.ts"),
    act: "GET",
    path: (_, cast) =>
      `${paths.saveDraft()}?kind=ask&targetId=0&clientId=key-000000000000&author=${cast.people.asker.id}`,
    // The page was made for the asker: anybody else has logged in on that device since.
    expected: { asker: "gone", others: "login" },
  },
  {
    file: file("save-draft.ts"),
    act: "POST",
    path: () => paths.saveDraft(),
    fields: (_, cast) => ({
      kind: "ask",
      targetId: 0,
      clientId: key(),
      author: cast.people.asker.id,
      baseVersion: 0,
      content: JSON.stringify({ title: "", body: "Angefangen" }),
    }),
    expected: { asker: "ok", others: "login" },
  },
];

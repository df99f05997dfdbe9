import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const image = (scene: Scene) => paths.image(scene.imageKey);
const nobody = { guest: "login", unverified: "login", suspended: "no" } as const;
const ofText = { body: "Mit Bild." };
const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;

/** Images, and the buttons of forms that show the page once more. Files themselves: tests/images/upload.test.ts. */
export const imageRows: Row[] = [
  {
    file: "routes/forum/upload-image.ts",
    act: "POST",
    about: "without a file",
    path: () => paths.images(),
    fields: () => ({}),
    expected: { others: "invalid" },
  },
  {
    file: "routes/forum/upload-image.ts",
    act: "GET",
    path: () => paths.images(),
    expected: { others: "gone" },
  },
  {
    file: "routes/forum/image.ts",
    act: "GET",
    path: image,
    scene: { image: "shown" },
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/image.ts",
    act: "GET",
    about: "of a hidden question",
    path: image,
    scene: { image: "shown", isHidden: true },
    expected: { moderator: "ok", admin: "ok", asker: "ok", others: "gone" },
  },
  {
    file: "routes/forum/image.ts",
    act: "GET",
    about: "that no post shows yet",
    path: image,
    scene: { image: "loose" },
    expected: { asker: "ok", others: "gone" },
  },
  {
    file: "routes/forum/ask.tsx",
    act: "add-images",
    path: () => paths.ask(),
    fields: () => ofText,
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/ask.tsx",
    act: "revise",
    path: () => paths.ask(),
    fields: () => ofText,
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/ask.tsx",
    act: "ask",
    about: "for somebody else",
    path: () => paths.ask(),
    fields: (_, cast) => ({
      categoryId: cast.categoryId,
      title: "Warum blinkt die Leuchte rot?",
      body: "Seit heute.",
      postcode: "",
      askedFor: "mother",
      submissionKey: key(),
    }),
    expected: { ...nobody, others: "ok" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "add-images",
    path: (s) => paths.threadById(s.threadId),
    fields: () => ({ ...ofText, draftKind: "answer" }),
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/edit-post.tsx",
    act: "add-images",
    path: (s) => paths.editPost(s.questionId),
    fields: () => ofText,
    expected: { guest: "login", asker: "ok", moderator: "ok", admin: "ok", guide: "ok", others: "no" },
  },
];

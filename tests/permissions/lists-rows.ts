import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const guestLogin = { guest: "login" } as const;
/** Guides and staff; may not: members, whatever they have earned. */
const curators = {
  guest: "login",
  unverified: "login",
  guide: "ok",
  agent: "ok",
  otherAgent: "ok",
  lead: "ok",
  moderator: "ok",
  admin: "ok",
} as const;
const word = () => `wort-${Math.random().toString(36).slice(2)}`;

/** Lists, following, tags, and what the world finds. */
export const listsRows: Row[] = [
  {
    file: "routes/forum/list.tsx",
    act: "GET",
    path: () => paths.list("offen"),
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/list.tsx",
    act: "GET",
    about: "of a member",
    path: () => paths.list("gefolgt"),
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: "routes/forum/list.tsx",
    act: "GET",
    about: "that is none",
    path: () => paths.list("gibtsnicht"),
    expected: { others: "gone" },
  },
  {
    file: "routes/forum/list.tsx",
    act: "mark-read",
    path: () => paths.list("ungelesen"),
    fields: () => ({}),
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: "routes/forum/category.tsx",
    act: "follow",
    path: () => paths.category("glasfaser"),
    fields: () => ({}),
    expected: { ...guestLogin, others: "ok" },
  },
  {
    file: "routes/forum/tag.tsx",
    act: "GET",
    path: (_, cast) => paths.tag(cast.tag.slug),
    expected: { others: "ok" },
  },
  {
    file: "routes/forum/tag.tsx",
    act: "follow",
    path: (_, cast) => paths.tag(cast.tag.slug),
    fields: () => ({}),
    expected: { ...guestLogin, others: "ok" },
  },
  { file: "routes/forum/tags.tsx", act: "GET", path: () => paths.tags(), expected: { others: "ok" } },
  { file: "routes/forum/tag-words.ts", act: "GET", path: () => paths.tagWords(), expected: { others: "ok" } },
  {
    file: "routes/forum/tags.tsx",
    act: "rename",
    path: () => paths.tags(),
    fields: (_, cast) => ({ tagId: cast.tag.id, name: cast.tag.slug, description: word() }),
    expected: { ...curators, others: "no" },
  },
  {
    file: "routes/forum/tags.tsx",
    act: "add-synonym",
    path: () => paths.tags(),
    fields: (_, cast) => ({ tagId: cast.tag.id, word: word() }),
    expected: { ...curators, others: "no" },
  },
  {
    file: "routes/forum/tags.tsx",
    act: "remove-synonym",
    about: "that is not there",
    path: () => paths.tags(),
    fields: (_, cast) => ({ tagId: cast.tag.id, word: word() }),
    expected: {
      ...curators,
      guide: "gone",
      agent: "gone",
      otherAgent: "gone",
      lead: "gone",
      moderator: "gone",
      admin: "gone",
      others: "no",
    },
  },
  {
    file: "routes/forum/tags.tsx",
    act: "merge",
    about: "with itself",
    path: () => paths.tags(),
    fields: (_, cast) => ({ tagId: cast.tag.id, into: cast.tag.slug }),
    expected: {
      ...curators,
      guide: "invalid",
      agent: "invalid",
      otherAgent: "invalid",
      lead: "invalid",
      moderator: "invalid",
      admin: "invalid",
      others: "no",
    },
  },

  // --- what the world finds: hidden things are gone for everybody, since these answers are shared
  ...(
    [
      ["feed", () => paths.feed()],
      ["category-feed", () => paths.categoryFeed("glasfaser")],
      ["robots", () => "/robots.txt"],
      ["sitemap", () => paths.sitemap()],
      ["sitemap-topics", () => paths.sitemapTopics()],
    ] as const
  ).map(
    ([name, path]): Row => ({
      file: `routes/found/${name}.ts`,
      act: "GET",
      path,
      expected: { others: "ok" },
    }),
  ),
  {
    file: "routes/found/tag-feed.ts",
    act: "GET",
    path: (_, cast) => paths.tagFeed(cast.tag.slug),
    expected: { others: "ok" },
  },
  {
    file: "routes/found/sitemap-threads.ts",
    act: "GET",
    path: () => paths.sitemapThreads(1),
    expected: { others: "ok" },
  },
  ...(["thread-feed", "thread-card"] as const).flatMap((name): Row[] => {
    const row = {
      file: `routes/found/${name}.ts`,
      act: "GET",
      path: ({ threadId }: Scene) =>
        name === "thread-feed" ? paths.threadFeed(threadId) : paths.threadCard(threadId),
    };
    return [
      { ...row, expected: { others: "ok" } },
      { ...row, about: "hidden", scene: { isHidden: true }, expected: { others: "gone" } },
    ];
  }),
];

import { describe, expect, test } from "vitest";
import {
  type Edge,
  fileExists,
  findCircle,
  listSources,
  reach,
  readImportGraph,
  readSource,
} from "./support/import-graph.ts";

/** A feature imports only features to its left. */
const features = [
  "regions",
  "accounts",
  "vault",
  "forum",
  "ideas",
  "meetups",
  "badges",
  "moderation",
  "search",
  "escalation",
  "notifications",
  "insights",
  "integrations",
  "importers",
  "demo",
  "admin",
];

/** One file each may import these packages. */
const oneDoor: Record<string, string> = {
  lucia: "app/features/accounts/sessions.server.ts",
  meilisearch: "app/features/search/meilisearch-engine.server.ts",
  marked: "app/platform/markdown.server.ts",
  nodemailer: "app/platform/mail.server.ts",
  aws4fetch: "app/platform/storage-s3.server.ts",
  sharp: "app/platform/image.server.ts",
  "graphile-worker": "app/platform/job-runner.server.ts",
};

/**
 * Files of a feature that the browser runs as well, because both have to find the very same: what is underlined while typing
 * is what is caught on sending (docs/decisions/023). They import nothing but each other at run time.
 */
const sharedWithBrowser = ["app/features/vault/personal-data.ts", "app/features/vault/finding.ts"];

/** Which layers a layer may import. Own files of the layer are always allowed, except across features. */
const mayImport: Record<string, string[]> = {
  routes: ["http", "features", "platform", "ui", "i18n"],
  root: ["http", "features", "platform", "ui", "i18n", "styles"],
  entry: ["comfort", "platform", "ui"],
  worker: ["features", "platform"],
  http: ["platform", "ui", "i18n", "db", "accounts"],
  features: ["platform", "ui", "i18n", "db"],
  platform: ["i18n", "db"],
  ui: ["i18n"],
  i18n: [],
  comfort: [],
  db: [],
};

type Place = { layer: string; feature: string | null };

function placeOf(file: string): Place | null {
  const feature = /^app\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
  if (feature) return { layer: "features", feature };
  const folder = /^app\/([^/.]+)\//.exec(file)?.[1];
  if (folder) return { layer: folder, feature: null };
  if (file.startsWith("db/")) return { layer: "db", feature: null };
  if (/^app\/entry\./.test(file)) return { layer: "entry", feature: null };
  if (file === "app/worker.server.ts") return { layer: "worker", feature: null };
  if (/^app\/(root|routes)\.tsx?$/.test(file)) return { layer: "root", feature: null };
  return null;
}

/** What is wrong with one import; null when it is allowed. */
function forbiddenReason(edge: Edge): string | null {
  const { from, to, isTypeOnly } = edge;
  const door = oneDoor[to];
  if (door && from.startsWith("app/") && from !== door && !isTypeOnly) return `only ${door} imports ${to}`;
  const source = placeOf(from);
  if (!source) return null;
  if (to.startsWith("@remix-run/")) {
    const isEdge = ["routes", "root", "entry", "http"].includes(source.layer);
    const isComponent = /\/components\/.*\.tsx$/.test(from) && to === "@remix-run/react";
    return isEdge || isComponent ? null : `${source.layer} does not know Remix`;
  }
  if (to === "drizzle-orm" && ["routes", "ui", "root", "comfort"].includes(source.layer)) {
    return `${source.layer} holds no SQL`;
  }
  const target = placeOf(to);
  if (!target) return null;
  if (source.layer === "comfort" && sharedWithBrowser.includes(to)) return null;
  if (source.feature && target.feature && source.feature !== target.feature) {
    return features.indexOf(target.feature) < features.indexOf(source.feature)
      ? null
      : `${target.feature} stands right of ${source.feature}`;
  }
  if (source.layer === target.layer) return null;
  const allowed = mayImport[source.layer] ?? [];
  if (allowed.includes(target.layer)) return null;
  if (target.feature && allowed.includes(target.feature)) return null;
  // Types leave no trace at run time: the actor's roles are named after the table's column.
  if (isTypeOnly && target.layer === "db" && ["platform", "ui"].includes(source.layer)) return null;
  return `${source.layer} must not import ${target.layer}`;
}

/** Components are bundled for the browser by Remix: a server or table file in them would land there. */
function browserReason(edge: Edge): string | null {
  if (edge.isTypeOnly) return null;
  const isForBrowser =
    edge.from.startsWith("app/ui/") ||
    edge.from.startsWith("app/comfort/") ||
    /\/components\/.*\.tsx$/.test(edge.from);
  if (!isForBrowser) return null;
  return /\.server\.tsx?$/.test(edge.to) || edge.to.startsWith("db/") ? "this would reach the browser" : null;
}

const sources = listSources("app", "db", "scripts");
const edges = readImportGraph(sources);
const complaints = (list: Edge[]) =>
  list.flatMap((edge) => {
    const reason = forbiddenReason(edge) ?? browserReason(edge);
    return reason ? [`${edge.from} → ${edge.to}: ${reason}`] : [];
  });

describe("The house keeps its shape:", () => {
  test("every import goes in an allowed direction", () => {
    expect(edges.length).toBeGreaterThan(100);
    expect(complaints(edges)).toEqual([]);
  });

  test("there is no circle of files", () => {
    expect(findCircle(edges)).toBeNull();
  });

  test("every feature has its place in the order", () => {
    const found = new Set(sources.flatMap((file) => /^app\/features\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...found].filter((name) => !features.includes(name))).toEqual([]);
  });

  test("every import of our own names a file that exists", () => {
    const own = edges.filter(({ to }) => /^(app|db|scripts)\//.test(to));
    expect(own.filter(({ to }) => !fileExists(to))).toEqual([]);
  });

  test("nothing of the server is reached from the browser's entry", () => {
    const reached = [...reach(edges, "app/entry.client.ts")];
    const own = /^(?:app\/(comfort\/|entry\.client)|prosemirror-)/;
    expect(reached.filter((file) => !own.test(file) && !sharedWithBrowser.includes(file))).toEqual([]);
  });

  test("what the browser shares with the server imports nothing else", () => {
    const imported = edges.filter(({ from, isTypeOnly }) => sharedWithBrowser.includes(from) && !isTypeOnly);
    expect(imported.filter(({ to }) => !sharedWithBrowser.includes(to))).toEqual([]);
    expect(sharedWithBrowser.filter((file) => !fileExists(file))).toEqual([]);
  });

  test("no component carries tables, holidays or parts of Node into the browser", () => {
    const loaded = edges.filter(({ isTypeOnly }) => !isTypeOnly);
    const isComponent = (file: string) => file.startsWith("app/ui/") || /\/components\/.*\.tsx$/.test(file);
    const tooHeavy = /^(?:db\/(?!schema)|date-holidays|drizzle-orm|node:)/;
    const carriers = sources.filter(isComponent).flatMap((file) => {
      const heavy = [...reach(loaded, file)].filter((name) => tooHeavy.test(name));
      return heavy.length > 0 ? [`${file}: ${heavy.join(", ")}`] : [];
    });
    expect(carriers).toEqual([]);
  });

  test("the editor is a chunk of its own: its library is known to its folder, which is imported when needed", () => {
    const isEditor = (file: string) => file.startsWith("app/comfort/editor/");
    const strangers = edges.filter(({ from, to }) => to.startsWith("prosemirror-") && !isEditor(from));
    expect(strangers).toEqual([]);
    const doors = edges.filter(({ from, to }) => isEditor(to) && !isEditor(from));
    expect(doors.map(({ from }) => from)).toEqual(["app/comfort/editor.ts"]);
    expect(readSource("app/comfort/editor.ts")).not.toMatch(/^import /m);
  });

  test("only the environment file reads process.env", () => {
    const readers = sources.filter(
      (file) => file.startsWith("app/") && /process\.env\b/.test(withoutComments(readSource(file))),
    );
    expect(readers).toEqual(["app/platform/env.server.ts"]);
  });

  test("features take the time from ctx.now", () => {
    // Lucia measures a session's life on the wall clock.
    const exempt = ["app/features/accounts/sessions.server.ts"];
    const clocks = sources.filter(
      (file) =>
        file.startsWith("app/features/") &&
        !exempt.includes(file) &&
        /\bnew Date\(\)|\bDate\.now\(/.test(withoutComments(readSource(file))),
    );
    expect(clocks).toEqual([]);
  });

  test("no document carries inline styles, scripts or handlers, which the CSP forbids", () => {
    const tsx = sources.filter((file) => file.endsWith(".tsx"));
    const inline = tsx.filter((file) =>
      /\sstyle=\{|\son[A-Z][a-z]+=\{|<script>/.test(withoutComments(readSource(file))),
    );
    expect(inline).toEqual([]);
  });

  test("there are no rooms called utils, common or misc, and no barrel files", () => {
    const bad = sources.filter(
      (file) => /(^|\/)(utils?|common|misc|helpers)(\/|\.tsx?$)/.test(file) || /\/index\.tsx?$/.test(file),
    );
    // The messages are joined here, and the desk's start page has the name of its address.
    expect(bad.filter((file) => !file.startsWith("app/i18n/") && !file.startsWith("app/routes/"))).toEqual(
      [],
    );
  });
});

describe("The check bites:", () => {
  const edge = (from: string, to: string, isTypeOnly = false): Edge => ({ from, to, isTypeOnly });

  test.each([
    ["a route that reads a table", edge("app/routes/forum/thread.tsx", "db/schema/forum.ts")],
    ["a route that writes SQL", edge("app/routes/forum/thread.tsx", "drizzle-orm")],
    [
      "a feature that imports one to its right",
      edge("app/features/forum/a.server.ts", "app/features/search/b.ts"),
    ],
    ["a feature that knows the request", edge("app/features/forum/a.server.ts", "app/http/page.server.ts")],
    ["a feature that knows Remix", edge("app/features/forum/a.server.ts", "@remix-run/node")],
    ["a component with a table", edge("app/features/forum/components/a.tsx", "db/schema/forum.ts")],
    [
      "a component with a server file",
      edge("app/features/forum/components/a.tsx", "app/features/forum/a.server.ts"),
    ],
    ["a second door to lucia", edge("app/features/accounts/login.server.ts", "lucia")],
    ["a second door to marked", edge("app/features/forum/posts.server.ts", "marked")],
    [
      "platform that knows a feature",
      edge("app/platform/mail.server.ts", "app/features/accounts/users.server.ts"),
    ],
    ["ui that knows a feature", edge("app/ui/layout.tsx", "app/features/forum/policy.ts")],
    ["http that knows the forum", edge("app/http/page.server.ts", "app/features/forum/policy.ts")],
  ])("%s is refused", (_, forbidden) => {
    expect(complaints([forbidden])).toHaveLength(1);
  });

  test("a circle is found", () => {
    expect(findCircle([edge("a", "b"), edge("b", "c"), edge("c", "a")])).toEqual(["a", "b", "c", "a"]);
    expect(findCircle([edge("a", "b"), edge("b", "a", true)])).toBeNull();
  });
});

/** Rough, but good enough to keep words in comments from counting. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

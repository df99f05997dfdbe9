import { listRouteActs } from "../support/route-map.ts";

export type Seen = { path: string; status: number; body: string };

/** Ids and names that stand in addresses; every route is asked for with them, whatever it is. */
export type Params = Record<string, string[]>;

/** Leading out of the session, or never ending. */
const skipped = /^\/(?:abmelden|live)\b/;

/**
 * Asks for every route with every param that is known, and for whatever the answers link to. A new route is covered by
 * itself: what has an unknown param is asked for with ids from 1 on.
 */
export async function crawl(origin: string, cookie: string, params: Params, most = 900): Promise<Seen[]> {
  const patterns = new Set(
    (await listRouteActs()).filter(({ act }) => act === "GET").map(({ pattern }) => pattern),
  );
  const waiting = [...patterns].flatMap((pattern) => fill(pattern, params));
  const known = new Set(waiting);
  const seen: Seen[] = [];
  while (waiting.length > 0 && seen.length < most) {
    const batch = waiting.splice(0, 8);
    const answers = await Promise.all(batch.map((path) => ask(origin, cookie, path)));
    for (const answer of answers) {
      seen.push(answer);
      for (const path of linksIn(answer.body)) {
        if (known.has(path) || skipped.test(path)) continue;
        known.add(path);
        waiting.push(path);
      }
    }
  }
  return seen;
}

function fill(pattern: string, params: Params): string[] {
  if (pattern.includes("*") || skipped.test(pattern)) return [];
  const names = [...pattern.matchAll(/:(\w+)\??/g)].map(([, name = ""]) => name);
  let paths = [pattern];
  for (const name of names) {
    const values = params[name] ?? ["1", "2"];
    paths = paths.flatMap((path) =>
      values.map((value) => path.replace(new RegExp(`:${name}\\??`), encodeURIComponent(value))),
    );
  }
  return paths;
}

async function ask(origin: string, cookie: string, path: string): Promise<Seen> {
  const answer = await fetch(origin + path, { headers: { Cookie: cookie }, redirect: "manual" });
  const headers = [...answer.headers].filter(([name]) => name !== "set-cookie").flat();
  const isText = /text|json|xml|javascript|svg/.test(answer.headers.get("Content-Type") ?? "text");
  const body = isText ? await answer.text() : Buffer.from(await answer.arrayBuffer()).toString("latin1");
  return { path, status: answer.status, body: `${headers.join("\n")}\n${body}` };
}

/** Own addresses in links and forms, without files of the build. */
function linksIn(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, path = ""]) =>
    path.replaceAll("&amp;", "&"),
  );
  return found.filter((path) => !path.startsWith("//") && !path.startsWith("/assets/"));
}

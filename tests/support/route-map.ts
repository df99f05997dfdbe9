import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import routes from "#app/routes.ts";
import { parseSource } from "./import-graph.ts";

export type RouteAct = {
  /** Path below app/. */
  file: string;
  /** As in app/routes.ts. */
  pattern: string;
  /** "GET", the name of a form's intent, or "POST" for an action without intents. */
  act: string;
};

/** Every way into the site, read from the code: each page and each act of each form. */
export async function listRouteActs(): Promise<RouteAct[]> {
  return flatten(await routes).flatMap(({ file, pattern }) =>
    actsOf(file).map((act) => ({ file, pattern, act })),
  );
}

function flatten(entries: RouteConfigEntry[], parent = ""): { file: string; pattern: string }[] {
  return entries.flatMap((entry) => {
    const pattern = `${parent}/${entry.path ?? ""}`.replace(/\/+/g, "/");
    return [{ file: entry.file, pattern }, ...flatten(entry.children ?? [], pattern)];
  });
}

function actsOf(file: string): string[] {
  const source = parseSource(`app/${file}`);
  const acts: string[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const exported = ts.isIdentifier(name) ? name.text : "";
      if (exported === "loader") acts.push("GET");
      if (exported === "action") acts.push(...intentsOf(initializer));
    }
  }
  return acts.length > 0 ? acts : ["GET"];
}

function intentsOf(initializer: ts.Expression | undefined): string[] {
  const isForm =
    initializer &&
    ts.isCallExpression(initializer) &&
    initializer.expression.getText() === "form" &&
    initializer.arguments[0];
  if (!isForm || !ts.isObjectLiteralExpression(isForm)) return ["POST"];
  return isForm.properties.map((property) => property.name?.getText().replace(/^["']|["']$/g, "") ?? "POST");
}

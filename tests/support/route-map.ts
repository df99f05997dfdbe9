import { dirname, join } from "node:path";
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
      if (exported === "action") acts.push(...intentsOf(source, initializer));
    }
  }
  return acts.length > 0 ? acts : ["GET"];
}

function intentsOf(source: ts.SourceFile, initializer: ts.Expression | undefined): string[] {
  const isForm =
    initializer &&
    ts.isCallExpression(initializer) &&
    initializer.expression.getText() === "form" &&
    initializer.arguments[0];
  if (!isForm || !ts.isObjectLiteralExpression(isForm)) return ["POST"];
  return namesIn(source, isForm);
}

/** The keys of a record of intents, those included that are spread into it from a file beside the route. */
function namesIn(source: ts.SourceFile, record: ts.ObjectLiteralExpression): string[] {
  return record.properties.flatMap((property) => {
    if (!ts.isSpreadAssignment(property))
      return property.name?.getText().replace(/^["']|["']$/g, "") ?? "POST";
    const name = property.expression.getText();
    const from = source.statements.filter(ts.isImportDeclaration).find((one) => importsName(one, name));
    if (!from) throw new Error(`${source.fileName}: acts are spread from what is not imported: ${name}`);
    const file = join(dirname(source.fileName), (from.moduleSpecifier as ts.StringLiteral).text);
    const other = parseSource(file);
    for (const { declarationList } of other.statements.filter(ts.isVariableStatement)) {
      for (const { name: declared, initializer } of declarationList.declarations) {
        if (declared.getText() !== name || !initializer) continue;
        if (ts.isObjectLiteralExpression(initializer)) return namesIn(other, initializer);
      }
    }
    throw new Error(`${file} has no record of acts named ${name}`);
  });
}

function importsName(declaration: ts.ImportDeclaration, name: string): boolean {
  const bindings = declaration.importClause?.namedBindings;
  return !!bindings && ts.isNamedImports(bindings) && bindings.elements.some((one) => one.name.text === name);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

export type Edge = {
  /** Path from the project's root. */
  from: string;
  /** Path from the root for our files, the package's name for others, `node:…` for Node's own. */
  to: string;
  isTypeOnly: boolean;
};

const root = resolve(import.meta.dirname, "../..");

/** All our source files below the folders, as paths from the root. */
export function listSources(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs|js)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
}

export const readSource = (file: string) => readFileSync(join(root, file), "utf8");

export function parseSource(file: string, text = readSource(file)): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every import, re-export and dynamic import of the files. */
export function readImportGraph(files: string[]): Edge[] {
  return files.flatMap((file) => importsOf(file, parseSource(file)));
}

function importsOf(from: string, source: ts.SourceFile): Edge[] {
  const edges: Edge[] = [];
  const add = (specifier: string, isTypeOnly: boolean) =>
    edges.push({ from, to: resolveImport(from, specifier), isTypeOnly });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnlyImport(node));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edges;
}

function isTypeOnlyImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((e) => e.isTypeOnly)
  );
}

function resolveImport(from: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith("#")) return path.slice(1);
  if (path.startsWith(".")) return relative(root, resolve(root, dirname(from), path));
  if (path.startsWith("node:")) return path;
  return path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The first circle found among value imports, as the list of its files; null when there is none. */
export function findCircle(edges: Edge[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, isTypeOnly } of edges) {
    if (!isTypeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): string[] | null => {
    const start = trail.indexOf(file);
    if (start >= 0) return [...trail.slice(start), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const circle = walk(to, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

/** Everything that a file pulls in by value, itself included. */
export function reach(edges: Edge[], start: string): Set<string> {
  const seen = new Set<string>();
  const todo = [start];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const edge of edges) if (edge.from === file && !edge.isTypeOnly) todo.push(edge.to);
  }
  return seen;
}

export const fileExists = (file: string) => existsSync(join(root, file));

import vm from "node:vm";

/*
 * Patterns written by moderators, on texts written by anybody. A pattern can take for ever on the right text, so each
 * match runs in a virtual machine with a time limit: V8 stops a regular expression that backtracks.
 */

/** Milliseconds a match may take; an honest pattern needs a hundredth of it, also on a busy machine. */
const timeLimit = 100;

/** Characters that are looked at. */
const textLimit = 40_000;

const sandbox = vm.createContext(Object.create(null));
const findAll = new vm.Script(
  "[...text.matchAll(new RegExp(source, 'giu'))].slice(0, 50).map((m) => [m.index, m[0].length])",
);

export type Match = { index: number; length: number };

/** Where the pattern matches; "too-slow" when it did not come to an end. @throws SyntaxError for what is no pattern */
export function matchBounded(source: string, text: string): Match[] | "too-slow" {
  sandbox.source = source;
  sandbox.text = text.slice(0, textLimit);
  try {
    const found: [number, number][] = findAll.runInContext(sandbox, { timeout: timeLimit });
    return found.map(([index, length]) => ({ index, length })).filter(({ length }) => length > 0);
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return "too-slow";
    throw asSyntaxError(error);
  } finally {
    sandbox.source = sandbox.text = "";
  }
}

/** An error of the other machine is not an `instanceof` of this one's. */
function asSyntaxError(error: unknown): unknown {
  const { name, message } = error as { name?: string; message?: string };
  return name === "SyntaxError" ? new SyntaxError(message) : error;
}

/** What is wrong with a pattern; null when it may be used. Tries texts on which careless patterns never end. */
export function patternTrouble(source: string): "syntax" | "too-slow" | "matches-all" | null {
  try {
    if (matchBounded(source, "Mein Router blinkt seit gestern rot.") !== "too-slow") {
      // A pattern that matches nothing at all, or a single letter of anything, would catch every text.
      const plain = matchBounded(source, "e");
      if (plain === "too-slow") return "too-slow";
      if (plain.length > 0) return "matches-all";
    } else return "too-slow";
  } catch (error) {
    if (error instanceof SyntaxError) return "syntax";
    throw error;
  }
  return probes(source).some((text) => matchBounded(source, text) === "too-slow") ? "too-slow" : null;
}

/** Long runs of the very characters the pattern names, with an end that fits nothing. */
function probes(source: string): string[] {
  const named = [...new Set(source.replace(/\\[a-z]/gi, "").match(/[\p{L}\p{N} @.-]/gu) ?? [])].slice(0, 8);
  const seeds = [...named, "a", "0", " ", "a0", "aA ", "ab", "x@y.", "a.", "-_", named.join("")].filter(
    Boolean,
  );
  return seeds.map((seed) => `${seed.repeat(Math.ceil(1_000 / seed.length))}\u0000`);
}

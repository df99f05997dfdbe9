import type { ActorName, Cast, Scene, SceneWish } from "./world.ts";

/**
 * ok: done (or the page is shown) · login: sent to the log-in page, or told to log in or to confirm the address first ·
 * no: refused · invalid: the form comes back with what is wrong · conflict: not any more, or nothing to do · gone: not found
 */
export type Outcome = "ok" | "login" | "no" | "invalid" | "conflict" | "gone";

export type Row = {
  /** As in app/routes.ts, below app/. */
  file: string;
  /** GET, or the intent of a form. */
  act: string;
  path: (scene: Scene, cast: Cast) => string;
  fields?: (scene: Scene, cast: Cast) => Record<string, string | number>;
  scene?: SceneWish;
  /** What the row shows beside the act, for the test's name. */
  about?: string;
  /** Everybody who is not named gets `others`. */
  expected: Partial<Record<ActorName, Outcome>> & { others: Outcome };
};

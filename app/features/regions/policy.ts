import { type Actor, canWrite } from "#app/platform/actor.ts";

/** Which team cares for which postcodes is decided for the whole company. */
export const canEditCoverage = (actor: Actor) =>
  actor.kind === "system" || (canWrite(actor) && actor.role === "admin");

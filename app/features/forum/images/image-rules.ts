import { type Actor, canWrite, isStaff } from "#app/platform/actor.ts";

/** Of one file as it is sent; browsers with JavaScript send far less. */
export const maxImageBytes = 12 * 1024 * 1024;

export type ImageLimits = { perPost: number; perDay: number };

/** How many images somebody may show in one post and upload in 24 hours. Newcomers fewer: spam comes in pictures too. */
export function imageLimits(actor: Actor): ImageLimits {
  const isNewcomer = actor.kind === "user" && actor.rank === "newcomer";
  if (isStaff(actor)) return { perPost: 20, perDay: 500 };
  return isNewcomer ? { perPost: 3, perDay: 10 } : { perPost: 10, perDay: 60 };
}

/** Whoever writes in public. */
export const canUploadImage = (actor: Actor) => canWrite(actor);

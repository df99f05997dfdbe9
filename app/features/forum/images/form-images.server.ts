import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { appendImages } from "./image-text.ts";
import { type SentImage, uploadImage } from "./images.server.ts";

/** The field of a form in which its text stands; those of images are named beside it. */
const textField = "body";

/**
 * Images that came along with a form, as forms without scripts send them: each is taken in and put behind the text, with
 * the description that was given. What worked stays when one is refused.
 */
export async function takeImages(
  ctx: Ctx,
  images: SentImage[],
  { imageDescription = "", ...fields }: Record<string, string>,
): Promise<{ fields: Record<string, string>; error?: AppError }> {
  const keys: string[] = [];
  let error: AppError | undefined;
  try {
    for (const image of images) keys.push((await uploadImage(ctx, image)).key);
  } catch (problem) {
    if (!(problem instanceof AppError)) throw problem;
    error = problem;
  }
  const description = imageDescription.slice(0, 200);
  const body = appendImages(fields[textField] ?? "", keys, description);
  // Said again for the image that was refused.
  const kept: Record<string, string> = error ? { imageDescription } : {};
  return { fields: { ...fields, ...kept, [textField]: body }, error };
}

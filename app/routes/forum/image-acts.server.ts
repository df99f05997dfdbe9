import { data } from "@remix-run/node";
import { z } from "zod";
import { addImagesIntent } from "#app/features/forum/drafts/draft-state.ts";
import { takeImages } from "#app/features/forum/images/form-images.server.ts";
import { type FormOptions, intent } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { FormState } from "#app/ui/form-state.ts";

/** For every form with an image field: what comes along as a file goes into its text. */
export const withImages: FormOptions = { takeFiles: takeImages };

/** The button "Bild einfügen", for those without JavaScript: the page comes back with the images in the text. */
export const imageActs = {
  "add-images": intent(
    z.looseObject({}),
    async (_, values) => {
      const state: FormState = {
        intent: addImagesIntent,
        status: 200,
        values: values as Record<string, string>,
        errors: {},
        message: null,
      };
      return data(state);
    },
    limits.act,
  ),
};

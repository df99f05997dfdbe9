import { z } from "zod";
import { compileMask } from "./personal-data.ts";

export const maskLimits = { most: 20 };

/** One mask per line; empty lines do not count. */
export const masksField = z
  .string()
  .max(2_000)
  .transform((text, problem): string[] => {
    const masks = [
      ...new Set(
        text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ];
    if (masks.length > maskLimits.most || masks.some((mask) => compileMask(mask) === null)) {
      problem.addIssue({ code: "custom", message: "vault.admin.error" });
      return z.NEVER;
    }
    return masks;
  });

import { z } from "zod";
import { spokenChannels } from "#db/schema/visits.ts";
import { spokenLimits } from "./limits.ts";

const code = z
  .string()
  .trim()
  .min(4, "spoken.error.unknown")
  .max(spokenLimits.codeMax, "spoken.error.unknown");
const channel = z.enum(spokenChannels, "errors.field.choice");
const note = z.string().trim().min(spokenLimits.noteMin).max(spokenLimits.noteMax);

export const findFields = z.object({ code });
export const conversationFields = z.object({ channel, note });
export const noteByCodeFields = z.object({ code, channel, note });

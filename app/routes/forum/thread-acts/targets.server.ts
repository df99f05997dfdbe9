import { z } from "zod";
import { redirectTo } from "#app/http/form.server.ts";
import { paths } from "#app/ui/paths.ts";

export const ofPost = z.object({ postId: z.coerce.number().int().positive() });
export const nothing = z.object({});

/** Back to where the act was done; the post's own address finds its page. */
export const toPost = (postId: number) => redirectTo(paths.post(postId));
export const toThread = (threadId: number) => redirectTo(paths.threadById(threadId));

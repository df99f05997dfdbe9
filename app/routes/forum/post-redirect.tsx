import { locatePost } from "#app/features/forum/thread-page.server.ts";
import { redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { paths } from "#app/ui/paths.ts";

/** The stable address of a post leads to its page of the thread, wherever that is today. */
export const loader = page(async (ctx, { params }) => {
  const postId = parseId(params.postId);
  const { thread, page, allCommentsOf } = await locatePost(ctx, postId);
  return redirectTo(`${paths.thread(thread, page, allCommentsOf)}#${paths.postAnchor(postId)}`);
});

/** Only so that a post that is not there is answered by the error page; Remix answers bare loaders with JSON. */
export default function PostRedirect() {
  return null;
}

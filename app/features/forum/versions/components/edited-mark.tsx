import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { ShownPost } from "../../thread-page.server.ts";

/** Says that a text was changed and leads to its versions; those of imported posts did not come along. */
export function EditedMark({ post }: { post: ShownPost }) {
  const t = useT();
  if (!post.editedAt) return null;
  return (
    <>
      {" · "}
      {post.source ? (
        t("forum.post.edited")
      ) : (
        <a href={paths.postHistory(post.id)}>{t("forum.post.edited")}</a>
      )}
    </>
  );
}

import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

type Props = {
  /** What this page shows: newer states are told by the stream and compared with it. */
  pulse: { id: number; stamp: string; answers: number; comments: number; newest: number };
};

/** Where the open page of a thread says what is new, and who is writing; empty without JavaScript. */
export function LiveThread({ pulse }: Props) {
  const t = useT();
  const texts = {
    answer: t("live.bar.answer"),
    answers: t("live.bar.answers", { n: "{n}" }),
    comment: t("live.bar.comment"),
    comments: t("live.bar.comments", { n: "{n}" }),
    posts: t("live.bar.posts", { n: "{n}" }),
    go: t("live.bar.go"),
    gone: t("live.bar.gone"),
    new: t("live.post.new"),
    postGone: t("live.post.gone"),
    one: t("live.writing.one", { name: "{name}" }),
    two: t("live.writing.two", { name: "{name}", other: "{other}" }),
    many: t("live.writing.many"),
  };
  return (
    <div
      id="live-thread"
      className="live-thread"
      data-live-keep
      data-live-thread={pulse.id}
      data-live-stamp={pulse.stamp}
      data-live-answers={pulse.answers}
      data-live-comments={pulse.comments}
      data-live-newest={pulse.newest}
      data-live-texts={JSON.stringify(texts)}
    >
      <p className="live-writing" data-live-writing />
      <p className="live-bar" role="status">
        <a className="btn" href={paths.threadById(pulse.id)} data-live-bar hidden>
          {t("live.bar.go")}
        </a>
      </p>
    </div>
  );
}

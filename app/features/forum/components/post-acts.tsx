import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { FailedAct } from "../solving/components/failed-act.tsx";
import { WorkedAct } from "../solving/components/worked-act.tsx";
import type { ThreadActs } from "../thread-acts.ts";
import type { ShownPost, ThreadPage } from "../thread-page.server.ts";
import { ActButton } from "./act-button.tsx";
import { ShareMenu } from "./share-menu.tsx";

type Own = ThreadPage["own"];

type VoteProps = {
  icon: "helpful" | "hand" | "check-check";
  label: string;
  count: number;
  /** Where guests come back to after logging in. */
  backTo: string;
};

/** A number everybody sees, also those who may not add to it; guests are asked to log in. */
function Count({ icon, label, count, backTo }: VoteProps) {
  const { viewer } = useReader();
  if (!viewer) {
    return (
      <a className="btn small quiet" href={paths.login(backTo)} rel="nofollow">
        <Icon name={icon} />
        {label}
        {count > 0 ? <span className="act-count num">{count}</span> : null}
      </a>
    );
  }
  if (count === 0) return null;
  return (
    <span className="act-static">
      <Icon name={icon} />
      {label}
      <span className="act-count num">{count}</span>
    </span>
  );
}

function EditLink({ postId }: { postId: number }) {
  const t = useT();
  return (
    <a className="btn small plain" href={paths.editPost(postId)}>
      <Icon name="edit" />
      {t("forum.post.edit")}
    </a>
  );
}

/** What can be done with the question. */
export function QuestionActs({
  thread,
  post,
  own,
  may,
  url,
}: {
  thread: ThreadPage["thread"];
  post: ShownPost;
  own: Own;
  may: ThreadActs;
  /** The question's absolute address. */
  url: string;
}) {
  const t = useT();
  return (
    <>
      {may.meToo ? (
        <ActButton intent="me-too" icon="hand" count={thread.meTooCount} isOn={own.hasMeToo}>
          {t("forum.act.meToo")}
        </ActButton>
      ) : (
        <Count
          icon="hand"
          label={t("forum.act.meToo")}
          count={thread.meTooCount}
          backTo={paths.thread(thread)}
        />
      )}
      {may.follow ? (
        <ActButton intent="follow" icon="bell" isOn={own.isFollowing}>
          {t(own.isFollowing ? "forum.act.following" : "forum.act.follow")}
        </ActButton>
      ) : null}
      <ShareMenu url={url} />
      {may.posts[post.id]?.edit ? <EditLink postId={post.id} /> : null}
      {may.order || may.suggest ? (
        <a className="btn small plain" href={paths.orderThread(thread.id)}>
          <Icon name="order" />
          {t(may.order ? "order.link" : "order.linkSuggest")}
        </a>
      ) : null}
    </>
  );
}

/** What can be done with an answer. */
export function PostActs({
  post,
  own,
  may,
  isSolved,
  reportedAuthors,
  state,
}: {
  post: ShownPost;
  own: Own;
  may: ThreadActs;
  isSolved: boolean;
  /** Whose answers the viewer has reported already. */
  reportedAuthors: number[];
  /** Of the page's forms, when one was refused. */
  state: unknown;
}) {
  const t = useT();
  const fields = { postId: post.id };
  const mayPost = may.posts[post.id];
  return (
    <>
      {may.accept && !post.solution ? (
        <ActButton intent="accept" icon="solved" fields={fields} tone={isSolved ? "quiet" : "main"}>
          {t(isSolved ? "forum.act.acceptAnother" : "forum.act.accept")}
        </ActButton>
      ) : null}
      {mayPost?.helpful ? (
        <ActButton
          intent="helpful"
          icon="helpful"
          fields={fields}
          count={post.helpfulCount}
          isOn={own.helpful.includes(post.id)}
        >
          {t("forum.act.helpful")}
        </ActButton>
      ) : (
        <Count
          icon="helpful"
          label={t("forum.act.helpful")}
          count={post.helpfulCount}
          backTo={paths.post(post.id)}
        />
      )}
      {mayPost?.worked ? (
        <WorkedAct
          postId={post.id}
          count={post.workedCount}
          isOn={own.worked.includes(post.id)}
          state={stateOf(state, "worked")}
        />
      ) : (
        <Count
          icon="check-check"
          label={t("forum.act.worked")}
          count={post.workedCount}
          backTo={paths.post(post.id)}
        />
      )}
      {mayPost?.failed && !reportedAuthors.includes(post.authorId) ? (
        <FailedAct postId={post.id} hasMeToo={own.hasMeToo} state={stateOf(state, "report-failed")} />
      ) : null}
      {may.confirm && !post.solution ? (
        <ActButton intent="confirm" icon="region" fields={fields}>
          {t("forum.act.confirm")}
        </ActButton>
      ) : null}
      {mayPost?.takeBack ? (
        <ActButton intent="take-back" icon="undo" fields={fields} tone="plain">
          {t("forum.act.takeBack")}
        </ActButton>
      ) : null}
      {mayPost?.edit ? <EditLink postId={post.id} /> : null}
    </>
  );
}

import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { type IdeaStatus, isEnd } from "../status.ts";

type Props = {
  idea: { id: number; title: string; status: IdeaStatus; voteCount: number; hasVoted: boolean };
  /** Where the form is sent to. */
  action: string;
};

/** The number of votes, and one's own: given or taken back in one tap. */
export function VoteBox({ idea, action }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const count = <b className="num">{idea.voteCount}</b>;
  const words = t("ideas.votes", { count: idea.voteCount });
  if (isEnd(idea.status)) {
    return (
      <p className="idea-votes">
        {count} <span>{words}</span>
      </p>
    );
  }
  if (!viewer) {
    return (
      <a className="idea-votes idea-vote" href={paths.login(action)} rel="nofollow">
        {count} <span>{words}</span>
        <span className="visually-hidden">{t("ideas.vote.login", { title: idea.title })}</span>
      </a>
    );
  }
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="vote" />
      <input type="hidden" name="ideaId" value={idea.id} />
      <input type="hidden" name="isFor" value={idea.hasVoted ? "nein" : "ja"} />
      <button
        type="submit"
        className={idea.hasVoted ? "idea-votes idea-vote on" : "idea-votes idea-vote"}
        aria-pressed={idea.hasVoted}
        aria-label={t("ideas.vote.for", { title: idea.title, count: idea.voteCount })}
      >
        <Icon name={idea.hasVoted ? "check" : "helpful"} />
        {count} <span>{words}</span>
      </button>
    </form>
  );
}

import { formatMoment } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { HeldLine } from "../../components/held-line.tsx";
import type { ShownPost } from "../../thread-page.server.ts";
import type { SolvingFacts } from "../solving-facts.server.ts";
import { ReopenAct } from "./reopen-act.tsx";
import { WorkedList } from "./worked-list.tsx";

type Props = {
  solutions: ShownPost[];
  solving: SolvingFacts;
  mayReopen: boolean;
  /** Of the form that opens the question again, when it was refused. */
  reopening: FormState | undefined;
};

/** Every standing solution under the question, with date and confirmations, whatever page it is on. */
export function SolutionBox({ solutions, solving, mayReopen, reopening }: Props) {
  const t = useT();
  if (solutions.length === 0) return null;
  return (
    <section className="solution-box" aria-labelledby="solution-title">
      <h2 className="solution-flag" id="solution-title">
        <Icon name="solved" />
        {t("forum.solution.title", { count: solutions.length })}
      </h2>
      {solutions.map((post) => (
        <Solution key={post.id} post={post} solving={solving} />
      ))}
      {mayReopen ? <ReopenAct state={reopening} /> : null}
    </section>
  );
}

function Solution({ post, solving }: { post: ShownPost; solving: SolvingFacts }) {
  const t = useT();
  const { locale, now } = useReader();
  const state = solving.states[post.id];
  return (
    <div className="solution">
      <p className="solution-by">
        <Avatar name={post.author.displayName} hue={post.author.hue} size="s" />
        <span>
          <a href={paths.profile(post.author)}>{post.author.displayName}</a>
          <span className="faint">
            {post.solution
              ? ` · ${t(
                  post.solution.source === "official" ? "forum.solution.official" : "forum.solution.accepted",
                  { moment: formatMoment(locale, post.solution.acceptedAt, now) },
                )}`
              : null}
          </span>
        </span>
      </p>
      <Prose html={post.bodyHtml} />
      <div className="row between solution-foot">
        <WorkedList count={post.workedCount} confirmations={solving.confirmations[post.id] ?? []} />
        <a href={paths.post(post.id)}>{t("forum.solution.toPost")}</a>
      </div>
      {state ? (
        <HeldLine
          postId={post.id}
          authorName={post.author.displayName}
          state={state}
          may={solving.mayCheck[post.id] ?? { check: false, callOutdated: false }}
        />
      ) : null}
    </div>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { IdeaActs } from "#app/features/ideas/components/idea-acts.tsx";
import { IdeaLinks } from "#app/features/ideas/components/idea-list.tsx";
import { IdeaStatusChip } from "#app/features/ideas/components/idea-status.tsx";
import { StepList } from "#app/features/ideas/components/step-list.tsx";
import { VoteBox } from "#app/features/ideas/components/vote-box.tsx";
import { discussForm, mergeForm, stepForm } from "#app/features/ideas/forms.ts";
import { findMergedIdea } from "#app/features/ideas/idea-rows.server.ts";
import { mergeIdeas } from "#app/features/ideas/merging.server.ts";
import { readIdea } from "#app/features/ideas/read.server.ts";
import { findSimilarIdeas } from "#app/features/ideas/similar.server.ts";
import { decideIdea } from "#app/features/ideas/steps.server.ts";
import { setIdeaVote } from "#app/features/ideas/votes.server.ts";
import { submitIdeaDiscussion } from "#app/features/moderation/idea-submissions.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { htmlToText } from "#app/platform/markdown.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";
import { Day } from "#app/ui/time.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx, { params, url, isAfterForm, keep }) => {
  const ideaId = parseId(params.ideaId);
  const merged = await findMergedIdea(ctx, ideaId);
  if (merged) throw redirect(paths.idea(merged), 301);
  const idea = await readIdea(ctx, ideaId);
  const path = paths.idea(idea);
  if (url.pathname !== path && !isAfterForm) throw redirect(path, 301);
  keep({});
  const seo: Seo = {
    path,
    title: idea.title,
    description: toDescription(htmlToText(idea.bodyHtml)),
    type: "article",
  };
  return {
    idea,
    similar: await findSimilarIdeas(ctx, { words: idea.title, limit: 4, exceptId: idea.id }),
    submissionKey: submissionKey(randomSecret(), ctx.now),
    seo: idea.hiddenAt ? undefined : seo,
  };
});

const idOf = (params: Record<string, string | undefined>) => parseId(params.ideaId);
const back = (ideaId: number, hash = "") => redirectTo(`/ideen/${ideaId}${hash}`);

export const action = form(
  {
    vote: intent(
      z.object({ isFor: z.enum(["ja", "nein"]) }),
      async (ctx, { isFor }, { params }) => {
        await setIdeaVote(ctx, { ideaId: idOf(params), isFor: isFor === "ja" });
        return back(idOf(params));
      },
      limits.act,
    ),
    decide: intent(
      stepForm,
      async (ctx, input, { params }) => {
        const stepId = await decideIdea(ctx, { ideaId: idOf(params), ...input });
        return back(idOf(params), `#schritt-${stepId}`);
      },
      limits.act,
    ),
    merge: intent(
      mergeForm,
      async (ctx, { into }, { params }) =>
        redirectTo(paths.idea(await mergeIdeas(ctx, { fromId: idOf(params), intoId: into }))),
      limits.act,
    ),
    discuss: intent(
      discussForm,
      async (ctx, input, { params }) =>
        redirectTo(paths.thread(await submitIdeaDiscussion(ctx, { ideaId: idOf(params), ...input }))),
      limits.ask,
    ),
  },
  withChoices,
);

export const meta: MetaFunction<typeof loader> = (args) => [{ title: titled(args, args.data?.idea.title) }];

export default function IdeaPage() {
  const t = useT();
  const lang = useContentLang();
  const { idea, similar, submissionKey } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[{ label: t("ideas.title"), to: paths.ideas() }]} />
      <div className="grid">
        <div>
          <article className="card idea-card">
            {idea.hiddenAt ? (
              <p className="notice waiting">
                <Icon name={idea.heldAt ? "clock" : "eye-off"} />
                {t(idea.heldAt ? "ideas.held" : "ideas.hidden")}
              </p>
            ) : null}
            <header className="idea-head">
              <VoteBox idea={idea} action={paths.idea(idea)} />
              <div>
                <h1 lang={lang}>{idea.title}</h1>
                <p className="row tight">
                  <IdeaStatusChip status={idea.status} />
                  <span className="faint">
                    {[idea.region?.name ?? t("ideas.allRegions"), idea.categoryName]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </p>
              </div>
            </header>
            <FormAlert state={stateOf(state, "vote")} />
            <Prose html={idea.bodyHtml} />
            <footer className="row between idea-foot">
              <span className="row tight">
                <Avatar name={idea.author.displayName} hue={idea.author.hue} size="s" />
                <a href={paths.profile(idea.author)}>{idea.author.displayName}</a>
                <span className="faint">
                  <Day at={idea.createdAt} />
                </span>
              </span>
              <ReportIdea idea={idea} />
            </footer>
          </article>
          <section className="card panel" aria-labelledby="became">
            <h2 id="became">{t("ideas.became")}</h2>
            <StepList idea={idea} />
            {idea.steps.every(({ status }) => status === null) ? (
              <p className="muted">{t("ideas.noWord")}</p>
            ) : null}
          </section>
          <Acts state={state} submissionKey={submissionKey} />
        </div>
        <aside>
          {idea.thread ? (
            <section className="card panel">
              <h2>{t("ideas.discuss.where")}</h2>
              <p>
                <a href={paths.thread(idea.thread)} lang={lang}>
                  {idea.thread.title}
                </a>
              </p>
              <p className="faint">
                {t("ideas.discuss.count", { count: idea.thread.answerCount + idea.thread.commentCount })}
              </p>
            </section>
          ) : null}
          {idea.meetup ? (
            <section className="card panel">
              <h2>{t("ideas.fromEvening")}</h2>
              <p>
                <a href={paths.meetup(idea.meetup)} lang={lang}>
                  {idea.meetup.title}
                </a>
              </p>
            </section>
          ) : null}
          {similar.length > 0 ? (
            <section className="card panel">
              <h2>{t("ideas.similar.title")}</h2>
              <IdeaLinks ideas={similar} />
            </section>
          ) : null}
        </aside>
      </div>
      <PersonalDataParts />
    </>
  );
}

function Acts({ state, submissionKey }: { state: unknown; submissionKey: string }) {
  const { idea } = useLoaderData<typeof loader>();
  if (!idea.mayDecide && !idea.mayDiscuss && !idea.mayMerge) return null;
  return <IdeaActs idea={idea} state={state} submissionKey={submissionKey} />;
}

function ReportIdea({ idea }: { idea: { id: number; authorId: number } }) {
  const t = useT();
  const { viewer } = useReader();
  if (viewer?.id === idea.authorId) return null;
  return (
    <a className="btn small plain" href={paths.reportIdea(idea.id)} rel="nofollow">
      <Icon name="flag" />
      {t("moderation.report.link")}
    </a>
  );
}

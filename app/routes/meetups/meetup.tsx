import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { IdeaLinks } from "#app/features/ideas/components/idea-list.tsx";
import { listIdeasOfMeetup } from "#app/features/ideas/read.server.ts";
import { AskForm } from "#app/features/meetups/components/ask-form.tsx";
import { CalendarLeaf, MeetupFacts } from "#app/features/meetups/components/meetup-facts.tsx";
import { MeetupPhase } from "#app/features/meetups/components/meetup-phase.tsx";
import { PhotoList } from "#app/features/meetups/components/photo-list.tsx";
import { PollResults } from "#app/features/meetups/components/poll-results.tsx";
import { ProgrammeList } from "#app/features/meetups/components/programme-list.tsx";
import { QuestionList } from "#app/features/meetups/components/question-list.tsx";
import { RegisterBox } from "#app/features/meetups/components/register-box.tsx";
import { toEventData } from "#app/features/meetups/outside.server.ts";
import { readPolls } from "#app/features/meetups/polls.server.ts";
import { listQuestions, readMeetup } from "#app/features/meetups/read.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { env } from "#app/platform/env.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";
import { audienceActs, registrationActs } from "./audience-acts.server.ts";

export const loader = page(async (ctx, { params, url, isAfterForm, keep }) => {
  const meetupId = parseId(params.meetupId);
  const meetup = await readMeetup(ctx, { meetupId, deviceId: null });
  const path = paths.meetup(meetup);
  if (url.pathname !== path && !isAfterForm) throw redirect(path, 301);
  const [questions, ideas, polls] = await Promise.all([
    listQuestions(ctx, meetupId),
    listIdeasOfMeetup(ctx, meetupId),
    readPolls(ctx, { meetupIds: [meetupId], isSteering: false }),
  ]);
  keep({});
  const seo: Seo = {
    path,
    title: meetup.title,
    description: meetup.lead,
    type: "article",
    data: toEventData(meetup, { origin: env().publicUrl, organizer: ctx.site.operator || ctx.site.name }),
  };
  return {
    meetup,
    questions,
    ideas,
    // What was only counted so far is seen on the phone.
    polls: polls.filter(({ state, isShown }) => state === "closed" && isShown),
    submissionKey: submissionKey(randomSecret(), ctx.now),
    seo: meetup.publishedAt ? seo : undefined,
  };
});

export const action = form({ ...registrationActs, ...audienceActs }, withChoices);

export const meta: MetaFunction<typeof loader> = (args) => [{ title: titled(args, args.data?.meetup.title) }];

export default function Meetup() {
  const t = useT();
  const lang = useContentLang();
  const { meetup, ideas } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[{ label: t("meetups.title"), to: paths.meetups() }]} />
      <header className="meetup-head">
        <CalendarLeaf at={meetup.startsAt} />
        <div>
          <p>
            <MeetupPhase phase={meetup.phase} />
          </p>
          <h1 lang={lang}>{meetup.title}</h1>
          <p className="lead" lang={lang}>
            {meetup.lead}
          </p>
        </div>
      </header>
      {meetup.phase === "cancelled" ? (
        <div className="alert">
          <Icon name="close" />
          <div>
            <p>{t("meetups.cancelled")}</p>
            <p lang={lang}>{meetup.cancelReason}</p>
          </div>
        </div>
      ) : null}
      {meetup.phase === "running" ? (
        <p className="notice solved meetup-now">
          <Icon name="mic" />
          <span>{t("meetups.running")}</span>
          <a className="btn small" href={meetup.mayVote ? paths.meetupLive(meetup.id) : paths.joinMeetup()}>
            {t(meetup.mayVote ? "meetups.toLive" : "meetups.join.title")}
          </a>
        </p>
      ) : null}
      <div className="grid">
        <div>
          <Summary />
          <section className="card panel">
            <MeetupFacts meetup={meetup} />
            {meetup.bodyHtml ? <Prose html={meetup.bodyHtml} /> : null}
          </section>
          <ProgrammeList items={meetup.items} />
          <Audience state={state} />
        </div>
        <aside>
          <Leading />
          <RegisterBox meetup={meetup} state={state} />
          {ideas.length > 0 ? (
            <section className="card panel">
              <h2>{t("meetups.wishes")}</h2>
              <IdeaLinks ideas={ideas} />
            </section>
          ) : null}
        </aside>
      </div>
      <PersonalDataParts />
    </>
  );
}

/** For those who plan and lead it. */
function Leading() {
  const t = useT();
  const { meetup } = useLoaderData<typeof loader>();
  if (!meetup.maySteer) return null;
  return (
    <section className="card panel">
      <h2>{t("meetups.leading")}</h2>
      <p className="row tight">
        <a className="btn small" href={paths.steerMeetup(meetup.id)}>
          <Icon name="mic" />
          {t("meetups.steer.title")}
        </a>
        <a className="btn small quiet" href={paths.meetupScreen(meetup.id)}>
          <Icon name="screen" />
          {t("meetups.screen.title")}
        </a>
        {meetup.mayEdit ? (
          <a className="btn small plain" href={paths.editMeetup(meetup.id)}>
            <Icon name="edit" />
            {t("meetups.edit")}
          </a>
        ) : null}
      </p>
    </section>
  );
}

function Summary() {
  const t = useT();
  const { meetup, polls } = useLoaderData<typeof loader>();
  if (!meetup.summarizedAt && polls.length === 0) return null;
  return (
    <>
      {meetup.summarizedAt ? (
        <section className="card panel" aria-labelledby="summary">
          <h2 id="summary">{t("meetups.summary")}</h2>
          <Prose html={meetup.summaryHtml} />
          <PhotoList photos={meetup.photos} />
        </section>
      ) : null}
      {polls.length > 0 ? (
        <section className="card panel" aria-labelledby="results">
          <h2 id="results">{t("meetups.results")}</h2>
          {polls.map((poll) => (
            <div key={poll.id} className="poll-past">
              <h3>{poll.question}</h3>
              <PollResults poll={poll} />
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}

function Audience({ state }: { state: unknown }) {
  const t = useT();
  const { meetup, questions, submissionKey } = useLoaderData<typeof loader>();
  const path = paths.meetup(meetup);
  const isOver = meetup.phase === "past" || meetup.phase === "cancelled";
  if (isOver && questions.length === 0) return null;
  return (
    <section className="card panel" aria-labelledby="fragen">
      <h2 id="fragen">{t(isOver ? "meetups.questionsPast" : "meetups.questions")}</h2>
      <FormAlert state={stateOf(state, "vote-question") ?? stateOf(state, "withdraw")} />
      {questions.length > 0 ? (
        <QuestionList questions={questions} action={path} mayVote={meetup.mayAsk} />
      ) : (
        <p className="muted">{t("meetups.question.none")}</p>
      )}
      {meetup.mayAsk ? (
        <AskForm state={state} submissionKey={submissionKey} action={path} />
      ) : isOver ? null : (
        <p className="muted">{t("meetups.ask.registerFirst")}</p>
      )}
    </section>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { readOwnBallots } from "#app/features/meetups/ballots.server.ts";
import { AskForm } from "#app/features/meetups/components/ask-form.tsx";
import { LiveMeetup } from "#app/features/meetups/components/live-meetup.tsx";
import { PollResults } from "#app/features/meetups/components/poll-results.tsx";
import { PollVote } from "#app/features/meetups/components/poll-vote.tsx";
import { QuestionList } from "#app/features/meetups/components/question-list.tsx";
import { readOwnPulse } from "#app/features/meetups/live.server.ts";
import { readPolls } from "#app/features/meetups/polls.server.ts";
import { listQuestions, readMeetup } from "#app/features/meetups/read.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";
import { audienceActs, votingActs } from "./audience-acts.server.ts";
import { deviceOf } from "./device.server.ts";

/** Never kept: it knows the phone. */
export const loader = page(async (ctx, { params, request }) => {
  const meetupId = parseId(params.meetupId);
  const deviceId = deviceOf(request, meetupId);
  const meetup = await readMeetup(ctx, { meetupId, deviceId });
  const [polls, questions, chosen, pulse] = await Promise.all([
    readPolls(ctx, { meetupIds: [meetupId], isSteering: false }),
    listQuestions(ctx, meetupId),
    readOwnBallots(ctx, { meetupId, deviceId }),
    readOwnPulse(ctx, meetupId),
  ]);
  return { meetup, polls, questions, chosen, pulse, submissionKey: submissionKey(randomSecret(), ctx.now) };
});

export const action = form({ ...votingActs, ...audienceActs }, withChoices);

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.meetup.title) },
  { name: "robots", content: "noindex" },
];

export default function Live() {
  const t = useT();
  const lang = useContentLang();
  const { meetup, polls, pulse } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const open = polls.find((poll) => poll.state === "open");
  const last = polls.filter((poll) => poll.state === "closed" && poll.isShown).at(-1);
  return (
    <LiveMeetup meetupId={meetup.id} pulse={pulse} className="live-phone">
      <header className="row between live-head">
        <h1 lang={lang}>{meetup.title}</h1>
        <a className="btn small quiet" href={paths.meetupLive(meetup.id)}>
          <Icon name="reopen" />
          {t("meetups.reload")}
        </a>
      </header>
      <section className="card panel live-poll" aria-labelledby="poll-title" data-live-part="poll">
        <h2 id="poll-title" className="visually-hidden">
          {t("meetups.poll.title")}
        </h2>
        {open ? (
          <OpenPoll state={state} />
        ) : last ? (
          <>
            <h3 lang={lang}>{last.question}</h3>
            <PollResults poll={last} />
          </>
        ) : (
          <p className="live-wait">
            <Icon name="vote" />
            {t("meetups.poll.soon")}
          </p>
        )}
      </section>
      <Questions state={state} />
      <PersonalDataParts />
    </LiveMeetup>
  );
}

function OpenPoll({ state }: { state: unknown }) {
  const t = useT();
  const { meetup, polls, chosen } = useLoaderData<typeof loader>();
  const poll = polls.find((one) => one.state === "open");
  if (!poll) return null;
  return (
    <>
      {meetup.mayVote ? (
        <PollVote poll={poll} chosen={chosen} action={paths.meetupLive(meetup.id)} state={state} />
      ) : (
        <>
          <h3>{poll.question}</h3>
          <p className="notice">
            <Icon name="qr" />
            <span>
              {t("meetups.poll.needsCode")} <a href={paths.joinMeetup()}>{t("meetups.join.title")}</a>
            </span>
          </p>
        </>
      )}
      <PollResults poll={poll} />
    </>
  );
}

function Questions({ state }: { state: unknown }) {
  const t = useT();
  const { meetup, questions, submissionKey } = useLoaderData<typeof loader>();
  const path = paths.meetupLive(meetup.id);
  return (
    <section className="card panel" aria-labelledby="fragen">
      <h2 id="fragen">{t("meetups.questions")}</h2>
      <FormAlert state={stateOf(state, "vote-question") ?? stateOf(state, "withdraw")} />
      <div data-live-part="questions">
        {questions.length > 0 ? (
          <QuestionList questions={questions} action={path} mayVote={meetup.mayAsk} />
        ) : (
          <p className="muted">{t("meetups.question.none")}</p>
        )}
      </div>
      {meetup.mayAsk ? (
        <AskForm state={state} submissionKey={submissionKey} action={path} />
      ) : (
        <p className="muted">{t("meetups.ask.needsAccount")}</p>
      )}
    </section>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LiveMeetup } from "#app/features/meetups/components/live-meetup.tsx";
import { PollResults } from "#app/features/meetups/components/poll-results.tsx";
import { QrCode } from "#app/features/meetups/components/qr-code.tsx";
import { readPublicPulse } from "#app/features/meetups/live.server.ts";
import { getSteeredMeetup } from "#app/features/meetups/meetup-rows.server.ts";
import { readPolls } from "#app/features/meetups/polls.server.ts";
import { makeQr } from "#app/features/meetups/qr.server.ts";
import { listQuestions } from "#app/features/meetups/read.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { env } from "#app/platform/env.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Logo } from "#app/ui/logo.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";

/** A page of its own, without the site's header and footer. */
export const handle = { isBare: true };

const questionsShown = 3;

/** For the wall: what everybody may see, and the way in. Opened by whoever leads the evening, who knows the code. */
export const loader = page(async (ctx, { params }) => {
  const meetup = await getSteeredMeetup(ctx, parseId(params.meetupId));
  const [polls, questions, pulse] = await Promise.all([
    readPolls(ctx, { meetupIds: [meetup.id], isSteering: false }),
    listQuestions(ctx, meetup.id),
    readPublicPulse(ctx, meetup.id),
  ]);
  const shown = questions.filter(({ hiddenAt }) => !hiddenAt);
  const open = polls.find(({ state }) => state === "open");
  const called = shown.find(({ calledAt }) => calledAt) ?? null;
  return {
    meetup: { id: meetup.id, title: meetup.title, code: meetup.code, lead: meetup.lead },
    // One thing at a time: what is voted on, else what is being answered, else the last result.
    poll: open ?? (called ? null : (polls.at(-1) ?? null)),
    onStage: open ? null : called,
    questions: shown.filter(({ answeredAt, calledAt }) => !answeredAt && !calledAt).slice(0, questionsShown),
    host: new URL(env().publicUrl).host,
    qr: makeQr(env().publicUrl + paths.joinMeetup(meetup.code)),
    pulse,
  };
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.meetup.title) },
  { name: "robots", content: "noindex" },
];

export default function Screen() {
  const t = useT();
  const lang = useContentLang();
  const { site } = useReader();
  const { meetup, poll, onStage, host, qr, pulse } = useLoaderData<typeof loader>();
  return (
    <LiveMeetup meetupId={meetup.id} pulse={pulse} className="screen">
      {/* Without JavaScript it looks again by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <header className="screen-head">
        <span className="screen-brand">
          <Logo />
          {site.name}
        </span>
        <span lang={lang}>{meetup.title}</span>
      </header>
      <div className="screen-main" data-live-part="stage">
        <OnStage />
        {poll ? (
          <section className="screen-poll">
            <p className="screen-kicker">
              <Icon name={poll.state === "open" ? "vote" : "lock"} />
              {t(poll.state === "open" ? "meetups.screen.open" : "meetups.screen.closed")}
            </p>
            <h1 lang={lang}>{poll.question}</h1>
            <PollResults poll={poll} />
          </section>
        ) : onStage ? null : (
          <section className="screen-poll">
            <h1 lang={lang}>{meetup.title}</h1>
            <p className="screen-lead" lang={lang}>
              {meetup.lead}
            </p>
          </section>
        )}
      </div>
      <aside className="screen-side">
        <section className="screen-join">
          <h2>{t("meetups.screen.join")}</h2>
          <QrCode modules={qr} label={t("meetups.screen.qr", { host, code: meetup.code })} />
          <p className="screen-address">
            {host}
            {paths.joinMeetup()}
          </p>
          <p className="screen-code num">{meetup.code}</p>
        </section>
        <Wanted />
      </aside>
    </LiveMeetup>
  );
}

function OnStage() {
  const t = useT();
  const lang = useContentLang();
  const { onStage } = useLoaderData<typeof loader>();
  if (!onStage) return null;
  return (
    <section className="screen-stage">
      <p className="screen-kicker">
        <Icon name="mic" />
        {t("meetups.question.now")}
      </p>
      <h1 className="screen-question" lang={lang}>
        {onStage.body}
      </h1>
    </section>
  );
}

function Wanted() {
  const t = useT();
  const lang = useContentLang();
  const { questions } = useLoaderData<typeof loader>();
  return (
    <section className="screen-wanted" data-live-part="wanted">
      {questions.length > 0 ? (
        <>
          <h2>{t("meetups.screen.wanted")}</h2>
          <ol>
            {questions.map((question) => (
              <li key={question.id}>
                <b className="num" data-votes-of={question.id}>
                  {question.voteCount}
                </b>
                <span lang={lang}>{question.body}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AfterEvening } from "#app/features/meetups/components/after-evening.tsx";
import { LiveMeetup } from "#app/features/meetups/components/live-meetup.tsx";
import { MeetupPhase } from "#app/features/meetups/components/meetup-phase.tsx";
import { PollDesk, PollForm } from "#app/features/meetups/components/poll-desk.tsx";
import { QuestionDesk } from "#app/features/meetups/components/question-desk.tsx";
import { readOwnPulse } from "#app/features/meetups/live.server.ts";
import { getSteeredMeetup } from "#app/features/meetups/meetup-rows.server.ts";
import { readPolls } from "#app/features/meetups/polls.server.ts";
import { listQuestions, readMeetup } from "#app/features/meetups/read.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";
import { steerActs, takePhotos } from "./steer-acts.server.ts";

export const loader = page(async (ctx, { params }) => {
  const { id, code } = await getSteeredMeetup(ctx, parseId(params.meetupId));
  const [meetup, polls, questions, pulse] = await Promise.all([
    readMeetup(ctx, { meetupId: id, deviceId: null }),
    readPolls(ctx, { meetupIds: [id], isSteering: true }),
    listQuestions(ctx, id),
    readOwnPulse(ctx, id),
  ]);
  return { meetup, code, polls, questions, pulse };
});

export const action = form({ ...steerActs }, { ...takePhotos, ...withChoices });

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "meetups.steer.title") }];

export default function Steer() {
  const t = useT();
  const { meetup, code, polls, questions, pulse } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const path = paths.steerMeetup(meetup.id);
  const { seats } = meetup;
  return (
    <LiveMeetup meetupId={meetup.id} pulse={pulse} className="steer">
      <Crumbs
        trail={[
          { label: t("meetups.title"), to: paths.meetups() },
          { label: meetup.title, to: paths.meetup(meetup) },
        ]}
      />
      <div className="page-head row between">
        <div>
          <h1>{t("meetups.steer.title")}</h1>
          <p className="row tight">
            <MeetupPhase phase={meetup.phase} />
            <span className="muted">
              {t("meetups.steer.seats", {
                seated: seats.seated,
                waiting: seats.waiting,
                arrived: seats.arrived,
              })}
            </span>
          </p>
        </div>
        <p className="row tight">
          <span className="steer-code">
            {t("meetups.join.code")} <b className="num">{code}</b>
          </span>
          <a className="btn" href={paths.meetupScreen(meetup.id)} target="_blank" rel="noopener">
            <Icon name="screen" />
            {t("meetups.screen.title")}
          </a>
        </p>
      </div>
      <div className="steer-grid">
        <section aria-labelledby="umfragen">
          <h2 id="umfragen">{t("meetups.polls")}</h2>
          <PollDesk polls={polls} action={path} state={state} />
          <PollForm action={path} state={state} />
        </section>
        <section aria-labelledby="fragen">
          <h2 id="fragen">{t("meetups.questions")}</h2>
          <QuestionDesk questions={questions} action={path} state={state} />
        </section>
      </div>
      {meetup.mayEdit ? <AfterEvening meetup={meetup} action={path} state={state} /> : null}
      <PersonalDataParts />
    </LiveMeetup>
  );
}

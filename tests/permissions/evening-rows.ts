import { paths } from "#app/ui/paths.ts";
import type { Outcome, Row } from "./rows.ts";
import type { ActorName, Scene } from "./world.ts";

type Expected = Partial<Record<ActorName, Outcome>>;

const meetup = ({ evening }: Scene) =>
  paths.meetup({ id: evening.meetupId, slug: "regionalabend-in-frankfurt" });
const idea = ({ evening }: Scene) =>
  paths.idea({ id: evening.ideaId, slug: "techniker-schicken-vorher-eine-sms" });
const steer = ({ evening }: Scene) => paths.steerMeetup(evening.meetupId);
const edit = ({ evening }: Scene) => paths.editMeetup(evening.meetupId);
const live = ({ evening }: Scene) => paths.meetupLive(evening.meetupId);

const now = { evening: {} };
const open = { evening: { isPollOpen: true } };
const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;

/** Logged in, but may not write. */
const mute: Expected = { guest: "login", unverified: "login", suspended: "no" };
/** The region's lead and admins plan; who may not does not learn of it. */
const planners: Expected = { guest: "login", lead: "ok", admin: "ok" };
/** Moderators help out on the stage. */
const leaders: Expected = { ...planners, moderator: "ok" };

const steering = (
  act: string,
  fields: (scene: Scene) => Record<string, string | number>,
  more: Partial<Row> = {},
): Row => ({
  file: "routes/meetups/steer.tsx",
  act,
  path: steer,
  fields,
  scene: now,
  expected: { ...leaders, others: "gone" },
  ...more,
});

const eveningFields = (_: Scene, cast: { regionId: number }) => ({
  title: "Noch ein Regionalabend in Frankfurt",
  lead: "Fragen, abstimmen, wünschen.",
  regionId: cast.regionId,
  startsAt: "2026-12-03T18:00",
  endsAt: "2026-12-03T20:00",
  place: "Saalbau",
  capacity: "",
});

/** Evenings of the regional teams: pages, seats, questions, polls. */
const meetupRows: Row[] = [
  { file: "routes/meetups/list.tsx", act: "GET", path: () => paths.meetups(), expected: { others: "ok" } },
  { file: "routes/meetups/feed.ts", act: "GET", path: () => paths.meetupsFeed(), expected: { others: "ok" } },
  {
    file: "routes/meetups/calendars.ts",
    act: "GET",
    path: () => paths.meetupsCalendar(),
    expected: { others: "ok" },
  },
  {
    file: "routes/meetups/calendar.ts",
    act: "GET",
    path: (s) => paths.meetupCalendar(s.evening.meetupId),
    scene: now,
    expected: { others: "ok" },
  },
  {
    file: "routes/meetups/calendar.ts",
    act: "GET",
    about: "a draft",
    path: (s) => paths.meetupCalendar(s.evening.meetupId),
    scene: { evening: { isDraft: true } },
    expected: { others: "gone" },
  },
  {
    file: "routes/found/sitemap-evenings.ts",
    act: "GET",
    path: () => paths.sitemapEvenings(),
    expected: { others: "ok" },
  },
  { file: "routes/meetups/meetup.tsx", act: "GET", path: meetup, scene: now, expected: { others: "ok" } },
  {
    file: "routes/meetups/meetup.tsx",
    act: "GET",
    about: "a draft",
    path: meetup,
    scene: { evening: { isDraft: true } },
    expected: { lead: "ok", admin: "ok", others: "gone" },
  },
  // The bytes of the scene's picture lie nowhere: found and not to be read is "gone" for all.
  {
    file: "routes/meetups/photo.ts",
    act: "GET",
    path: (s) => paths.meetupPhoto(s.evening.photoKey),
    scene: { evening: { isDraft: true } },
    expected: { others: "gone" },
  },
  {
    file: "routes/meetups/meetup.tsx",
    act: "register",
    path: meetup,
    fields: () => ({}),
    scene: now,
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/meetups/meetup.tsx",
    act: "register",
    about: "that is over",
    path: meetup,
    fields: () => ({}),
    scene: { evening: { isOver: true } },
    expected: { guest: "login", unverified: "login", others: "no" },
  },
  {
    file: "routes/meetups/meetup.tsx",
    act: "leave",
    path: meetup,
    fields: () => ({}),
    scene: now,
    expected: { guest: "login", others: "ok" },
  },
  ...["routes/meetups/meetup.tsx", "routes/meetups/live.tsx"].flatMap((file): Row[] => {
    const path = file.endsWith("live.tsx") ? live : meetup;
    return [
      {
        file,
        act: "ask",
        path,
        fields: () => ({ kind: "question", body: "Wie lange hält eine Zusage?", submissionKey: key() }),
        scene: now,
        // Of these people only the asker has signed up.
        expected: { ...mute, asker: "ok", others: "no" },
      },
      {
        file,
        act: "vote-question",
        path,
        fields: (s) => ({ questionId: s.evening.otherQuestionId, isFor: "ja" }),
        scene: now,
        expected: { guest: "login", unverified: "login", asker: "ok", others: "no" },
      },
      {
        file,
        act: "withdraw",
        path,
        fields: (s) => ({ questionId: s.evening.questionId }),
        scene: now,
        expected: { guest: "login", asker: "ok", others: "no" },
      },
    ];
  }),
  { file: "routes/meetups/live.tsx", act: "GET", path: live, scene: open, expected: { others: "ok" } },
  {
    file: "routes/meetups/live.tsx",
    act: "vote",
    path: live,
    fields: (s) => ({ pollId: s.evening.pollId, options: s.evening.optionId }),
    scene: open,
    // The asker has a seat; nobody else has typed the code.
    expected: { asker: "ok", others: "no" },
  },
  {
    file: "routes/meetups/live.tsx",
    act: "vote",
    about: "in a poll that is not open",
    path: live,
    fields: (s) => ({ pollId: s.evening.pollId, options: s.evening.optionId }),
    scene: now,
    expected: { asker: "conflict", others: "no" },
  },
  { file: "routes/meetups/join.tsx", act: "GET", path: () => paths.joinMeetup(), expected: { others: "ok" } },
  {
    file: "routes/meetups/join.tsx",
    act: "join",
    path: () => paths.joinMeetup(),
    fields: (s) => ({ code: s.evening.code }),
    scene: now,
    expected: { others: "ok" },
  },
  {
    file: "routes/meetups/new.tsx",
    act: "GET",
    path: () => paths.newMeetup(),
    expected: { ...planners, others: "gone" },
  },
  {
    file: "routes/meetups/new.tsx",
    act: "create",
    path: () => paths.newMeetup(),
    fields: eveningFields,
    expected: { ...planners, others: "gone" },
  },
  {
    file: "routes/meetups/edit.tsx",
    act: "GET",
    path: edit,
    scene: now,
    expected: { ...planners, others: "gone" },
  },
  {
    file: "routes/meetups/edit.tsx",
    act: "save",
    path: edit,
    fields: eveningFields,
    scene: now,
    expected: { ...planners, others: "gone" },
  },
  {
    file: "routes/meetups/edit.tsx",
    act: "publish",
    path: edit,
    fields: () => ({}),
    scene: { evening: { isDraft: true } },
    expected: { ...planners, others: "gone" },
  },
  {
    file: "routes/meetups/edit.tsx",
    act: "cancel",
    path: edit,
    fields: () => ({ reason: "Wasserschaden im Saal." }),
    scene: now,
    expected: { ...planners, others: "gone" },
  },
  {
    file: "routes/meetups/steer.tsx",
    act: "GET",
    path: steer,
    scene: now,
    expected: { ...leaders, others: "gone" },
  },
  {
    file: "routes/meetups/screen.tsx",
    act: "GET",
    path: (s) => paths.meetupScreen(s.evening.meetupId),
    scene: open,
    expected: { ...leaders, others: "gone" },
  },
  steering("prepare", () => ({ question: "Was noch?", kind: "scale", options: "" })),
  steering("open", (s) => ({ pollId: s.evening.pollId })),
  steering("close", (s) => ({ pollId: s.evening.pollId }), { scene: open }),
  steering("show", (s) => ({ pollId: s.evening.pollId }), { scene: open }),
  steering("hide", (s) => ({ pollId: s.evening.pollId }), { scene: open }),
  steering("drop", (s) => ({ pollId: s.evening.pollId })),
  steering("call", (s) => ({ questionId: s.evening.questionId, isOn: "ja" })),
  steering("answer", (s) => ({ questionId: s.evening.questionId, answer: "Im Frühjahr." })),
  steering("merge", (s) => ({ questionId: s.evening.questionId, intoId: s.evening.otherQuestionId })),
  steering("make-idea", (s) => ({ questionId: s.evening.wishId, title: "Eine Idee aus einem Wunsch" })),
  steering("summarize", () => ({ summary: "Es war ein guter Abend." }), {
    expected: { ...planners, others: "gone" },
  }),
  steering("drop-photo", (s) => ({ photoId: s.evening.photoId }), {
    expected: { ...planners, others: "gone" },
  }),
  // Without its picture, which this table cannot send.
  steering("add-photo", () => ({ caption: "Der Saal" }), {
    expected: { guest: "login", lead: "invalid", admin: "invalid", others: "gone" },
  }),
];

/** Ideas: proposing, voting, deciding, merging, reporting. */
const ideaRows: Row[] = [
  { file: "routes/ideas/list.tsx", act: "GET", path: () => paths.ideas(), expected: { others: "ok" } },
  {
    file: "routes/ideas/list.tsx",
    act: "vote",
    path: () => paths.ideas(),
    fields: (s) => ({ ideaId: s.evening.ideaId, isFor: "ja" }),
    scene: now,
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/ideas/similar.tsx",
    act: "GET",
    path: () => paths.similarIdeas(),
    expected: { others: "ok" },
  },
  {
    file: "routes/ideas/new.tsx",
    act: "GET",
    path: () => paths.newIdea(),
    expected: { guest: "login", unverified: "no", suspended: "no", others: "ok" },
  },
  {
    file: "routes/ideas/new.tsx",
    act: "propose",
    path: () => paths.newIdea(),
    fields: () => ({
      title: "Farbige Stecker am Router",
      body: "Gelb in Gelb, Blau in Blau.",
      categoryId: "",
      regionId: "",
      submissionKey: key(),
    }),
    expected: { ...mute, others: "ok" },
  },
  { file: "routes/ideas/idea.tsx", act: "GET", path: idea, scene: now, expected: { others: "ok" } },
  {
    file: "routes/ideas/idea.tsx",
    act: "GET",
    about: "hidden",
    path: idea,
    scene: { evening: { isIdeaHidden: true } },
    // The author reads why.
    expected: { asker: "ok", moderator: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/ideas/idea.tsx",
    act: "vote",
    path: idea,
    fields: () => ({ isFor: "ja" }),
    scene: now,
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/ideas/idea.tsx",
    act: "decide",
    path: idea,
    fields: () => ({ status: "planned", text: "Kommt im Frühjahr, versprochen." }),
    scene: now,
    expected: { guest: "login", lead: "ok", moderator: "ok", admin: "ok", others: "no" },
  },
  {
    file: "routes/ideas/idea.tsx",
    act: "merge",
    path: idea,
    fields: (s) => ({ into: s.evening.otherIdeaId }),
    scene: now,
    expected: { guest: "login", guide: "ok", lead: "ok", moderator: "ok", admin: "ok", others: "no" },
  },
  {
    file: "routes/ideas/idea.tsx",
    act: "discuss",
    path: idea,
    fields: () => ({ body: "Wie macht ihr das heute?", submissionKey: key() }),
    scene: now,
    expected: { ...mute, others: "ok" },
  },
  {
    file: "routes/moderation/report-idea.tsx",
    act: "GET",
    path: (s) => paths.reportIdea(s.evening.ideaId),
    scene: now,
    expected: { asker: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report-idea.tsx",
    act: "report",
    path: (s) => paths.reportIdea(s.evening.ideaId),
    fields: () => ({ reason: "advertising", explanation: "" }),
    scene: now,
    expected: { guest: "login", asker: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report-meetup-question.tsx",
    act: "GET",
    path: (s) => paths.reportMeetupQuestion(s.evening.questionId),
    scene: now,
    expected: { asker: "no", others: "ok" },
  },
  {
    file: "routes/moderation/report-meetup-question.tsx",
    act: "report",
    path: (s) => paths.reportMeetupQuestion(s.evening.questionId),
    fields: () => ({ reason: "advertising", explanation: "" }),
    scene: now,
    expected: { guest: "login", asker: "no", others: "ok" },
  },
];

export const eveningRows: Row[] = [...meetupRows, ...ideaRows];

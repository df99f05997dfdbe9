import { Temporal } from "temporal-polyfill";
import { offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { refreshReplied } from "#app/features/escalation/queue/replies.server.ts";
import { snoozeTicket } from "#app/features/escalation/queue/snooze.server.ts";
import { saveView, shareView } from "#app/features/escalation/queue/views.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import {
  answerOfficially,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { deskViews } from "#db/schema/desk.ts";
import { type DeskStory, deskStories } from "./desk-day.ts";
import { type Stage, userOf } from "./stage.server.ts";

const minute = 60_000;
const hour = 60 * minute;

/** The desk of the team in Frankfurt as it looks on an ordinary day, and the lists that people have made. */
export async function tellDeskDay(stage: Stage, now: Date): Promise<void> {
  for (const story of deskStories) await tellOne(stage, story, now);
  await keepLists(stage, now);
}

async function tellOne(stage: Stage, story: DeskStory, now: Date): Promise<void> {
  const begunAt = beforeNight(new Date(now.getTime() - story.hoursAgo * hour));
  const at = (minutesLater: number) =>
    new Date(Math.min(now.getTime(), begunAt.getTime() + minutesLater * minute));
  const categoryId = stage.ground.categories.get(story.category) ?? 0;
  const { id: threadId } = await askQuestion(stage.as(story.by, beforeNight(at(-20 * 60))), {
    ...{ categoryId, title: story.title, body: story.body, postcode: story.postcode },
  });
  const ticket = await escalateThread(stage.as("katharina", at(0)), {
    ...{ threadId, categoryId, postcode: story.postcode, severity: story.severity },
    ...{ tried: story.tried, summary: story.summary },
  });
  const ticketId = ticket.id;
  const owner = (minutesLater: number) => stage.asUser(ticket.ownerId, at(minutesLater));
  if (story.state !== "new") await takeTicket(owner(4), { ticketId });
  if (story.answer) await answerOfficially(owner(9), { ticketId, body: story.answer });
  if (story.reply) {
    await createAnswer(stage.as(story.by, at(25)), { threadId, body: story.reply });
    await refreshReplied(stage.asSystem(at(25)), ticketId);
  }
  if (story.state === "waiting") await waitForCustomer(owner(12), { ticketId });
  if (story.state === "snoozed") await putAside(stage, ticketId, ticket.ownerId, now);
  if (story.state === "offered") await offer(stage, ticketId, ticket.ownerId, now);
}

/** Whoever would have asked at night did so the evening before. */
function beforeNight(at: Date): Date {
  const berlin = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO("Europe/Berlin");
  return berlin.hour < 7 ? new Date(at.getTime() - (berlin.hour + 3) * hour) : at;
}

/** In the evening the promise may be too near for that: then it stays in the list, as it would. */
async function putAside(stage: Stage, ticketId: number, ownerId: number, now: Date): Promise<void> {
  try {
    await snoozeTicket(stage.asUser(ownerId, now), { ticketId, until: new Date(now.getTime() + 20 * hour) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** To Leyla, or by her to Tom. */
async function offer(stage: Stage, ticketId: number, ownerId: number, now: Date): Promise<void> {
  const [leyla, tom] = [userOf(stage.ground, "leyla"), userOf(stage.ground, "tom")];
  await offerHandover(stage.asUser(ownerId, new Date(now.getTime() - 6 * minute)), {
    ticketId,
    toId: ownerId === leyla.id ? tom.id : leyla.id,
    known: "Die Zentrale antwortet nicht, die Heizkörper bleiben auf der letzten Stufe.",
    tried: "Neu angemeldet, Update zurückgenommen.",
    nextStep: "Beim Hersteller nachfragen, ob das Update zurückgezogen wird.",
    promiseCarried: "Heute Rückmeldung, ob ein Austausch nötig ist.",
  });
}

/** A telling on a later day finds them there. */
async function keepLists(stage: Stage, now: Date): Promise<void> {
  const lead = stage.as("katharina", now);
  if ((await lead.db.$count(deskViews)) > 0) return;
  const viewId = await saveView(lead, { name: "Ausfälle zuerst", query: "schwere=ausfall" });
  await shareView(lead, { viewId, isShared: true });
  await saveView(lead, { name: "Wer ist nicht da?", query: "wer=abwesend" });
  await saveView(stage.as("leyla", now), { name: "Frankfurt, mein Viertel", query: "wer=ich&plz=60" });
}

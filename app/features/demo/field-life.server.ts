import { objectToRefusal } from "#app/features/escalation/refusals/objections.server.ts";
import { refuseTicket } from "#app/features/escalation/refusals/refusals.server.ts";
import { formatSpokenCode } from "#app/features/escalation/spoken-codes/code.ts";
import {
  ensureSpokenCode,
  makeMissingCodes,
  readSpokenCode,
} from "#app/features/escalation/spoken-codes/codes.server.ts";
import { noteByCode } from "#app/features/escalation/spoken-codes/conversations.server.ts";
import { keepClaim, noteInformed } from "#app/features/escalation/telecom-law/claims.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { answerOfficially } from "#app/features/escalation/tickets/work.server.ts";
import { chooseWindow, fixVisit, offerVisit } from "#app/features/escalation/visits/agreeing.server.ts";
import {
  announceArrival,
  missOverdueVisits,
  recordResult,
} from "#app/features/escalation/visits/arrival.server.ts";
import {
  suggestWindows,
  type Window,
  windowError,
  windowOf,
} from "#app/features/escalation/visits/windows.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { addDays, localDayOf, type SiteCalendar } from "#app/features/regions/calendar.ts";
import type { CategorySlug } from "./categories.ts";
import type { MemberKey } from "./people.ts";
import { type Stage, userOf } from "./stage.server.ts";

const hour = 3_600_000;
const day = 24 * hour;

/**
 * At the customers' homes: a visit that lies ahead, one that helped, one that was missed in a total outage with what the
 * law gives for it and a conversation in a shop, and a question that the team sent back, with an objection.
 */
export async function tellFieldLife(stage: Stage, now: Date): Promise<void> {
  const team = await stage.teamOf("erika");
  await tellAhead(stage, team.site, now);
  await tellHelped(stage, team.site, now);
  await tellMissed(stage, team.site, now);
  await tellRefused(stage, now);
  await makeMissingCodes(stage.asSystem(now));
}

type Story = {
  by: MemberKey;
  category: CategorySlug;
  title: string;
  body: string;
  askedAt: Date;
  escalatedAt: Date;
  severity: "total-outage" | "impaired" | "question";
  summary: string;
  tried: string;
};

async function begin(stage: Stage, story: Story) {
  const categoryId = stage.ground.categories.get(story.category) ?? 0;
  const postcode = userOf(stage.ground, story.by).postcode;
  const { title, body, severity, summary, tried } = story;
  const { id: threadId } = await askQuestion(stage.as(story.by, story.askedAt), {
    categoryId,
    title,
    body,
    postcode: postcode ?? undefined,
  });
  const facts = { threadId, categoryId, postcode, severity, summary, tried };
  const ticket = await escalateThread(stage.as(story.by, story.escalatedAt), facts);
  return { threadId, ticketId: ticket.id, owner: (at: Date) => stage.asUser(ticket.ownerId, at) };
}

const toInput = (site: SiteCalendar, { startsAt }: Window) => ({
  day: localDayOf(site, startsAt),
  slot:
    startsAt.getTime() === windowOf(site, localDayOf(site, startsAt), "8-12").startsAt.getTime()
      ? ("8-12" as const)
      : ("12-16" as const),
});

/** The last morning before this moment on which technicians drove. */
function lastMorning(site: SiteCalendar, before: Date): Window {
  for (let ahead = 1; ahead < 15; ahead++) {
    const window = windowOf(site, addDays(localDayOf(site, before), -ahead), "8-12");
    if (windowError(site, window, new Date(window.startsAt.getTime() - day)) === null) return window;
  }
  throw new Error("No technician has driven for two weeks");
}

async function tellAhead(stage: Stage, site: SiteCalendar, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const story = await begin(stage, {
    by: "pascal",
    category: "glasfaser",
    title: "Glasfaserdose im Flur: Licht PON bleibt seit dem Anschluss rot",
    body: "Die Dose im Flur ist seit zwei Wochen gesetzt, aber am Modem bleibt die Lampe PON rot. Das Patchkabel habe ich schon gegen ein neues getauscht. Muss da noch einmal jemand an die Dose?",
    askedAt: ago(3 * day),
    escalatedAt: ago(26 * hour),
    severity: "impaired",
    summary: "Am Glasfasermodem bleibt die Lampe PON rot, das Patchkabel ist schon getauscht.",
    tried: "Neustart, anderes Patchkabel, Modem an der Dose abgezogen und wieder gesteckt.",
  });
  await answerOfficially(story.owner(ago(25 * hour)), {
    ticketId: story.ticketId,
    body: "Die Messung zeigt kein Licht an Ihrer Dose. Da muss jemand mit dem Messgerät an den Anschluss. Ich habe Ihnen Termine vorgeschlagen, bitte wählen Sie einen.",
  });
  const windows = suggestWindows(site, now, { leadHours: 12 }).map((window) => toInput(site, window));
  await offerVisit(story.owner(ago(25 * hour)), { ticketId: story.ticketId, windows });
  await chooseWindow(stage.as("pascal", ago(22 * hour)), { threadId: story.threadId, position: 1 });
}

async function tellHelped(stage: Stage, site: SiteCalendar, now: Date): Promise<void> {
  const window = lastMorning(site, now);
  const before = (ms: number) => new Date(window.startsAt.getTime() - ms);
  const after = (ms: number) => new Date(window.startsAt.getTime() + ms);
  const story = await begin(stage, {
    by: "walter",
    category: "festnetz-telefonie",
    title: "Nach dem Streichen ist die Telefondose tot",
    body: "Beim Streichen habe ich die Telefondose abgenommen und wieder angeschraubt. Seitdem ist die Leitung tot, auch das Internet. Vielleicht habe ich eine Ader vertauscht?",
    askedAt: before(3 * day),
    escalatedAt: before(40 * hour),
    severity: "impaired",
    summary: "Nach dem Abnehmen der Telefondose ist die Leitung tot, vermutlich eine Ader vertauscht.",
    tried: "Dose noch einmal geöffnet, Router neu gestartet.",
  });
  await fixVisit(story.owner(before(26 * hour)), { ticketId: story.ticketId, ...toInput(site, window) });
  await announceArrival(story.owner(after(40 * 60_000)), { ticketId: story.ticketId, minutes: 30 });
  await recordResult(story.owner(after(2 * hour)), {
    ticketId: story.ticketId,
    result: "solved",
    note: "Adern a und b waren vertauscht, Dose erneuert. Messung sauber.",
  });
  await closeTicket(story.owner(after(2.2 * hour)), {
    ticketId: story.ticketId,
    outcome:
      "In der Telefondose waren zwei Adern vertauscht. Die Dose ist erneuert, die Leitung ist wieder sauber.",
  });
}

async function tellMissed(stage: Stage, site: SiteCalendar, now: Date): Promise<void> {
  const window = lastMorning(site, now);
  const before = (ms: number) => new Date(window.startsAt.getTime() - ms);
  const ended = window.endsAt;
  const story = await begin(stage, {
    by: "hasan",
    category: "internet-wlan",
    title: "Seit Tagen kein Internet und kein Telefon im ganzen Haus",
    body: "Seit dem Gewitter geht bei uns gar nichts mehr, weder Internet noch Telefon. Der Router blinkt nur. Meine Eltern im Erdgeschoss haben dasselbe und sind auf das Telefon angewiesen.",
    askedAt: before(5 * day),
    escalatedAt: before(5 * day - hour),
    severity: "total-outage",
    summary:
      "Seit dem Gewitter sind Internet und Telefon komplett ausgefallen, der Router findet keine Leitung.",
    tried: "Neustart, Werkseinstellungen, zweiten Router angeschlossen.",
  });
  const toldAt = before(4 * day);
  const postId = await answerOfficially(story.owner(toldAt), {
    ticketId: story.ticketId,
    body: "Der Blitz hat am Verzweiger eine Karte zerstört. Die neue ist bestellt, danach muss noch jemand an Ihren Hausanschluss. Ich rechne damit, dass es bis zum Ende der Woche wieder geht.",
  });
  await noteInformed(story.owner(toldAt), { ticketId: story.ticketId, via: "post", at: null, postId });
  await fixVisit(story.owner(before(20 * hour)), { ticketId: story.ticketId, ...toInput(site, window) });
  await missOverdueVisits(stage.asSystem(ended));
  await ensureSpokenCode(stage.asSystem(ended), { ticketId: story.ticketId });
  const code = await readSpokenCode(stage.asSystem(ended), story.ticketId);
  const heardAt = new Date(Math.min(now.getTime() - 60_000, ended.getTime() + hour));
  if (code) {
    await noteByCode(story.owner(heardAt), {
      code: formatSpokenCode(code),
      channel: "shop",
      note: "Herr T. war mit seinen Eltern im Shop: Am Vormittag ist niemand gekommen, die Eltern brauchen das Telefon. Er nimmt jedes Zeitfenster, auch am Samstag.",
    });
  }
  await keepClaim(story.owner(heardAt), {
    ticketId: story.ticketId,
    reportedAt: null,
    restoredAt: null,
    monthlyFee: 4_495,
    reduction: null,
    exclusion: null,
    exclusionNote: "",
  });
}

async function tellRefused(stage: Stage, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const story = await begin(stage, {
    by: "irina",
    category: "tv-streaming",
    title: "Welche Fernbedienung passt zum alten Receiver?",
    body: "Unser Receiver ist schon ein paar Jahre alt, und die Fernbedienung ist beim Umzug verschwunden. Welche Ersatzfernbedienung funktioniert damit?",
    askedAt: ago(4 * day),
    escalatedAt: ago(2 * day),
    severity: "question",
    summary: "Gesucht wird eine Ersatzfernbedienung für einen älteren Receiver, die alte ist verloren.",
    tried: "Im Handbuch nachgesehen, dort steht kein Name der Fernbedienung.",
  });
  await refuseTicket(story.owner(ago(46 * hour)), {
    ticketId: story.ticketId,
    kind: "community",
    reason:
      "An Ihrem Anschluss liegt nichts, was wir messen oder schalten müssten. Hier kennen viele genau diesen Receiver und antworten schneller, als wir es könnten.",
    nextStep: "Bitte schreiben Sie die Modellnummer dazu, sie steht auf der Unterseite des Receivers.",
  });
  await objectToRefusal(stage.as("irina", ago(20 * hour)), {
    threadId: story.threadId,
    objection: "Die Modellnummer ist nicht mehr lesbar, und im Shop konnte man mir auch nicht helfen.",
  });
}

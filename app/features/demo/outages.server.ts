import { answerOutage, toggleJoin } from "#app/features/escalation/outages/answering.server.ts";
import { endOutage } from "#app/features/escalation/outages/ending.server.ts";
import { openOutage } from "#app/features/escalation/outages/opening.server.ts";
import { lookForOutages } from "#app/features/escalation/outages/radar.server.ts";
import type { OutageService } from "#app/features/escalation/outages/service.ts";
import { moveOutagePromise, postUpdate } from "#app/features/escalation/outages/updates.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { toggleMeToo } from "#app/features/forum/votes.server.ts";
import { radarTopics } from "#db/schema/outages.ts";
import type { CategorySlug } from "./categories.ts";
import { tellNews } from "./news.server.ts";
import type { MemberKey } from "./people.ts";
import type { Stage } from "./stage.server.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What the radar listens to. */
const topics: Partial<Record<CategorySlug, OutageService>> = {
  "internet-wlan": "line",
  glasfaser: "line",
  "festnetz-telefonie": "line",
  stoerungen: "line",
  mobilfunk: "mobile",
  "tv-streaming": "tv",
};

/**
 * Outages in every state: one that is over, with its summary; one that is going on in Cologne; work announced in Munich; and what
 * the radar itself finds in Frankfurt from the questions of this hour, waiting for the lead.
 */
export async function tellOutages(stage: Stage, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const { db } = stage.asSystem(now);
  for (const [slug, service] of Object.entries(topics)) {
    const categoryId = stage.ground.categories.get(slug as CategorySlug);
    if (categoryId) await db.insert(radarTopics).values({ categoryId, service }).onConflictDoNothing();
  }
  await tellPast(stage, ago);
  await tellRunning(stage, now, ago);
  await announceWork(stage, now, ago);
  await lookForOutages(stage.asSystem(now));
  await tellNews(stage.asSystem(now), now);
}

type Ago = (ms: number) => Date;

const categoryOf = (stage: Stage, slug: CategorySlug) => stage.ground.categories.get(slug) ?? 0;

/** A mobile mast in Hamburg, nine days ago: kept its promise, and one person said "not yet" at first. */
async function tellPast(stage: Stage, ago: Ago): Promise<void> {
  const began = 9 * day + 5 * hour;
  const at = (later: number) => ago(began - later);
  const { id: outageId } = await openOutage(stage.as("silke", at(25 * minute)), {
    kind: "outage",
    service: "mobile",
    title: "Mobilfunk in Hamburg-Barmbek und Uhlenhorst gestört",
    areas: ["22081", "22083", "22085", "22087", "22305", "22307"],
    categoryId: categoryOf(stage, "mobilfunk"),
    startsAt: at(0),
    dueAt: at(7 * hour),
    body: "Ein Sendemast an der Hamburger Straße ist ausgefallen. Telefonieren geht oft noch über Nachbarmasten, mobiles Internet ist langsam. Unsere Techniker sind auf dem Weg.",
  });
  const people: MemberKey[] = ["kai", "lena", "piet", "jutta"];
  for (const [index, key] of people.entries()) {
    await toggleJoin(stage.as(key, at((40 + 12 * index) * minute)), { outageId });
  }
  await postUpdate(stage.as("silke", at(2 * hour)), {
    outageId,
    body: "Die Ursache ist gefunden: In der Stromversorgung des Masts ist ein Gleichrichter ausgefallen. Das Ersatzteil kommt aus Bremen.",
  });
  await endOutage(stage.as("silke", at(4 * hour + 50 * minute)), {
    outageId,
    cause:
      "In der Stromversorgung eines Sendemasts war ein Gleichrichter defekt. Er ist getauscht, der Mast sendet wieder mit voller Leistung.",
  });
  for (const [index, key] of people.entries()) {
    await answerOutage(stage.as(key, at(5 * hour + 20 * index * minute)), { outageId, answer: "fixed" });
  }
}

/** Goes on right now, with a new time and its reason. */
async function tellRunning(stage: Stage, now: Date, ago: Ago): Promise<void> {
  const categoryId = categoryOf(stage, "stoerungen");
  const first = await askQuestion(stage.as("rita", ago(125 * minute)), {
    categoryId,
    title: "Köln-Lindenthal: Weder Internet noch Telefon, alles tot",
    body: "Seit etwa zwei Stunden geht bei uns gar nichts mehr, auch das Festnetz ist tot. Den Router habe ich schon neu gestartet. Ist das nur bei mir so?",
    postcode: "50937",
  });
  const second = await askQuestion(stage.as("cem", ago(112 * minute)), {
    categoryId: categoryOf(stage, "internet-wlan"),
    title: "Internet in Köln-Sülz plötzlich weg, Router findet keine Leitung",
    body: "Der Router blinkt nur noch und findet keine Leitung. Bei den Nachbarn im Haus ist es genauso. Gibt es gerade eine Störung?",
    postcode: "50939",
  });
  const affected: [MemberKey, number, number][] = [
    ["britta", 118, first.id],
    ["ewald", 110, first.id],
    ["doris", 106, second.id],
    ["goran", 101, first.id],
    ["franzi", 99, second.id],
  ];
  for (const [key, minutesAgo, threadId] of affected) {
    await toggleMeToo(stage.as(key, ago(minutesAgo * minute)), { threadId });
  }
  const { id: outageId } = await openOutage(stage.as("ralf", ago(95 * minute)), {
    kind: "outage",
    service: "line",
    title: "Internet und Telefon in Köln-Lindenthal und Sülz gestört",
    areas: ["50931", "50935", "50937", "50939"],
    categoryId,
    startsAt: ago(140 * minute),
    dueAt: toFullHour(new Date(now.getTime() + 2 * hour)),
    body: "Bei Bauarbeiten am Gleueler Gürtel ist ein Kabel beschädigt worden. Ein Trupp ist vor Ort. Sie müssen nichts tun: Sobald die Leitung wieder steht, meldet sich der Router von selbst an.",
  });
  for (const [index, key] of (["ute", "freddy"] as const).entries()) {
    await toggleJoin(stage.as(key, ago((80 - 9 * index) * minute)), { outageId });
  }
  await postUpdate(stage.as("ralf", ago(48 * minute)), {
    outageId,
    body: "Das Kabel ist freigelegt. Von 400 Adern sind etwa 120 durchtrennt, sie werden jetzt einzeln gespleißt.",
  });
  await moveOutagePromise(stage.as("ralf", ago(21 * minute)), {
    outageId,
    dueAt: toFullHour(new Date(now.getTime() + 4 * hour)),
    reason: "Das Spleißen dauert länger als gedacht, weil auch der zweite Kabelzug beschädigt ist.",
  });
}

async function announceWork(stage: Stage, now: Date, ago: Ago): Promise<void> {
  const night = new Date(toFullHour(now).getTime() + 3 * day);
  night.setUTCHours(23, 0, 0, 0);
  await openOutage(stage.as("josef", ago(20 * hour)), {
    kind: "planned",
    service: "tv",
    title: "Wartung: Fernsehen und Aufnahmen in München-Ost nachts unterbrochen",
    areas: ["816", "817", "818", "819"],
    categoryId: categoryOf(stage, "tv-streaming"),
    startsAt: night,
    dueAt: new Date(night.getTime() + 5 * hour),
    body: "Wir erneuern in dieser Nacht die Technik für das Fernsehsignal. Aufnahmen, die in diese Zeit fallen, planen Sie bitte um. Internet und Telefon laufen weiter.",
  });
}

/** Nobody promises 16:23. */
const toFullHour = (moment: Date) => new Date(Math.ceil(moment.getTime() / hour) * hour);

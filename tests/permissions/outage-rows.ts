import { defaultParameters, parameterTexts } from "#app/features/escalation/outages/parameters.ts";
import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const publicPage = "routes/outages/outage.tsx";
const deskPage = "routes/desk/outage.tsx";
const proposalPage = "routes/desk/outage-proposal.tsx";
const radarPage = "routes/admin/radar.tsx";
const desk = (scene: Scene) => paths.deskOutage(scene.outage.outageId);
const proposal = (scene: Scene) => paths.outageProposal(scene.outage.proposalId);
const shown = (scene: Scene) => paths.outage(scene.outage.outageId);
const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;
const open = { outage: "open" } as const;
const ended = { outage: "ended" } as const;

/** Leads and admins see; leads decide; nobody else finds it. */
const seen = { guest: "login", lead: "ok", admin: "ok", others: "gone" } as const;
const led = { lead: "ok", others: "gone" } as const;

const opening = (categoryId: number) => ({
  title: "Internet und Telefon in Frankfurt gestört",
  areas: "603, 604",
  categoryId,
  startsAt: "2026-11-23T08:00",
  dueAt: "2026-11-23T18:00",
  body: "Wir wissen von der Störung.",
});

/** Known outages, and what the radar proposes. */
export const outageRows: Row[] = [
  { file: "routes/outages/outages.tsx", act: "GET", path: () => paths.outages(), expected: { others: "ok" } },
  {
    file: "routes/outages/outages.tsx",
    act: "check",
    path: () => paths.outages(),
    fields: () => ({ postcode: "60326" }),
    expected: { others: "ok" },
  },
  { file: "routes/outages/feed.ts", act: "GET", path: () => paths.outageFeed(), expected: { others: "ok" } },
  { file: publicPage, act: "GET", path: shown, scene: open, expected: { others: "ok" } },
  {
    file: publicPage,
    act: "join",
    path: shown,
    scene: open,
    fields: () => ({}),
    // Staff work on it.
    expected: {
      ...{ guest: "login", unverified: "login", suspended: "no" },
      ...{ agent: "no", otherAgent: "no", lead: "no", moderator: "no", admin: "no" },
      others: "ok",
    },
  },
  {
    file: publicPage,
    act: "answer",
    path: shown,
    scene: ended,
    fields: () => ({ answer: "fixed" }),
    // Asked are those it concerns.
    expected: { guest: "login", asker: "ok", stranger: "ok", others: "gone" },
  },
  {
    file: publicPage,
    act: "answer",
    about: "that has not ended",
    path: shown,
    scene: open,
    fields: () => ({ answer: "fixed" }),
    expected: { guest: "login", asker: "conflict", stranger: "conflict", others: "gone" },
  },
  {
    file: "routes/outages/fixed-link.tsx",
    act: "GET",
    path: (scene) => paths.outageFixed(scene.outage.secret),
    scene: ended,
    expected: { others: "ok" },
  },
  {
    file: "routes/outages/fixed-link.tsx",
    act: "answer",
    path: (scene) => paths.outageFixed(scene.outage.secret),
    scene: ended,
    fields: () => ({ answer: "fixed" }),
    expected: { others: "ok" },
  },
  { file: "routes/desk/outages.tsx", act: "GET", path: () => paths.deskOutages(), expected: seen },
  { file: proposalPage, act: "GET", path: proposal, scene: open, expected: seen },
  {
    file: proposalPage,
    act: "confirm",
    path: proposal,
    scene: open,
    fields: (_, cast) => opening(cast.categoryId),
    expected: led,
  },
  {
    file: proposalPage,
    act: "dismiss",
    path: proposal,
    scene: open,
    fields: () => ({ reason: "Nur ein Gewitter, alles läuft." }),
    expected: led,
  },
  {
    file: "routes/desk/open-outage.tsx",
    act: "GET",
    path: () => paths.openOutage(),
    expected: { guest: "login", lead: "ok", others: "gone" },
  },
  {
    file: "routes/desk/open-outage.tsx",
    act: "open",
    path: () => paths.openOutage(),
    fields: (_, cast) => ({
      ...opening(cast.categoryId),
      ...{ kind: "outage", service: "line", submissionKey: key() },
    }),
    expected: led,
  },
  { file: deskPage, act: "GET", path: desk, scene: open, expected: seen },
  {
    file: deskPage,
    act: "update",
    path: desk,
    scene: open,
    fields: () => ({ body: "Ein Trupp ist vor Ort.", submissionKey: key() }),
    expected: led,
  },
  {
    file: deskPage,
    act: "move-promise",
    path: desk,
    scene: open,
    fields: () => ({ dueAt: "2026-11-23T20:00", reason: "Das Ersatzteil fehlt noch." }),
    expected: led,
  },
  {
    file: deskPage,
    act: "detach",
    path: desk,
    scene: open,
    fields: (scene) => ({ threadId: scene.threadId }),
    expected: led,
  },
  {
    file: deskPage,
    act: "end",
    path: desk,
    scene: open,
    fields: () => ({ cause: "Eine Karte im Verteiler war defekt." }),
    expected: led,
  },
  {
    file: deskPage,
    act: "end",
    about: "that has ended",
    path: desk,
    scene: ended,
    fields: () => ({ cause: "Eine Karte im Verteiler war defekt." }),
    expected: { lead: "conflict", others: "gone" },
  },
  { file: radarPage, act: "GET", path: () => paths.radar(), expected: seen },
  ...["save", "preview"].map(
    (act): Row => ({
      file: radarPage,
      act,
      path: () => paths.radar(),
      fields: () => ({ ...parameterTexts(defaultParameters), leastPeople: "6" }),
      expected: { admin: "ok", others: "gone" },
    }),
  ),
  {
    file: radarPage,
    act: "topics",
    path: () => paths.radar(),
    fields: (_, cast) => ({ [`topic-${cast.categoryId}`]: "line" }),
    expected: { admin: "ok", others: "gone" },
  },
];

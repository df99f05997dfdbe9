import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Cast, Scene } from "./world.ts";

const coverage = "routes/admin/coverage.tsx";
const team = "routes/admin/team.tsx";
const member = "routes/admin/team-member.tsx";
const own = "routes/desk/own-duty.tsx";

const guestLogin = { guest: "login" } as const;
const adminOnly = { admin: "ok", others: "gone" } as const;
/** The lead of the team and admins. */
const leaders = { lead: "ok", admin: "ok", others: "gone" } as const;
const atDesk = { agent: "ok", otherAgent: "ok", lead: "ok", others: "gone" } as const;

const teamPath = (_: Scene, cast: Cast) => paths.team(cast.regionSlug);
const memberPath = (_: Scene, cast: Cast) => paths.teamMember(cast.regionSlug, cast.people.agent.id);
const reason = "Näher am Standort, kürzere Wege.";
const week = {
  day1: "8-12, 13-17",
  day2: "8-17",
  day3: "8-17",
  day4: "8-17",
  day5: "8-15",
  day6: "",
  day7: "",
};
/** A day of its own for each: nobody is away twice at the same time. */
let days = 0;
const absence = (deputyId: number) => {
  const day = new Date(Date.UTC(2027, 0, 1 + ++days)).toISOString().slice(0, 10);
  return { fromDay: day, fromTime: "", toDay: day, toTime: "", deputyId, note: "" };
};

/** Which team has which postcodes, who is in the teams, and what agents keep about themselves. */
export const teamRows: Row[] = [
  { file: "routes/site/regions.tsx", act: "GET", path: () => paths.regions(), expected: { others: "ok" } },
  {
    file: "routes/site/regions.tsx",
    act: "find",
    path: () => paths.regions(),
    fields: () => ({ postcode: "60326" }),
    expected: { others: "ok" },
  },
  {
    file: "routes/site/region.tsx",
    act: "GET",
    path: (_, cast) => paths.region(cast.regionSlug),
    expected: { others: "ok" },
  },
  {
    file: "routes/site/portrait.ts",
    act: "GET",
    about: "that nobody has",
    path: () => paths.portrait("a".repeat(22)),
    expected: { others: "gone" },
  },
  {
    file: coverage,
    act: "GET",
    path: () => paths.coverage({ search: "60" }),
    expected: { ...guestLogin, ...adminOnly },
  },
  {
    file: coverage,
    act: "assign",
    about: "what is nobody's",
    path: () => paths.coverage(),
    fields: (_, cast) => ({ selection: "99", regionId: cast.regionId, reason }),
    expected: { admin: "invalid", others: "gone" },
  },
  {
    file: coverage,
    act: "undo",
    about: "what never was",
    path: () => paths.coverage(),
    fields: () => ({ changeId: 4711, reason }),
    expected: { others: "gone" },
  },
  {
    file: "routes/admin/teams.tsx",
    act: "GET",
    path: () => paths.teams(),
    expected: { ...guestLogin, ...leaders },
  },
  { file: team, act: "GET", path: teamPath, expected: { ...guestLogin, ...leaders } },
  {
    file: team,
    act: "appoint",
    about: "somebody who is not there",
    path: teamPath,
    fields: () => ({ who: "niemand", role: "agent", fullName: "Niemand Da", salutation: "f", deputyId: "" }),
    expected: { admin: "invalid", others: "gone" },
  },
  { file: team, act: "site-hours", path: teamPath, fields: () => week, expected: adminOnly },
  { file: team, act: "cutoff", path: teamPath, fields: () => ({ cutoff: "15:30" }), expected: adminOnly },
  {
    file: team,
    act: "close-day",
    path: teamPath,
    fields: () => ({ day: "2027-12-24", name: "Heiligabend" }),
    expected: adminOnly,
  },
  { file: team, act: "open-day", path: teamPath, fields: () => ({ day: "2027-12-24" }), expected: adminOnly },
  { file: member, act: "GET", path: memberPath, expected: { ...guestLogin, ...leaders } },
  {
    file: member,
    act: "card",
    path: memberPath,
    fields: () => ({ fullName: "Anna Beispiel", salutation: "f", capacity: "", skills: "", languages: "de" }),
    expected: leaders,
  },
  {
    file: member,
    act: "hours",
    path: memberPath,
    // All day long, so that the agent is there for whatever comes after.
    fields: () => Object.fromEntries(Object.keys(week).map((day) => [day, "8-18"])),
    expected: leaders,
  },
  {
    file: member,
    act: "deputy",
    path: memberPath,
    fields: (_, cast) => ({ deputyId: cast.colleague.id, from: "", to: "" }),
    expected: leaders,
  },
  {
    file: member,
    act: "absence",
    path: memberPath,
    fields: (_, cast) => absence(cast.colleague.id),
    expected: { agent: "ok", ...leaders },
  },
  {
    file: member,
    act: "end-absence",
    about: "that never was",
    path: memberPath,
    fields: () => ({ absenceId: 4711 }),
    expected: { others: "gone" },
  },
  {
    file: member,
    act: "remove-photo",
    path: memberPath,
    fields: () => ({}),
    expected: { agent: "ok", ...leaders },
  },
  { file: member, act: "role", path: memberPath, fields: () => ({ role: "agent" }), expected: adminOnly },
  {
    file: member,
    act: "plan-leaving",
    path: memberPath,
    fields: () => ({ leavesOn: "" }),
    expected: adminOnly,
  },
  {
    file: member,
    act: "leave",
    about: "somebody who is not there",
    path: (_, cast) => paths.teamMember(cast.regionSlug, cast.people.asker.id),
    fields: () => ({ sure: "ja" }),
    expected: { others: "gone" },
  },
  { file: own, act: "GET", path: () => paths.ownDuty(), expected: { ...guestLogin, ...atDesk } },
  {
    file: own,
    act: "absence",
    about: "without a deputy of the team",
    path: () => paths.ownDuty(),
    fields: () => absence(4711),
    expected: { agent: "invalid", otherAgent: "invalid", lead: "invalid", others: "gone" },
  },
  {
    file: own,
    act: "end-absence",
    about: "that never was",
    path: () => paths.ownDuty(),
    fields: () => ({ absenceId: 4711 }),
    expected: { others: "gone" },
  },
  {
    file: own,
    act: "languages",
    path: () => paths.ownDuty(),
    fields: () => ({ languages: "de" }),
    expected: atDesk,
  },
  {
    file: own,
    act: "photo",
    about: "without a file",
    path: () => paths.ownDuty(),
    fields: () => ({}),
    expected: { agent: "invalid", otherAgent: "invalid", lead: "invalid", others: "gone" },
  },
  { file: own, act: "remove-photo", path: () => paths.ownDuty(), fields: () => ({}), expected: atDesk },
];

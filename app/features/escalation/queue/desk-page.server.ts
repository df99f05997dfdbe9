import type { Ctx } from "#app/platform/context.ts";
import { found, notFound } from "#app/platform/errors.ts";
import { readTeam } from "../contact/duty.server.ts";
import { type Member, type Presence, presenceOf } from "../contact/duty.ts";
import { hasDesk } from "../policy.ts";
import { type FollowUp, listFollowUps } from "../ratings/ratings.server.ts";
import { makeEnv } from "./conditions.server.ts";
import { dayOf } from "./day.ts";
import { countLists, readTodayFigures, type TodayFigures } from "./figures.server.ts";
import {
  type DefaultView,
  type DeskFilter,
  defaultViewNames,
  filterOf,
  noFilter,
  parseFilter,
  type Wanted,
  wantedView,
  writeFilter,
} from "./filter.ts";
import { type Looker, listLookers } from "./lookers.server.ts";
import { readDeskPulses } from "./pulse.server.ts";
import { listQueue, parseCursor, type QueueRow, writeCursor } from "./queue.server.ts";
import { listViews, type SavedView } from "./views.server.ts";

export type MemberPresence = Pick<Member, "id" | "fullName" | "hue" | "isLead" | "openCount" | "capacity"> & {
  presence: Presence;
};

export type TodayCounts = {
  late: number;
  dueToday: number;
  forMe: number;
  /** Nobody has begun and nobody has answered. */
  fresh: number;
};

export type DeskPage = {
  wanted: Wanted;
  filter: DeskFilter;
  /** The words of the address for this filter. */
  query: string;
  rows: QueueRow[];
  /** The next page; null on the last. */
  next: string | null;
  isFirstPage: boolean;
  /** Of the whole list; null where it is not counted. */
  count: number | null;
  views: { name: DefaultView; count: number | null }[];
  saved: (Pick<SavedView, "id" | "name" | "query"> & {
    isShared: boolean;
    isOwn: boolean;
    count: number | null;
  })[];
  today: TodayCounts;
  figures: TodayFigures;
  members: MemberPresence[];
  /** For the lead only. */
  followUps: FollowUp[] | null;
  lookers: Looker[];
  /** What the live line is compared with (pulse.server.ts). */
  stamp: string;
};

const todayFilters: DeskFilter[] = [
  { ...noFilter, due: "late" },
  { ...noFilter, due: "today" },
  { ...noFilter, states: ["for-me"] },
  { ...noFilter, states: ["new"] },
];

/**
 * The start page of an agent: one list, the lengths of all others, what the day asks for, who is there.
 * @throws not-found without a desk, and for a saved view that is not there or not for this person
 */
export async function readDeskPage(ctx: Ctx, query: URLSearchParams): Promise<DeskPage> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const [team, saved] = await Promise.all([readTeam(ctx, actor.teamRegionId), listViews(ctx)]);
  const members = presentFirst(team.members, ctx.now);
  const day = dayOf(team.site, ctx.now);
  const env = makeEnv(ctx, actor.id, {
    endOfDay: day.end,
    awayIds: awayIdsOf(team.members, members),
  });
  const wanted = wantedView(query);
  const filter = readFilter(wanted, saved, query);
  const after = parseCursor(query.get("nach"));
  const filters = [
    ...defaultViewNames.map(filterOf),
    ...saved.map((view) => parseFilter(new URLSearchParams(view.query))),
    ...todayFilters,
    filter,
  ];
  const [page, counts, figures, followUps, lookers, pulses] = await Promise.all([
    listQueue(ctx, { filter, env, after }),
    countLists(ctx, env, filters),
    readTodayFigures(ctx, day),
    actor.role === "lead" ? listFollowUps(ctx) : null,
    listLookers(ctx),
    readDeskPulses(ctx, [actor.teamRegionId]),
  ]);
  const countOf = counts[Symbol.iterator]();
  const take = () => countOf.next().value ?? null;
  return {
    wanted,
    filter,
    query: writeFilter(filter),
    rows: page.rows,
    next: page.next && writeCursor(page.next),
    isFirstPage: after === null,
    views: defaultViewNames.map((name) => ({ name, count: take() })),
    saved: saved.map(({ id, name, query, sharedAt, ownerId }) => ({
      id,
      name,
      query,
      isShared: sharedAt !== null,
      isOwn: ownerId === actor.id,
      count: take(),
    })),
    today: { late: take() ?? 0, dueToday: take() ?? 0, forMe: take() ?? 0, fresh: take() ?? 0 },
    count: take(),
    figures,
    members,
    followUps,
    lookers,
    stamp: pulses.get(actor.teamRegionId)?.stamp ?? "",
  };
}

/** Words in the address come before those of a saved view: that is how one is changed. */
function readFilter(wanted: Wanted, saved: SavedView[], query: URLSearchParams): DeskFilter {
  if (wanted.kind === "free") return parseFilter(query);
  if (wanted.kind === "default") return filterOf(wanted.name);
  const view = found(saved.find(({ id }) => id === wanted.id));
  return parseFilter(new URLSearchParams(view.query));
}

/** Whoever has left is not there either. */
function awayIdsOf(all: readonly Member[], shown: readonly MemberPresence[]): number[] {
  const here = new Set(shown.filter(({ presence }) => presence.isPresent).map(({ id }) => id));
  return all.filter(({ id }) => !here.has(id)).map(({ id }) => id);
}

function presentFirst(members: readonly Member[], now: Date): MemberPresence[] {
  return members
    .filter(({ hasLeft }) => !hasLeft)
    .map((member) => ({
      id: member.id,
      fullName: member.fullName,
      hue: member.hue,
      isLead: member.isLead,
      openCount: member.openCount,
      capacity: member.capacity,
      presence: presenceOf(member, now),
    }))
    .sort((a, b) => Number(b.presence.isPresent) - Number(a.presence.isPresent));
}

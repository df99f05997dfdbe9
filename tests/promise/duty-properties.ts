import fc from "fast-check";
import { expect } from "vitest";
import type { Member, Team } from "#app/features/escalation/contact/duty.ts";
import { isWorkingTime, wallClock } from "./oracle.ts";
import type { Property } from "./properties.ts";
import { moment, teamAt } from "./worlds.ts";

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

const scene = moment.chain((now) => fc.tuple(fc.constant(now), teamAt(now), fc.nat(4)));

const isHere = (member: Member, now: Date) => !member.hasLeft && isWorkingTime(member.calendar, now);
const covers = (now: Date) => (absence: Member["absences"][number]) =>
  absence.startsAt <= now && now < absence.endsAt;
const ownerOf = ({ members }: Team, index: number) => members[index % members.length]!;

/** Away for a working day or more: the working minutes of the absence are at least those of the day it begins on. */
function isAwayForADay(member: Member, now: Date): boolean {
  const absence = member.absences.find(covers(now));
  if (!absence) return false;
  let at = absence.startsAt;
  const limit = later(at, 60 * 24 * 12);
  while (at < limit && !isWorkingTime(member.shifts, at)) at = later(at, 1);
  const dayOf = (moment: Date) => wallClock(moment).day;
  const day = dayOf(at);
  let whole = 0;
  for (let t = new Date(`${day}T00:00Z`).getTime() - 7_200_000, i = 0; i < 28 * 60; i++, t += 60_000) {
    const minute = new Date(t);
    if (dayOf(minute) === day && isWorkingTime(member.shifts, minute)) whole++;
  }
  let away = 0;
  for (let t = absence.startsAt; t < absence.endsAt; t = later(t, 1))
    if (isWorkingTime(member.shifts, t)) away++;
  return whole > 0 && away >= whole;
}

export const dutyProperties: Property[] = [
  {
    name: "On duty is the owner if present, else the deputy, else somebody who is there; else an opening is announced that holds",
    of: ({ onDuty }) =>
      fc.property(scene, ([now, team, index]) => {
        const owner = ownerOf(team, index);
        const duty = onDuty(team, owner.id, now);
        const here = team.members.filter((member) => isHere(member, now));
        if (duty.kind === "closed") {
          expect(here).toEqual([]);
          expect(duty.opensAt > now).toBe(true);
          return;
        }
        expect(here).toContain(duty.member);
        const deputies = [
          owner.absences.find(covers(now))?.deputyId,
          owner.deputies.find(({ validFrom, validTo }) => validFrom <= now && (!validTo || now < validTo))
            ?.deputyId,
        ];
        const expected = here.includes(owner)
          ? owner
          : deputies.map((id) => here.find((member) => member.id === id)).find(Boolean);
        if (expected) expect(duty.member.id).toBe(expected.id);
        expect(duty.kind === "owner").toBe(here.includes(owner));
      }),
  },
  {
    name: "The announced opening is the first moment at which somebody is there",
    of: ({ onDuty }) =>
      fc.property(scene, ([now, team, index]) => {
        const duty = onDuty(team, ownerOf(team, index).id, now);
        if (duty.kind !== "closed" || duty.opensAt.getTime() - now.getTime() > 4 * 86_400_000) return;
        const isAnybody = (at: Date) => team.members.some((member) => isHere(member, at));
        expect(isAnybody(duty.opensAt)).toBe(true);
        expect(isAnybody(later(duty.opensAt, -1))).toBe(false);
        const steps = Math.floor((duty.opensAt.getTime() - now.getTime()) / 600_000);
        for (let i = 0; i < steps; i++) expect(isAnybody(later(now, i * 10))).toBe(false);
      }),
  },
  {
    name: "A new owner is in the team, and not away for a working day unless everybody is",
    of: ({ chooseOwner }) =>
      fc.property(
        scene,
        fc.constantFrom(1, 2),
        fc.option(fc.nat(4), { nil: null }),
        ([now, team], categoryId, lastHelperId) => {
          const choice = chooseOwner(team, { lastHelperId, categoryId, now });
          const staying = team.members.filter(({ hasLeft }) => !hasLeft);
          const there = staying.filter((member) => !isAwayForADay(member, now));
          expect(choice && (there.length > 0 ? there : staying)).toContain(choice?.member);
          const helper = there.find(({ id }) => id === lastHelperId);
          if (helper) expect(choice?.member.id).toBe(helper.id);
        },
      ),
  },
  {
    name: "An owner changes by leaving, or by an absence of a working day in which something is due; never otherwise",
    of: ({ whyNotKept }) =>
      fc.property(
        scene,
        fc.option(fc.integer({ min: -2000, max: 20_000 }), { nil: null }),
        ([now, team, index], due) => {
          const owner = ownerOf(team, index);
          const nextDueAt = due === null ? null : later(now, due);
          const why = whyNotKept(
            team,
            { ownerId: owner.id, categoryId: 1, nextDueAt, offeredToId: null },
            now,
          );
          if (owner.hasLeft) return void expect(why).toBe("left");
          if (!isAwayForADay(owner, now) || nextDueAt === null) return void expect(why).toBeNull();
          let back = now;
          const limit = later(now, 60 * 24 * 30);
          while (back < limit && !isWorkingTime(owner.calendar, back)) back = later(back, 5);
          if (back >= limit || Math.abs(nextDueAt.getTime() - back.getTime()) <= 300_000) return;
          expect(why).toBe(nextDueAt < back ? "absent" : null);
        },
      ),
  },
  {
    name: "The successor is somebody else who stays: whom it was offered to, else the deputy, else as for a new ticket",
    of: ({ chooseSuccessor }) =>
      fc.property(scene, fc.option(fc.nat(4), { nil: null }), ([now, team, index], offered) => {
        const owner = ownerOf(team, index);
        const fits = (id: number | null | undefined) =>
          team.members.find(
            (member) =>
              member.id === id && member !== owner && !member.hasLeft && !isAwayForADay(member, now),
          );
        const next = chooseSuccessor(
          team,
          { ownerId: owner.id, categoryId: 1, nextDueAt: null, offeredToId: offered },
          now,
        );
        if (!next) {
          const others = team.members.filter((member) => member !== owner && fits(member.id));
          return void expect(others).toEqual([]);
        }
        expect(next.id).not.toBe(owner.id);
        expect(next.hasLeft).toBe(false);
        const wanted = fits(offered) ?? fits(owner.absences.find(covers(now))?.deputyId);
        if (wanted) expect(next.id).toBe(wanted.id);
      }),
  },
];

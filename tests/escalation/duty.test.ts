import { describe, expect, test } from "vitest";
import {
  type Absence,
  chooseOwner,
  isLongAbsent,
  type Member,
  onDuty,
  presenceOf,
  type Team,
} from "#app/features/escalation/contact/duty.ts";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";

const site: SiteCalendar = {
  timeZone: "Europe/Berlin",
  frames: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1200 })),
  federalState: "HE",
  closures: [],
  cutoffMinute: 930,
};
const time = (text: string) => new Date(`${text}+01:00`);
const monday = (clock: string) => time(`2026-11-23T${clock}:00`);

function member(id: number, changes: Partial<Member> & { hours?: [number, number][] } = {}): Member {
  const { hours = [[480, 1080]], absences = [], ...rest } = changes;
  const frames = [1, 2, 3, 4, 5].flatMap((weekday) =>
    hours.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
  );
  const shifts = { ...site, frames };
  return {
    id,
    fullName: `Agentin ${id}`,
    displayName: `A. ${id}`,
    salutation: "f",
    hue: 0,
    isLead: false,
    hasLeft: false,
    shifts,
    calendar: { ...shifts, absences },
    absences,
    deputies: [],
    skills: [],
    openCount: 0,
    capacity: null,
    ...rest,
  };
}

const away = (from: string, to: string, deputyId: number | null = null): Absence => ({
  startsAt: time(from),
  endsAt: time(to),
  deputyId,
});
const team = (...members: Member[]): Team => ({ regionId: 1, site, members });

describe("Presence", () => {
  const halves = member(1, {
    hours: [
      [480, 750],
      [795, 1080],
    ],
  });

  test("lasts until the end of the day, over the break", () => {
    expect(presenceOf(halves, monday("10:00"))).toEqual({ isPresent: true, until: monday("18:00") });
  });

  test("in the break names the end of the break", () => {
    expect(presenceOf(halves, monday("12:45"))).toEqual({ isPresent: false, nextAt: monday("13:15") });
  });

  test("ends with an absence and returns after it", () => {
    const anna = member(1, { absences: [away("2026-11-23T14:00:00", "2026-11-25T12:00:00")] });
    expect(presenceOf(anna, monday("10:00"))).toEqual({ isPresent: true, until: monday("14:00") });
    expect(presenceOf(anna, monday("15:00"))).toEqual({
      isPresent: false,
      nextAt: time("2026-11-25T12:00:00"),
    });
  });

  test("of somebody who has left never comes again", () => {
    expect(presenceOf(member(1, { hasLeft: true }), monday("10:00"))).toEqual({
      isPresent: false,
      nextAt: null,
    });
  });
});

describe("On duty", () => {
  const late: [number, number][] = [[660, 1200]];

  test("is the owner while present", () => {
    expect(onDuty(team(member(1, { openCount: 9 }), member(2)), 1, monday("10:00"))).toMatchObject({
      kind: "owner",
      member: { id: 1 },
      until: monday("18:00"),
    });
  });

  test("is the deputy of the absence, before anybody else", () => {
    const anna = member(1, { absences: [away("2026-11-23T00:00:00", "2026-11-27T00:00:00", 3)] });
    expect(onDuty(team(anna, member(2), member(3, { openCount: 9 })), 1, monday("10:00"))).toMatchObject({
      kind: "deputy",
      member: { id: 3 },
    });
  });

  test("is the least-loaded agent present when there is no deputy, the lead only when alone", () => {
    const early = member(1);
    const lead = member(2, { isLead: true, hours: late });
    const evening = team(
      early,
      lead,
      member(3, { hours: late, openCount: 4 }),
      member(4, { hours: late, openCount: 2 }),
    );
    expect(onDuty(evening, 1, monday("19:00"))).toMatchObject({ kind: "colleague", member: { id: 4 } });
    expect(onDuty(team(early, lead), 1, monday("19:00"))).toMatchObject({ member: { id: 2 } });
  });

  test("is nobody at night, but the opening is announced", () => {
    expect(onDuty(team(member(1, { hours: late }), member(2)), 1, monday("22:00"))).toEqual({
      kind: "closed",
      opensAt: time("2026-11-24T08:00:00"),
    });
  });

  test("falls back to the site's opening when nobody has working time", () => {
    expect(onDuty(team(), 1, monday("22:00"))).toEqual({
      kind: "closed",
      opensAt: time("2026-11-24T08:00:00"),
    });
  });

  test("is somebody all year round, or an opening is announced within reach", () => {
    const crew = team(
      member(1, { absences: [away("2026-07-01T00:00:00", "2026-07-20T00:00:00", 2)] }),
      member(2, { hours: late, absences: [away("2026-12-21T00:00:00", "2027-01-05T00:00:00")] }),
      member(3, { isLead: true, hours: [[540, 1020]] }),
    );
    for (let at = Date.parse("2026-01-01T00:00Z"); at < Date.parse("2027-01-01T00:00Z"); at += 97 * 60_000) {
      const now = new Date(at);
      const duty = onDuty(crew, 1, now);
      if (duty.kind === "closed") {
        expect(duty.opensAt > now && duty.opensAt.getTime() - at < 6 * 86_400_000).toBe(true);
      } else {
        expect(presenceOf(duty.member, now).isPresent).toBe(true);
      }
    }
  });
});

describe("The owner of a new ticket", () => {
  const now = monday("10:00");
  const choose = (crew: Team, lastHelperId: number | null = null) => {
    const choice = chooseOwner(crew, { lastHelperId, categoryId: 7, now });
    return choice && [choice.member.id, choice.why];
  };
  const skilled = { skills: [7] };

  test("is who helped this customer last, whatever the load", () => {
    expect(choose(team(member(1, { openCount: 30 }), member(2, skilled)), 1)).toEqual([1, "helped-before"]);
  });

  test("is the least-loaded agent with the skill", () => {
    const crew = team(
      member(1),
      member(2, { ...skilled, openCount: 3 }),
      member(3, { ...skilled, openCount: 2 }),
    );
    expect(choose(crew)).toEqual([3, "skill"]);
  });

  test("is the lead when nobody has the skill, and never the lead while somebody has", () => {
    const lead = member(9, { isLead: true, ...skilled });
    expect(choose(team(member(1), lead))).toEqual([9, "lead"]);
    expect(choose(team(member(1, { ...skilled, openCount: 50 }), lead))).toEqual([1, "skill"]);
  });

  test("is nobody who is away for a working day, has left or is of another team", () => {
    const sick = [away("2026-11-23T08:00:00", "2026-11-24T08:00:00")];
    const crew = team(
      member(1, { ...skilled, absences: sick }),
      member(2, { ...skilled, hasLeft: true }),
      member(3),
    );
    expect(choose(crew, 1)).toEqual([3, "anyone"]);
    expect(choose(crew, 44)).toEqual([3, "anyone"]);
  });

  test("is somebody even when everybody is away", () => {
    const sick = [away("2026-11-23T00:00:00", "2026-11-28T00:00:00")];
    const crew = team(member(1, { absences: sick }), member(9, { isLead: true, absences: sick }));
    expect(choose(crew)).toEqual([9, "lead"]);
    expect(choose(team())).toBeNull();
  });
});

describe("A long absence", () => {
  const absent = (from: string, to: string) => member(1, { absences: [away(from, to)] });

  test("takes a working day or more of one's own time", () => {
    const now = monday("10:00");
    expect(isLongAbsent(absent("2026-11-23T08:00:00", "2026-11-23T17:59:00"), now)).toBe(false);
    expect(isLongAbsent(absent("2026-11-23T08:00:00", "2026-11-23T18:00:00"), now)).toBe(true);
    expect(isLongAbsent(absent("2026-11-20T13:00:00", "2026-11-23T13:00:00"), now)).toBe(true);
    expect(isLongAbsent(absent("2026-11-20T14:00:00", "2026-11-23T13:00:00"), now)).toBe(false);
  });

  test("is over when it is over, and not there before it begins", () => {
    const anna = absent("2026-11-23T08:00:00", "2026-11-25T18:00:00");
    expect(isLongAbsent(anna, time("2026-11-20T10:00:00"))).toBe(false);
    expect(isLongAbsent(anna, time("2026-11-25T18:00:00"))).toBe(false);
  });
});

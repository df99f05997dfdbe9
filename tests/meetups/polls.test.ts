import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { castBallot, readOwnBallots } from "#app/features/meetups/ballots.server.ts";
import { makeDevice, readDevice } from "#app/features/meetups/device.server.ts";
import { joinByCode } from "#app/features/meetups/joining.server.ts";
import { pulseFor, readMeetupStates } from "#app/features/meetups/live.server.ts";
import {
  closePoll,
  openPoll,
  preparePoll,
  readPolls,
  showResults,
} from "#app/features/meetups/polls.server.ts";
import { registerFor } from "#app/features/meetups/registrations.server.ts";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { pollBallots, polls } from "#db/schema/polls.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";
import { countsOf, type Evening, makeEvening, makePoll } from "./evening.ts";

/** Somebody with a seat. */
async function makeVoter(ctx: Ctx, { meetupId }: Evening) {
  const user = await makeUser(ctx);
  await registerFor(as(ctx, user), { meetupId });
  return user;
}

describe("A vote", () => {
  test("counts once, can be changed until the poll is closed, and then no more", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const voter = as(ctx, await makeVoter(ctx, evening));
    const vote = (option: number) =>
      castBallot(voter, { meetupId, pollId, options: [options[option]!], deviceId: null });
    await vote(0);
    await vote(0);
    expect(await countsOf(ctx, meetupId, pollId)).toEqual({ voters: 1, guests: 0, counts: [1, 0, 0] });
    await vote(2);
    expect(await readOwnBallots(voter, { meetupId, deviceId: null })).toEqual([options[2]]);
    await closePoll(as(ctx, evening.lead), { meetupId, pollId });
    await expect(vote(1)).rejects.toMatchObject({ code: "conflict" });
    expect(await countsOf(ctx, meetupId, pollId)).toEqual({ voters: 1, guests: 0, counts: [0, 0, 1] });
  });

  test("of several choices counts each choice once and the person once", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening, { kind: "multiple" });
    const voter = as(ctx, await makeVoter(ctx, evening));
    await castBallot(voter, { meetupId, pollId, options, deviceId: null });
    await castBallot(voter, { meetupId, pollId, options: options.slice(1), deviceId: null });
    expect(await countsOf(ctx, meetupId, pollId)).toEqual({ voters: 1, guests: 0, counts: [0, 1, 1] });
  });

  test("takes one option where one may be chosen, and only options of its poll", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const first = await makePoll(ctx, evening);
    const { pollId, options } = await makePoll(ctx, evening);
    const voter = as(ctx, await makeVoter(ctx, evening));
    const vote = (chosen: number[]) =>
      castBallot(voter, { meetupId, pollId, options: chosen, deviceId: null });
    await expect(vote(options.slice(0, 2))).rejects.toMatchObject({ code: "invalid" });
    await expect(vote(first.options.slice(0, 1))).rejects.toMatchObject({ code: "invalid" });
    expect(await countsOf(ctx, meetupId, pollId)).toMatchObject({ voters: 0 });
  });

  test("needs a seat or the code", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2, { capacity: 1 });
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const vote = (ctx: Ctx, deviceId: string | null = null) =>
      castBallot(ctx, { meetupId, pollId, options: [options[0]!], deviceId });
    await makeVoter(ctx, evening);
    const waiting = as(ctx, await makeVoter(ctx, evening));
    await expect(vote(waiting)).rejects.toMatchObject({ code: "forbidden" });
    await expect(vote(as(ctx, await makeUser(ctx)))).rejects.toMatchObject({ code: "forbidden" });
    await expect(vote(asGuest(ctx))).rejects.toMatchObject({ code: "forbidden" });
    await vote(asGuest(ctx), "handy");
    await vote(waiting, "anderes-handy");
    expect(await countsOf(ctx, meetupId, pollId)).toEqual({ voters: 2, guests: 1, counts: [2, 0, 0] });
  });

  test("given on a phone moves to the account that logs in on it", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const deviceId = "handy-ohne-konto";
    await castBallot(asGuest(ctx), { meetupId, pollId, options: [options[0]!], deviceId });
    const voter = as(ctx, await makeVoter(ctx, evening));
    await castBallot(voter, { meetupId, pollId, options: [options[1]!], deviceId });
    expect(await countsOf(ctx, meetupId, pollId)).toEqual({ voters: 1, guests: 0, counts: [0, 1, 0] });
  });

  test("is one per person, whoever votes how often and for what", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const people = [
      await makeVoter(ctx, evening),
      await makeVoter(ctx, evening),
      await makeVoter(ctx, evening),
    ];
    const voters: [Ctx, string | null][] = [
      ...people.map((one): [Ctx, null] => [as(ctx, one), null]),
      [asGuest(ctx), "handy-eins"],
      [asGuest(ctx), "handy-zwei"],
    ];
    const acts = fc.array(fc.record({ who: fc.nat(4), what: fc.nat(2) }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const { pollId, options } = await makePoll(ctx, evening);
        const last = new Map<number, number>();
        for (const { who, what } of steps) {
          const [actor, deviceId] = voters[who]!;
          await castBallot(actor, { meetupId, pollId, options: [options[what]!], deviceId });
          last.set(who, what);
        }
        const expected = {
          voters: last.size,
          guests: [...last.keys()].filter((who) => who >= people.length).length,
          counts: [0, 1, 2].map((option) => [...last.values()].filter((what) => what === option).length),
        };
        expect(await countsOf(ctx, meetupId, pollId)).toEqual(expected);
        await closePoll(as(ctx, evening.lead), { meetupId, pollId });
        expect(await countsOf(ctx, meetupId, pollId)).toEqual(expected);
        await ctx.db.execute(sql`delete from rate_limits`);
      }),
      { numRuns: 20 },
    );
  });

  test("is one per person when the same finger taps twenty times at once while the poll is closed", async ({
    committed: { ctx },
  }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const voter = as(ctx, await makeVoter(ctx, evening));
    const taps = Array.from({ length: 20 }, (_, n) =>
      castBallot(voter, { meetupId, pollId, options: [options[n % 3]!], deviceId: null }),
    );
    taps.splice(10, 0, closePoll(as(ctx, evening.lead), { meetupId, pollId }));
    const results = await Promise.allSettled(taps);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused.every(({ reason }) => reason.code === "conflict")).toBe(true);
    const { voters, counts } = await countsOf(ctx, meetupId, pollId);
    expect(voters).toBeLessThanOrEqual(1);
    expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(voters);
    expect(await ctx.db.$count(pollBallots)).toBe(0);
  });
});

describe("The ballot is secret:", () => {
  test("no row names a person, a phone or a time", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const user = await makeVoter(ctx, evening);
    await castBallot(as(ctx, user), { meetupId, pollId, options: [options[0]!], deviceId: null });
    const columns = await ctx.db.execute<{ name: string; type: string }>(sql`
      select column_name as name, data_type as type from information_schema.columns
      where table_name = 'poll_ballots' order by 1`);
    expect(columns.map(({ name }) => name)).toEqual([
      "ballot_key",
      "is_guest",
      "option_id",
      "poll_id",
      "slot",
    ]);
    const [ballot] = await ctx.db.select().from(pollBallots);
    expect(ballot?.ballotKey).toMatch(/^[\w-]{32}$/);
    expect(ballot?.ballotKey).not.toContain(String(user.id));
  });

  test("after closing the ballots and the way to them are gone, only numbers are left", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const voter = as(ctx, await makeVoter(ctx, evening));
    await castBallot(voter, { meetupId, pollId, options: [options[0]!], deviceId: null });
    await closePoll(as(ctx, evening.lead), { meetupId, pollId });
    expect(await ctx.db.$count(pollBallots)).toBe(0);
    const [poll] = await ctx.db.select().from(polls).where(eq(polls.id, pollId));
    expect(poll).toMatchObject({ ballotSecret: null, voterCount: 1 });
    expect(await readOwnBallots(voter, { meetupId, deviceId: null })).toEqual([]);
  });

  test("the same voter has another key in every poll", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const voter = as(ctx, await makeVoter(ctx, evening));
    const keys: string[] = [];
    for (let n = 0; n < 2; n++) {
      const { pollId, options } = await makePoll(ctx, evening);
      await castBallot(voter, { meetupId, pollId, options: [options[0]!], deviceId: null });
      keys.push(...(await ctx.db.select().from(pollBallots)).map(({ ballotKey }) => ballotKey));
    }
    expect(new Set(keys).size).toBe(2);
  });
});

describe("Results", () => {
  test("that are hidden are hidden in the page and in the stream, except for who leads", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId, lead } = evening;
    const { pollId, options } = await makePoll(ctx, evening);
    const voter = await makeVoter(ctx, evening);
    await castBallot(as(ctx, voter), { meetupId, pollId, options: [options[0]!], deviceId: null });
    const read = async () => {
      const state = (await readMeetupStates(ctx, [meetupId])).get(meetupId);
      const [poll] = await readPolls(ctx, { meetupIds: [meetupId], isSteering: false });
      return {
        page: poll?.options.map(({ count }) => count),
        guest: pulseFor(state, guest)?.polls[0]?.counts,
        lead: pulseFor(state, as(ctx, lead).actor)?.polls[0]?.counts,
      };
    };
    const [id] = options as [number];
    expect(await read()).toMatchObject({ page: [0, 0, 0], guest: null, lead: { [id]: 1 } });
    await showResults(as(ctx, lead), { meetupId, pollId, isShown: true });
    expect(await read()).toMatchObject({ page: [1, 0, 0], guest: { [id]: 1 } });
    await showResults(as(ctx, lead), { meetupId, pollId, isShown: false });
    await closePoll(as(ctx, lead), { meetupId, pollId });
    expect(await read()).toMatchObject({ page: [1, 0, 0] });
  });

  test("of a poll that is only prepared are nobody's business", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId, lead } = evening;
    await preparePoll(as(ctx, lead), { meetupId, question: "Später?", kind: "scale", options: [] });
    const state = (await readMeetupStates(ctx, [meetupId])).get(meetupId);
    expect(pulseFor(state, guest)?.polls).toEqual([]);
    expect(pulseFor(state, as(ctx, lead).actor)?.polls).toHaveLength(1);
    expect(await readPolls(ctx, { meetupIds: [meetupId], isSteering: false })).toEqual([]);
  });

  test("one poll is open at a time; a closed one stays closed", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId, lead } = evening;
    const first = await makePoll(ctx, evening);
    await makePoll(ctx, evening);
    const states = (await readPolls(ctx, { meetupIds: [meetupId], isSteering: true })).map(
      ({ state }) => state,
    );
    expect(states).toEqual(["closed", "open"]);
    await expect(openPoll(as(ctx, lead), { meetupId, pollId: first.pollId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("are led by the lead of the region, admins and moderators; everybody else finds nothing", async ({
    ctx,
  }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const { pollId } = await makePoll(ctx, evening);
    const other = await makeEvening(ctx, 1);
    for (const stranger of [await makeUser(ctx), await makeUser(ctx, { role: "guide" }), other.lead]) {
      await expect(closePoll(as(ctx, stranger), { meetupId, pollId })).rejects.toMatchObject({
        code: "not-found",
      });
    }
    await closePoll(as(ctx, await makeUser(ctx, { role: "moderator" })), { meetupId, pollId });
  });
});

describe("A phone without an account", () => {
  test("is known by a signed number of one evening", () => {
    const device = makeDevice(7);
    expect(readDevice(device, 7)).toMatch(/^[\w-]{16}$/);
    expect(readDevice(device, 8)).toBeNull();
    expect(
      readDevice(
        device.replace(/.$/, (end) => (end === "A" ? "B" : "A")),
        7,
      ),
    ).toBeNull();
    expect(readDevice("7.abc.def", 7)).toBeNull();
    expect(readDevice(null, 7)).toBeNull();
  });

  test("joins with the code while the evening goes on, and only then", async ({ ctx }) => {
    const running = await makeEvening(ctx, 0.2);
    const coming = await makeEvening(ctx, 30);
    const join = (code: string) =>
      joinByCode(asGuest(ctx), { code, clientAddress: "203.0.113.9", hasDevice: () => false });
    const { device } = await join(running.meetup.code);
    expect(readDevice(device, running.meetupId)).not.toBeNull();
    await expect(join(coming.meetup.code)).rejects.toMatchObject({ messageKey: "meetups.join.notNow" });
    await expect(join("AAAAAA")).rejects.toMatchObject({ messageKey: "meetups.join.unknown" });
  });

  test("cannot try codes without end", async ({ ctx }) => {
    const guess = () =>
      joinByCode(asGuest(ctx), { code: "AAAAAA", clientAddress: "203.0.113.7", hasDevice: () => false });
    for (let n = 0; n < 20; n++) await guess().catch(() => {});
    await expect(guess()).rejects.toMatchObject({ code: "too-many" });
  });
});

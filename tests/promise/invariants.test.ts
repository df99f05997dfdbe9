import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import {
  acceptHandover,
  offerHandover,
  returnHandover,
} from "#app/features/escalation/owners/handovers.server.ts";
import { passOnTicketsOf } from "#app/features/escalation/owners/owner-change.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { recountClocks } from "#app/features/escalation/promise/recount.server.ts";
import { sweepJob } from "#app/features/escalation/sweep.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import {
  answerOfficially,
  resumeTicket,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import { nextOpening } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { agentAbsences, agents, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { promisePolicies } from "#db/schema/promise-policies.ts";
import { makeScene, type Scene } from "../escalation/scene.ts";
import { makeAgent, makeThread, type User } from "../support/make.ts";
import { as, at, test } from "../support/test.ts";
import { assertInvariants, readPromised } from "./desk-world.ts";

/** One thing that happens; numbers choose among what is there. */
type Happening =
  | { do: "wait"; minutes: number }
  | { do: "sweep"; times: number }
  | {
      do:
        | "open"
        | "take"
        | "answer"
        | "pause"
        | "resume"
        | "move"
        | "offer"
        | "accept"
        | "return"
        | "close"
        | "leave"
        | "join"
        | "recount";
      who: number;
      which: number;
    }
  | { do: "absence"; who: number; hours: number; deputy: number };

const pick = fc.nat(50);
const act = <K extends string>(...kinds: K[]) =>
  fc.record({ do: fc.constantFrom(...kinds), who: pick, which: pick });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      minutes: fc.constantFrom(1, 20, 45, 120, 500, 1440, 3000),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("sweep" as const), times: fc.constantFrom(1, 2) }) },
  { weight: 3, arbitrary: act("open") },
  { weight: 6, arbitrary: act("take", "answer", "pause", "resume", "move") },
  { weight: 6, arbitrary: act("offer", "accept", "return") },
  { weight: 2, arbitrary: act("close", "leave", "join", "recount") },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("absence" as const),
      who: pick,
      hours: fc.constantFrom(3, 12, 30, 100),
      deputy: pick,
    }),
  },
);

/** A team at work. Nothing but the sweep is done by the worker: as long as none comes, it has crashed. */
class World {
  now: Date;
  readonly people: User[];
  readonly ctx: Ctx;
  readonly scene: Scene;

  constructor(ctx: Ctx, scene: Scene) {
    this.ctx = ctx;
    this.scene = scene;
    this.now = ctx.now;
    this.people = [scene.lead, scene.leyla, scene.tom];
  }

  here = () => at(this.ctx, this.now.toISOString());
  as = (user: User) => as(this.here(), user);

  async ticket(which: number) {
    const open = await this.ctx.db.select().from(tickets).where(isNull(tickets.closedAt)).orderBy(tickets.id);
    return open[which % Math.max(1, open.length)];
  }

  person = (who: number) => this.people[who % this.people.length]!;
  ownerOf = (ownerId: number) => this.people.find(({ id }) => id === ownerId)!;
}

async function happens(world: World, one: Happening): Promise<void> {
  switch (one.do) {
    case "wait":
      world.now = new Date(world.now.getTime() + one.minutes * 60_000);
      return;
    case "sweep":
      for (let i = 0; i < one.times; i++) await sweepJob.handle(world.here(), {});
      return;
    case "absence": {
      const [person, deputy] = [world.person(one.who), world.person(one.deputy)];
      const endsAt = new Date(world.now.getTime() + one.hours * 3_600_000);
      const deputyId = deputy.id === person.id ? null : deputy.id;
      await world.ctx.db
        .insert(agentAbsences)
        .values({ agentId: person.id, startsAt: world.now, endsAt, deputyId });
      return;
    }
    case "open": {
      const { customer, category } = world.scene;
      const createdAt = new Date(world.now.getTime() - 3 * 86_400_000);
      const thread = await makeThread(world.ctx, { author: customer, category, createdAt });
      const severity = one.which % 2 ? "impaired" : "total-outage";
      const facts = {
        threadId: thread.id,
        postcode: null,
        categoryId: category.id,
        tried: "",
        summary: "Geht nicht.",
      };
      await escalateThread(world.as(customer), { ...facts, severity });
      return;
    }
    case "leave":
      return leaves(world, world.person(one.who));
    case "join":
      world.people.push(await makeAgent(world.ctx, world.scene.region));
      return;
    case "recount":
      await world.ctx.db
        .update(promisePolicies)
        .set({ firstResponseMinutes: 60 + one.which * 10, nextUpdateMinutes: one.who % 2 ? 300 : null });
      await recountClocks(world.here());
      return;
    default:
      return works(world, one.do, one);
  }
}

/** As a lead writes it down: nobody is without an owner for a moment. Somebody has to stay. */
async function leaves(world: World, person: User): Promise<void> {
  if (world.people.length < 2) return;
  world.people.splice(world.people.indexOf(person), 1);
  await transact(world.here(), async (ctx) => {
    await ctx.db.update(agents).set({ leftAt: ctx.now }).where(eq(agents.userId, person.id));
    await passOnTicketsOf(ctx, { agentId: person.id });
  });
}

async function works(
  world: World,
  what: string,
  { who, which }: { who: number; which: number },
): Promise<void> {
  const ticket = await world.ticket(which);
  if (!ticket) return;
  const ticketId = ticket.id;
  const owner = world.ownerOf(ticket.ownerId);
  const anybody = world.person(who);
  const before = await readPromised(world.ctx);
  const offered = await world.ctx.db
    .select()
    .from(ticketHandovers)
    .where(
      and(
        eq(ticketHandovers.ticketId, ticketId),
        isNull(ticketHandovers.acceptedAt),
        isNull(ticketHandovers.returnedAt),
      ),
    );
  const receiver = world.people.find(({ id }) => id === offered[0]?.toId) ?? anybody;
  const paper = { known: "Alles", tried: "Neustart", nextStep: "Messen", promiseCarried: "Ja" };
  switch (what) {
    case "take":
      return takeTicket(world.as(anybody), { ticketId });
    case "answer":
      await answerOfficially(world.as(owner), { ticketId, body: "Wir messen die Leitung." });
      return;
    case "pause":
      return waitForCustomer(world.as(owner), { ticketId });
    case "resume":
      return resumeTicket(world.as(owner), { ticketId });
    case "move": {
      const site = await readSiteCalendar(world.ctx, ticket.regionId);
      const dueAt = nextOpening(site, new Date(world.now.getTime() + (30 + who * 60) * 60_000));
      return movePromise(world.as(owner), { ticketId, dueAt, reason: "Das Teil fehlt." });
    }
    case "offer":
      await offerHandover(world.as(owner), { ticketId, toId: anybody.id, ...paper });
      break;
    case "accept":
      await acceptHandover(world.as(receiver), { ticketId });
      break;
    case "return":
      await returnHandover(world.as(receiver), { ticketId, reason: "Kein Platz." });
      break;
    case "close":
      return closeTicket(world.as(owner), { ticketId, outcome: "Die Leitung ist wieder in Ordnung." });
  }
  // Whatever changes hands, the time that was promised does not.
  const after = await readPromised(world.ctx);
  if (after.get(ticketId) !== before.get(ticketId)) throw new Error("A handover has moved a promise");
}

test("Whatever happens in a team, every ticket has an owner who is there, one promise, and clocks that the log explains", {
  timeout: 120_000,
}, async ({ ctx }) => {
  class Undo extends Error {}
  const story = async (happenings: Happening[]) => {
    const run = transact(ctx, async (inner) => {
      const world = new World(inner, await makeScene(inner));
      await inner.db.update(promisePolicies).set({ firstResponseMinutes: 240, nextUpdateMinutes: 600 });
      await happens(world, { do: "open", who: 0, which: 1 });
      for (const one of happenings) {
        await transact(world.here(), (ctx) => happens(Object.assign(world, { ctx }), one)).catch((error) => {
          // What the rules refuse has not happened.
          if (!(error instanceof AppError)) throw error;
        });
        Object.assign(world, { ctx: inner });
        await assertInvariants(world.here());
      }
      throw new Undo();
    });
    await run.catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
  };
  await fc.assert(fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), story), {
    numRuns: 30,
    seed: 20_261_123,
    interruptAfterTimeLimit: 90_000,
    markInterruptAsFailure: false,
    endOnFailure: true,
  });
});

import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachToOpenTicket } from "#app/features/escalation/merging/own-tickets.server.ts";
import { escalateByRule, escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { system } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb, type DbConnection } from "#db/client.server.ts";
import { promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { dayBefore, formOf, makeScene, type Scene } from "../escalation/scene.ts";
import { as } from "../support/contexts.ts";
import { type CommittedClone, makeClone } from "../support/databases.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { monday } from "../support/test.ts";

/* Ten people press at once, and a rule: real transactions that commit, on connections of their own. */

let clone: CommittedClone;
let connection: DbConnection;
let ctx: Ctx;
let scene: Scene;

beforeAll(async () => {
  clone = await makeClone();
  connection = connectDb(clone.url, { max: 12 });
  ctx = {
    db: connection.db,
    actor: system,
    now: monday,
    locale: "de",
    site: defaultSite,
    log,
    requestId: "at-once",
  };
  scene = await makeScene(ctx);
}, 60_000);

afterAll(async () => {
  await connection?.close();
  await clone?.drop();
});

const outcomeOf = async (work: Promise<unknown>) => {
  try {
    await work;
    return "opened";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

describe("At the same moment", () => {
  test("ten people and a rule open exactly one case, with one promise", async () => {
    const guides = await Promise.all(Array.from({ length: 9 }, () => makeUser(ctx, { role: "guide" })));
    const pressing = [scene.customer, ...guides].map((user) => escalateThread(as(ctx, user), formOf(scene)));
    const rule = escalateByRule(ctx, {
      threadId: scene.thread.id,
      cause: "unsolved",
      minutes: 1440,
      severity: "impaired",
    });
    const outcomes = await Promise.all([...pressing, rule].map(outcomeOf));
    expect(outcomes.filter((one) => one === "opened")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "conflict")).toHaveLength(10);
    const open = await ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .where(and(eq(tickets.threadId, scene.thread.id), isNull(tickets.closedAt)));
    expect(open).toHaveLength(1);
    const ticketId = open[0]?.id ?? 0;
    expect(await ctx.db.select().from(promises).where(eq(promises.ticketId, ticketId))).toHaveLength(1);
    const events = await ctx.db.select().from(ticketEvents).where(eq(ticketEvents.ticketId, ticketId));
    expect(events.map(({ kind }) => kind)).toEqual(["opened"]);

    // Ten presses of "belongs to my case" while others hand the same question over: with one case, not two.
    const second = await makeThread(ctx, {
      author: scene.customer,
      category: scene.category,
      createdAt: dayBefore,
    });
    const [code] = await ctx.db.select({ code: tickets.code }).from(tickets).where(eq(tickets.id, ticketId));
    const mixed = [
      ...Array.from({ length: 10 }, () =>
        attachToOpenTicket(as(ctx, scene.customer), { threadId: second.id, code: code?.code ?? "" }),
      ),
      ...guides
        .slice(0, 3)
        .map((guide) => escalateThread(as(ctx, guide), { ...formOf(scene), threadId: second.id })),
    ];
    await Promise.all(mixed.map(outcomeOf));
    const rows = await ctx.db
      .select()
      .from(ticketThreads)
      .where(and(eq(ticketThreads.threadId, second.id), isNull(ticketThreads.endedAt)));
    expect(rows).toHaveLength(1);
  }, 60_000);

  test("one person with ten questions gets no further than the limit", async () => {
    const customer = await makeUser(ctx, { createdAt: dayBefore });
    const threads = await Promise.all(
      Array.from({ length: 10 }, () =>
        makeThread(ctx, { author: customer, category: scene.category, createdAt: dayBefore }),
      ),
    );
    const outcomes = await Promise.all(
      threads.map(({ id }) =>
        outcomeOf(escalateThread(as(ctx, customer), { ...formOf(scene), threadId: id })),
      ),
    );
    expect(outcomes.filter((one) => one === "opened")).toHaveLength(3);
  }, 60_000);
});

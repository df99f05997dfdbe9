import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promisePolicies } from "#db/schema/promise-policies.ts";
import { makeAgent, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";
import { as, at } from "../support/test.ts";

/** A day and an hour before the tests' Monday 09:00. */
export const dayBefore = new Date("2026-11-22T08:00:00+01:00");

/**
 * A team of three in Hesse, a customer and a question that is old enough to be escalated. Only the promise decides what is
 * due: the team's other targets have tests of their own.
 */
export async function makeScene(ctx: Ctx) {
  await ctx.db.update(promisePolicies).set({ firstResponseMinutes: null, nextUpdateMinutes: null });
  const category = await makeCategory(ctx);
  const region = await makeRegion(ctx, { position: 0, code: "FRA", name: "Frankfurt" });
  const lead = await makeAgent(ctx, region, { isLead: true, displayName: "Katharina B." });
  const leyla = await makeAgent(ctx, region, { skills: [category], displayName: "Leyla S." });
  const tom = await makeAgent(ctx, region, { displayName: "Tom B." });
  const customer = await makeUser(ctx, { displayName: "Erika M.", createdAt: dayBefore });
  const thread = await makeThread(ctx, { author: customer, category, createdAt: dayBefore });
  return { category, region, lead, leyla, tom, customer, thread };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;

/** What the short form sends. */
export const formOf = ({ thread, category }: Pick<Scene, "thread" | "category">) => ({
  threadId: thread.id,
  postcode: null,
  categoryId: category.id,
  severity: "impaired" as const,
  tried: "Neustart, anderes Kabel",
  summary: "Seit gestern bricht die Verbindung alle paar Minuten ab.",
});

/** The scene with an open ticket of Leyla's, made by the customer on Monday at nine: promised for 18:00. */
export async function makeTicketScene(ctx: Ctx) {
  const scene = await makeScene(ctx);
  const ticket = await escalateThread(as(ctx, scene.customer), formOf(scene));
  return { ...scene, ticket, ticketId: ticket.id };
}

/** This person at a time of the tests' Monday, "HH:MM", or at an ISO time. */
export function person(ctx: Ctx, user: User, time: string): Ctx {
  return as(at(ctx, time.includes("T") ? time : `2026-11-23T${time}:00+01:00`), user);
}

/** The outside: nobody of this team. */
export async function makeOutsiders(ctx: Ctx, { customer }: Pick<Scene, "customer">) {
  const elsewhere = await makeRegion(ctx);
  return {
    customer,
    stranger: await makeUser(ctx),
    guide: await makeUser(ctx, { role: "guide" }),
    foreignAgent: await makeAgent(ctx, elsewhere),
    foreignLead: await makeAgent(ctx, elsewhere, { isLead: true }),
    moderator: await makeUser(ctx, { role: "moderator" }),
    admin: await makeUser(ctx, { role: "admin" }),
  };
}

import { eq } from "drizzle-orm";
import { type Env, makeEnv } from "#app/features/escalation/queue/conditions.server.ts";
import { dayOf } from "#app/features/escalation/queue/day.ts";
import type { DeskFilter } from "#app/features/escalation/queue/filter.ts";
import { listQueue } from "#app/features/escalation/queue/queue.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { dayBefore, formOf, person, type Scene } from "../escalation/scene.ts";
import { makeThread } from "../support/make.ts";

export const monday = (clock: string) => new Date(`2026-11-23T${clock}:00+01:00`);

/** Another ticket of the scene; `dueAt` moves its promise too. */
export async function addTicket(
  ctx: Ctx,
  scene: Scene,
  { dueAt, ...values }: Partial<typeof tickets.$inferInsert> & { dueAt?: Date } = {},
) {
  const thread = await makeThread(ctx, {
    author: scene.customer,
    category: scene.category,
    createdAt: dayBefore,
  });
  const { id } = await escalateThread(person(ctx, scene.lead, "09:00"), formOf({ ...scene, thread }));
  const { ownerId } = values;
  if (ownerId) await ctx.db.update(promises).set({ ownerId }).where(eq(promises.ticketId, id));
  if (dueAt) await ctx.db.update(promises).set({ dueAt }).where(eq(promises.ticketId, id));
  const [row] = await ctx.db
    .update(tickets)
    .set({ summary: "Zum Prüfen.", ...(dueAt ? { nextDueAt: dueAt } : {}), ...values })
    .where(eq(tickets.id, id))
    .returning();
  return row!;
}

export function envOf(ctx: Ctx, awayIds: number[] = []): Env {
  const id = ctx.actor.kind === "user" ? ctx.actor.id : 0;
  return makeEnv(ctx, id, { endOfDay: dayOf({ timeZone: "Europe/Berlin" }, ctx.now).end, awayIds });
}

export async function idsOf(ctx: Ctx, filter: DeskFilter, awayIds: number[] = []): Promise<number[]> {
  const { rows } = await listQueue(ctx, { filter, env: envOf(ctx, awayIds) });
  return rows.map(({ id }) => id);
}

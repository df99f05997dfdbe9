import { eq, sql } from "drizzle-orm";
import { endOf, heldUntilOf } from "#app/features/escalation/call-backs/slots.ts";
import { formatTicketCode } from "#app/features/escalation/tickets/ticket-code.ts";
import type { Ctx } from "#app/platform/context.ts";
import { callBackOffers, callBacks } from "#db/schema/call-backs.ts";
import { checklistItems, checklists, ticketChecklists } from "#db/schema/checklists.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { macros } from "#db/schema/macros.ts";
import { textModules } from "#db/schema/text-modules.ts";
import { ticketRelations } from "#db/schema/ticket-relations.ts";
import { makeThread } from "../support/make.ts";
import type { Cast } from "./world.ts";

/** picked: a call later that day. running: its time has come. */
export type ToolsWish = { call?: "picked" | "running" };

export type ToolsScene = {
  moduleId: number;
  macroId: number;
  checklistId: number;
  itemId: number;
  offerId: number;
  relationId: number;
  /** Of another open ticket of the same customer, which the agent owns too. */
  otherCode: string;
};

export const noTools: ToolsScene = {
  moduleId: 0,
  macroId: 0,
  checklistId: 0,
  itemId: 0,
  offerId: 0,
  relationId: 0,
  otherCode: "keiner",
};

/** What the agent's tools act on, beside the scene's open ticket. Modules and macros are the team's own. */
export async function makeTools(
  ctx: Ctx,
  cast: Cast,
  ticketId: number,
  wish: ToolsWish,
): Promise<ToolsScene> {
  const createdAt = ctx.now;
  for (const table of ["text_modules", "macros", "checklists"]) {
    await ctx.db.execute(sql.raw(`delete from ${table}`));
  }
  const { regionId } = cast;
  const [module] = await ctx.db
    .insert(textModules)
    .values({ title: "Messung", keyword: "messung", body: "Wir messen die Leitung.", regionId, createdAt })
    .returning();
  const [macro] = await ctx.db
    .insert(macros)
    .values({ name: "Notieren", steps: [{ do: "note", text: "Gemessen." }], regionId, createdAt })
    .returning();
  const [list] = await ctx.db.insert(checklists).values({ title: "Vor dem Termin", createdAt }).returning();
  const checklistId = list?.id ?? 0;
  const [item] = await ctx.db
    .insert(checklistItems)
    .values({ checklistId, text: "Zugang geklärt", isNeeded: false, position: 0 })
    .returning();
  await ctx.db.insert(ticketChecklists).values({ ticketId, checklistId, addedAt: createdAt });
  const other = await makeOther(ctx, cast);
  const [relation] = await ctx.db
    .insert(ticketRelations)
    .values({ fromId: ticketId, toId: other.id, kind: "related", createdAt })
    .returning();
  return {
    moduleId: module?.id ?? 0,
    macroId: macro?.id ?? 0,
    checklistId,
    itemId: item?.id ?? 0,
    offerId: await makeOffer(ctx, cast, ticketId, wish),
    relationId: relation?.id ?? 0,
    otherCode: other.code,
  };
}

async function makeOther(ctx: Ctx, cast: Cast): Promise<{ id: number; code: string }> {
  const { asker, agent } = cast.people;
  const { regionId, categoryId } = cast;
  const thread = await makeThread(ctx, { author: asker, category: { id: categoryId }, regionId });
  const code = formatTicketCode("FRA", thread.id);
  const dueAt = new Date(ctx.now.getTime() + 8 * 3_600_000);
  const [ticket] = await ctx.db
    .insert(tickets)
    .values({
      ...{ code, threadId: thread.id, regionId, categoryId, customerId: asker.id, ownerId: agent.id },
      ...{ openedBy: "asker", severity: "question", summary: "Das Telefon rauscht.", openedAt: ctx.now },
    })
    .returning();
  const id = ticket?.id ?? 0;
  await ctx.db.insert(promises).values({ ticketId: id, ownerId: agent.id, madeAt: ctx.now, dueAt });
  return { id, code };
}

async function makeOffer(ctx: Ctx, cast: Cast, ticketId: number, { call }: ToolsWish): Promise<number> {
  const agentId = cast.people.agent.id;
  const [offer] = await ctx.db
    .insert(callBackOffers)
    .values({ ticketId, offeredById: agentId, offeredAt: ctx.now, uid: `probe-${ticketId}@tadellos` })
    .returning();
  const offerId = offer?.id ?? 0;
  if (call) {
    const startsAt = new Date(ctx.now.getTime() + (call === "running" ? -5 * 60_000 : 5 * 3_600_000));
    await ctx.db.delete(callBacks).where(eq(callBacks.agentId, agentId));
    await ctx.db.insert(callBacks).values({
      ...{ offerId, ticketId, agentId, startsAt, bookedAt: ctx.now },
      ...{ endsAt: endOf(startsAt), heldUntil: heldUntilOf(startsAt) },
    });
  }
  return offerId;
}

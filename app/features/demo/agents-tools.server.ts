import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { offerCallBack } from "#app/features/escalation/call-backs/offering.server.ts";
import { pickCallBack } from "#app/features/escalation/call-backs/picking.server.ts";
import { readOwnCallBack } from "#app/features/escalation/call-backs/reading.server.ts";
import { saveChecklist } from "#app/features/escalation/checklists/library.server.ts";
import { listTicketChecks, tickItem } from "#app/features/escalation/checklists/ticket-checks.server.ts";
import { saveMacro } from "#app/features/escalation/macros/library.server.ts";
import type { MacroStep } from "#app/features/escalation/macros/steps.ts";
import { linkTickets } from "#app/features/escalation/relations/links.server.ts";
import { saveModule } from "#app/features/escalation/text-modules/library.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { textModules, textModuleUses } from "#db/schema/text-modules.ts";
import { type DemoMacro, demoChecklists, demoMacros, demoModules } from "./agents-tools.ts";
import { type Stage, userOf } from "./stage.server.ts";

const day = 24 * 3_600_000;

/** What the teams have at hand, and a call, a pair and some ticks at the tickets that are open. */
export async function tellAgentsTools(stage: Stage, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - 40 * day);
  // A telling on a later day finds them there; what somebody changed by hand stays.
  if ((await stage.asSystem(now).db.$count(textModules)) === 0) await fillLibraries(stage, longAgo);
  await countUses(stage, now);
  await bookCall(stage, now);
  await linkPair(stage, now);
  await tickSome(stage, now);
}

async function fillLibraries(stage: Stage, at: Date): Promise<void> {
  const admin = stage.as("henrik", at);
  const lead = stage.as("katharina", at);
  const moduleIds = new Map<string, number>();
  for (const { keyword, title, category, of, body } of demoModules) {
    const categoryId = category ? (stage.ground.categories.get(category) ?? null) : null;
    const writer = of === "leyla" ? stage.as("leyla", at) : of === "frankfurt" ? lead : admin;
    const scope = of === "leyla" ? "own" : of === "frankfurt" ? "team" : "all";
    const id = await saveModule(writer, { moduleId: null, scope, title, keyword, categoryId, body });
    moduleIds.set(keyword, id);
  }
  const listIds = new Map<string, number>();
  for (const { title, category, items } of demoChecklists) {
    const categoryId = category ? (stage.ground.categories.get(category) ?? null) : null;
    listIds.set(title, await saveChecklist(admin, { checklistId: null, title, categoryId, items }));
  }
  for (const { name, of, steps } of demoMacros) {
    const writer = of === "frankfurt" ? lead : admin;
    await saveMacro(writer, {
      macroId: null,
      name,
      steps: steps.map((step) => resolve(step, moduleIds, listIds)),
    });
  }
}

function resolve(
  step: DemoMacro["steps"][number],
  moduleIds: ReadonlyMap<string, number>,
  listIds: ReadonlyMap<string, number>,
): MacroStep {
  if ("keyword" in step) return { do: "answer-module", moduleId: moduleIds.get(step.keyword) ?? 0 };
  if ("title" in step) return { do: "checklist", checklistId: listIds.get(step.title) ?? 0 };
  return step;
}

/** Written at once, as the voices of the archive are: closed tickets were answered with modules, some rewritten. */
async function countUses(stage: Stage, now: Date): Promise<void> {
  const { db } = stage.asSystem(now);
  const modules = await db
    .select({ id: textModules.id })
    .from(textModules)
    .where(isNull(textModules.ownerId));
  const done = await db
    .select({ id: tickets.id, ownerId: tickets.ownerId, at: tickets.firstResponseAt })
    .from(tickets)
    .where(and(isNotNull(tickets.closedAt), isNotNull(tickets.firstResponseAt)))
    .orderBy(asc(tickets.id));
  const uses = done.flatMap(({ id, ownerId, at }, index) =>
    [index, index * 3 + 1].flatMap((nth, which) => {
      const module = modules[nth % modules.length];
      if (!module || !at) return [];
      return {
        moduleId: module.id,
        ticketId: id,
        userId: ownerId,
        usedAt: at,
        wasChanged: (index + which) % 3 === 0,
      };
    }),
  );
  if (uses.length > 0) await db.insert(textModuleUses).values(uses);
}

async function openTickets(ctx: Ctx, ownerId: number) {
  return ctx.db
    .select()
    .from(tickets)
    .where(and(isNull(tickets.closedAt), eq(tickets.ownerId, ownerId)))
    .orderBy(asc(tickets.id));
}

/** Leyla has offered to call, and the customer has picked the first time that is free. */
async function bookCall(stage: Stage, now: Date): Promise<void> {
  const leyla = userOf(stage.ground, "leyla");
  const [ticket] = await openTickets(stage.asSystem(now), leyla.id);
  if (!ticket) return;
  await offerCallBack(stage.asUser(leyla.id, now), { ticketId: ticket.id });
  const customer = stage.asUser(ticket.customerId, now);
  const offered = await readOwnCallBack(customer, ticket.threadId);
  const startsAt = offered?.days[0]?.slots[0];
  if (startsAt) await pickCallBack(customer, { threadId: ticket.threadId, startsAt });
}

async function linkPair(stage: Stage, now: Date): Promise<void> {
  const leyla = userOf(stage.ground, "leyla");
  const [one] = await openTickets(stage.asSystem(now), leyla.id);
  if (!one) return;
  const [other] = await stage
    .asSystem(now)
    .db.select()
    .from(tickets)
    .where(and(eq(tickets.regionId, one.regionId), isNotNull(tickets.closedAt)))
    .orderBy(asc(tickets.id))
    .limit(1);
  if (!other) return;
  await linkTickets(stage.asUser(leyla.id, now), { ticketId: one.id, code: other.code, kind: "related" });
}

async function tickSome(stage: Stage, now: Date): Promise<void> {
  const leyla = userOf(stage.ground, "leyla");
  const ctx = stage.asUser(leyla.id, now);
  for (const { id } of await openTickets(ctx, leyla.id)) {
    const [list] = await listTicketChecks(ctx, id);
    const [first] = list?.items ?? [];
    if (first) await tickItem(ctx, { ticketId: id, itemId: first.id, isChecked: true });
  }
}

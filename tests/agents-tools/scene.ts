import { saveChecklist } from "#app/features/escalation/checklists/library.server.ts";
import { saveModule } from "#app/features/escalation/text-modules/library.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { dayBefore, formOf, makeTicketScene, type Scene } from "../escalation/scene.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { as } from "../support/test.ts";

export { person } from "../escalation/scene.ts";

/** The scene with Leyla's open ticket, and an admin. */
export async function makeToolScene(ctx: Ctx) {
  const scene = await makeTicketScene(ctx);
  return { ...scene, admin: await makeUser(ctx, { role: "admin" }) };
}

export type ToolScene = Awaited<ReturnType<typeof makeToolScene>>;

/** A module of all teams. */
export const makeModule = (ctx: Ctx, { admin }: Pick<ToolScene, "admin">, keyword: string, body: string) =>
  saveModule(as(ctx, admin), {
    moduleId: null,
    scope: "all",
    title: `Baustein ${keyword}`,
    keyword,
    categoryId: null,
    body,
  });

export const makeList = (ctx: Ctx, { admin }: Pick<ToolScene, "admin">, categoryId: number | null) =>
  saveChecklist(as(ctx, admin), {
    checklistId: null,
    title: "Vor dem Abschluss",
    categoryId,
    items: [
      { text: "Leitung gemessen", isNeeded: true },
      { text: "Foto bekommen", isNeeded: false },
    ],
  });

/** Another open ticket of the same customer, in the same team. */
export async function makeSecondTicket(ctx: Ctx, scene: Pick<Scene, "customer" | "category">) {
  const thread = await makeThread(ctx, {
    author: scene.customer,
    category: scene.category,
    createdAt: dayBefore,
    body: "Außerdem rauscht das Telefon bei jedem Anruf.",
  });
  const ticket = await escalateThread(as(ctx, scene.customer), formOf({ thread, category: scene.category }));
  return { thread, ticket };
}

import { describe } from "vitest";
import { parseItems } from "#app/features/escalation/checklists/fields.ts";
import { listChecklists, saveChecklist } from "#app/features/escalation/checklists/library.server.ts";
import {
  addChecklist,
  closeChecked,
  listTicketChecks,
  tickItem,
} from "#app/features/escalation/checklists/ticket-checks.server.ts";
import { makeOutsiders } from "../escalation/scene.ts";
import { as, expect, test } from "../support/test.ts";
import { makeList, makeToolScene, person } from "./scene.ts";

const outcome = "Am Verteiler war ein Stecker lose, jetzt läuft es wieder.";

describe("A checklist", () => {
  test("lies at every ticket of its topic; who ticked when is to be seen", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    await makeList(ctx, scene, scene.category.id);
    const tom = person(ctx, scene.tom, "10:00");
    const [list] = await listTicketChecks(tom, scene.ticketId);
    const itemId = list?.items[0]?.id ?? 0;
    await tickItem(tom, { ticketId: scene.ticketId, itemId, isChecked: true });
    await tickItem(person(ctx, scene.lead, "11:00"), { ticketId: scene.ticketId, itemId, isChecked: true });
    const [after] = await listTicketChecks(tom, scene.ticketId);
    expect(after?.items[0]).toMatchObject({
      checkedBy: "Tom B.",
      checkedAt: new Date("2026-11-23T10:00:00+01:00"),
    });
  });

  test("warns before a ticket is closed without what is needed; who knows better closes all the same", async ({
    ctx,
  }) => {
    const scene = await makeToolScene(ctx);
    await makeList(ctx, scene, scene.category.id);
    const leyla = person(ctx, scene.leyla, "10:00");
    const close = (isDespite: boolean) =>
      closeChecked(leyla, { ticketId: scene.ticketId, outcome, isDespite });
    await expect(close(false)).rejects.toMatchObject({
      code: "conflict",
      params: { items: "„Leitung gemessen“", count: 1 },
    });
    await close(true);
  });

  test("keeps its ticks when its words stay, and what was ticked stays to be read", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const checklistId = await makeList(ctx, scene, scene.category.id);
    const leyla = person(ctx, scene.leyla, "10:00");
    const [list] = await listTicketChecks(leyla, scene.ticketId);
    for (const { id: itemId } of list?.items ?? []) {
      await tickItem(leyla, { ticketId: scene.ticketId, itemId, isChecked: true });
    }
    await saveChecklist(as(ctx, scene.admin), {
      checklistId,
      title: "Vor dem Abschluss",
      categoryId: scene.category.id,
      items: parseItems("Neuer Punkt\n! Leitung gemessen"),
    });
    const [after] = await listTicketChecks(leyla, scene.ticketId);
    const words = after?.items.map(({ text, checkedAt }) => [text, checkedAt !== null]);
    expect(words).toEqual(
      expect.arrayContaining([
        ["Neuer Punkt", false],
        ["Leitung gemessen", true],
        ["Foto bekommen", true],
      ]),
    );
    expect((await listChecklists(as(ctx, scene.admin)))[0]?.items).toHaveLength(2);
  });

  test("is put to a ticket by hand once, and is nobody else's business", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const checklistId = await makeList(ctx, scene, null);
    const leyla = person(ctx, scene.leyla, "10:00");
    expect(await listTicketChecks(leyla, scene.ticketId)).toEqual([]);
    for (const _ of [1, 2]) await addChecklist(leyla, { ticketId: scene.ticketId, checklistId });
    const [list] = await listTicketChecks(leyla, scene.ticketId);
    expect(list?.items).toHaveLength(2);
    const itemId = list?.items[0]?.id ?? 0;
    for (const outsider of Object.values(await makeOutsiders(ctx, scene))) {
      const act = tickItem(as(ctx, outsider), { ticketId: scene.ticketId, itemId, isChecked: true });
      await expect(act).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

import { describe } from "vitest";
import { readDeskPage } from "#app/features/escalation/queue/desk-page.server.ts";
import {
  changeView,
  deleteView,
  listViews,
  mostViews,
  moveView,
  saveView,
  shareView,
} from "#app/features/escalation/queue/views.server.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { expect, test } from "../support/test.ts";

describe("A saved list", () => {
  test("is its address under a name, with its length", async ({ ctx }) => {
    const { leyla, tom } = await makeTicketScene(ctx);
    const own = person(ctx, leyla, "10:00");
    const viewId = await saveView(own, { name: "Stadtmitte", query: "plz=603&unsinn=1&stand=neu" });
    expect(await listViews(own)).toMatchObject([
      { id: viewId, name: "Stadtmitte", query: "stand=neu&plz=603" },
    ]);
    const page = await readDeskPage(own, new URLSearchParams(`ansicht=v${viewId}`));
    expect(page).toMatchObject({ filter: { postcode: "603", states: ["new"] }, saved: [{ count: 0 }] });
    const foreign = readDeskPage(person(ctx, tom, "10:00"), new URLSearchParams(`ansicht=v${viewId}`));
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  });

  test("is renamed, filled anew, moved and deleted by its owner", async ({ ctx }) => {
    const { leyla } = await makeTicketScene(ctx);
    const own = person(ctx, leyla, "10:00");
    const [a, b, c] = [
      await saveView(own, { name: "A", query: "" }),
      await saveView(own, { name: "B", query: "" }),
      await saveView(own, { name: "C", query: "" }),
    ];
    const order = async () => (await listViews(own)).map(({ name }) => name).join("");
    await moveView(own, { viewId: c, step: "up" });
    expect(await order()).toBe("ACB");
    await moveView(own, { viewId: a, step: "up" });
    await moveView(own, { viewId: b, step: "down" });
    expect(await order()).toBe("ACB");
    await changeView(own, { viewId: b, name: "X" });
    await changeView(own, { viewId: b, query: "wer=ich" });
    expect(await listViews(own)).toMatchObject([{}, {}, { name: "X", query: "wer=ich" }]);
    await deleteView(own, { viewId: c });
    expect(await order()).toBe("AX");
  });

  test("is shared by a lead, who alone changes it then; the others see it first", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const [lead, tom] = [person(ctx, scene.lead, "10:00"), person(ctx, scene.tom, "10:00")];
    const viewId = await saveView(lead, { name: "Alle aus 60", query: "plz=60" });
    await saveView(tom, { name: "Toms", query: "" });
    expect((await listViews(tom)).map(({ name }) => name)).toEqual(["Toms"]);
    await shareView(lead, { viewId, isShared: true });
    expect((await listViews(tom)).map(({ name }) => name)).toEqual(["Alle aus 60", "Toms"]);
    const refused = { code: "not-found" };
    await expect(changeView(tom, { viewId, name: "Meins" })).rejects.toMatchObject(refused);
    await expect(deleteView(tom, { viewId })).rejects.toMatchObject(refused);
    await expect(moveView(tom, { viewId, step: "up" })).rejects.toMatchObject(refused);
    await expect(shareView(tom, { viewId, isShared: false })).rejects.toMatchObject(refused);
    await shareView(lead, { viewId, isShared: false });
    expect((await listViews(tom)).map(({ name }) => name)).toEqual(["Toms"]);
  });

  test("is nobody's outside the team, and there are not endlessly many", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const own = person(ctx, scene.leyla, "10:00");
    const viewId = await saveView(own, { name: "A", query: "" });
    for (const [name, user] of Object.entries(await makeOutsiders(ctx, scene))) {
      const outside = person(ctx, user, "10:00");
      expect(await listViews(outside), name).toEqual([]);
      await expect(deleteView(outside, { viewId }), name).rejects.toMatchObject({ code: "not-found" });
    }
    for (let n = 1; n < mostViews; n++) await saveView(own, { name: `${n}`, query: "" });
    await expect(saveView(own, { name: "zu viel", query: "" })).rejects.toMatchObject({ code: "conflict" });
  });
});

import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { listMacros, saveMacro } from "#app/features/escalation/macros/library.server.ts";
import { previewMacro } from "#app/features/escalation/macros/preview.server.ts";
import { runMacro } from "#app/features/escalation/macros/running.server.ts";
import { fieldsOf, type MacroStep, parseStep } from "#app/features/escalation/macros/steps.ts";
import type { Ctx } from "#app/platform/context.ts";
import { callBackOffers } from "#db/schema/call-backs.ts";
import { ticketEvents, ticketNotes, tickets } from "#db/schema/escalation.ts";
import { posts } from "#db/schema/forum.ts";
import { macroRuns } from "#db/schema/macros.ts";
import { as, expect, test } from "../support/test.ts";
import { makeList, makeToolScene, person, type ToolScene } from "./scene.ts";

const make = (ctx: Ctx, { admin }: ToolScene, steps: MacroStep[]) =>
  saveMacro(as(ctx, admin), { macroId: null, name: "Alles auf einmal", steps });

/** Everything an act could have changed. */
async function state(ctx: Ctx) {
  return {
    posts: await ctx.db.$count(posts),
    notes: await ctx.db.$count(ticketNotes),
    events: await ctx.db.$count(ticketEvents),
    offers: await ctx.db.$count(callBackOffers),
    runs: await ctx.db.$count(macroRuns),
    tickets: await ctx.db.select().from(tickets),
  };
}

const several: MacroStep[] = [
  { do: "answer", text: "{greeting} {customer}, wir messen." },
  { do: "note", text: "Messung beauftragt." },
  { do: "call-back" },
  { do: "wait" },
];

describe("A macro", () => {
  test("does all its acts with one press", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const macroId = await make(ctx, scene, several);
    await runMacro(person(ctx, scene.leyla, "10:00"), { ticketId: scene.ticketId, macroId });
    const [answer] = await ctx.db.select().from(posts).where(eq(posts.kind, "answer"));
    expect(answer?.body).toBe("Guten Morgen Erika M., wir messen.");
    expect(await state(ctx)).toMatchObject({ posts: 2, notes: 1, offers: 1, runs: 1 });
    expect((await state(ctx)).tickets[0]?.waitingSince).not.toBeNull();
    expect(await listMacros(as(ctx, scene.admin))).toMatchObject([{ runCount: 1, userCount: 1 }]);
  });

  test("of which one act is refused does nothing at all, and says which and why", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    await makeList(ctx, scene, scene.category.id);
    const macroId = await make(ctx, scene, [
      ...several,
      { do: "close", outcome: "Der Stecker war lose, jetzt hält es." },
    ]);
    const before = await state(ctx);
    const running = runMacro(person(ctx, scene.leyla, "10:00"), { ticketId: scene.ticketId, macroId });
    await expect(running).rejects.toMatchObject({
      code: "conflict",
      messageKey: "macros.error.refused",
      params: { number: 5, act: "Abschließen", reason: expect.stringContaining("Leitung gemessen") },
    });
    expect(await state(ctx)).toEqual(before);
  });

  test("shows beforehand what it will do, and leaves no trace of trying", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const macroId = await make(ctx, scene, several);
    const before = await state(ctx);
    const preview = await previewMacro(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      macroId,
    });
    expect(preview.refusal).toBeNull();
    expect(preview.steps.map(({ text }) => text)).toEqual([
      "Guten Morgen Erika M., wir messen.",
      "Messung beauftragt.",
      "",
      "",
    ]);
    expect(await state(ctx)).toEqual(before);
  });

  test("gives nobody more than they may by hand", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const macroId = await make(ctx, scene, several);
    const input = { ticketId: scene.ticketId, macroId };
    // Leyla is there and has it in hand.
    const preview = await previewMacro(person(ctx, scene.tom, "10:00"), input);
    expect(preview.refusal).toContain("Leyla");
    await expect(runMacro(person(ctx, scene.tom, "10:00"), input)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(runMacro(person(ctx, scene.customer, "10:00"), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("that is pressed twice runs once", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const macroId = await make(ctx, scene, several.slice(0, 2));
    const input = { ticketId: scene.ticketId, macroId, submissionKey: "einmal-einmal-einmal" };
    await runMacro(person(ctx, scene.leyla, "10:00"), input);
    await runMacro(person(ctx, scene.leyla, "10:00"), input);
    expect(await state(ctx)).toMatchObject({ posts: 2, notes: 1, runs: 1 });
  });

  test("keeps its steps through the form", () => {
    const steps: MacroStep[] = [
      ...several,
      { do: "promise", hours: 1.5, reason: "Das Ersatzteil kommt morgen." },
      { do: "snooze", when: "tomorrow" },
      { do: "answer-module", moduleId: 7 },
      { do: "checklist", checklistId: 8 },
      { do: "category", categoryId: 9 },
      { do: "tags", tags: "messung, glasfaser" },
      { do: "close", outcome: "Der Stecker war lose, jetzt hält es." },
    ];
    for (const step of steps) expect(parseStep(fieldsOf(step, "de"))).toEqual({ step });
  });
});

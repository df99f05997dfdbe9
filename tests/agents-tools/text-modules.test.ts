import { eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  listLibrary,
  listModuleVersions,
  saveModule,
  setModuleArchived,
} from "#app/features/escalation/text-modules/library.server.ts";
import { insertModule, listPickable } from "#app/features/escalation/text-modules/picking.server.ts";
import { answerWithModules } from "#app/features/escalation/text-modules/sending.server.ts";
import { posts } from "#db/schema/forum.ts";
import { makeOutsiders } from "../escalation/scene.ts";
import { as, expect, test } from "../support/test.ts";
import { makeModule, makeToolScene, person } from "./scene.ts";

describe("A text module", () => {
  test("is filled with what is public at this ticket", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    await makeModule(
      ctx,
      scene,
      "hallo",
      "{anrede} {kunde}, hier ist {ansprechpartner}. Zugesagt: {zusage}. {vorgang}",
    );
    const [picked] = await listPickable(person(ctx, scene.leyla, "09:30"), scene.ticketId);
    expect(picked?.text).toBe(
      `Guten Morgen Erika M., hier ist Leyla S.. Zugesagt: Mo., 23. Nov. bis 18:00 Uhr. ${scene.ticket.code}`,
    );
    expect(picked?.missing).toEqual([]);
  });

  test("with a variable nobody knows is not saved, and says which ones there are", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const saving = makeModule(ctx, scene, "falsch", "Ihre Nummer ist {kundennummer}, {kunde}.");
    await expect(saving).rejects.toMatchObject({
      code: "invalid",
      field: "body",
      params: expect.objectContaining({
        names: "{kundennummer}",
        known: expect.stringContaining("{zusage}"),
      }),
    });
  });

  test("goes below what is typed and is noted as used; nothing is sent yet", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const id = await makeModule(ctx, scene, "neu", "Bitte einmal neu starten.");
    const agent = person(ctx, scene.leyla, "10:00");
    const before = await ctx.db.$count(posts);
    const filled = await insertModule(agent, {
      ticketId: scene.ticketId,
      moduleId: id,
      body: "Hallo!",
      modules: "",
    });
    expect(filled).toEqual({ body: "Hallo!\n\nBitte einmal neu starten.", modules: String(id) });
    expect(await ctx.db.$count(posts)).toBe(before);
  });

  test("counts who sent it, how often, and how often in other words", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const id = await makeModule(ctx, scene, "neu", "Bitte einmal neu starten, {kunde}.");
    const send = (who: typeof scene.leyla, time: string, body: string) =>
      answerWithModules(person(ctx, who, time), { ticketId: scene.ticketId, body, modules: [id] });
    await send(scene.leyla, "10:00", "Bitte einmal neu starten, Erika M..\n\nDanke!");
    await send(scene.lead, "11:00", "Bitte zweimal neu starten.");
    const [module] = await listLibrary(as(ctx, scene.admin));
    expect(module).toMatchObject({ useCount: 2, changedCount: 1, userCount: 2 });
    expect(module?.lastUsedAt).toEqual(new Date("2026-11-23T11:00:00+01:00"));
  });

  test("that left a variable open is not sent", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const body = "Wir melden uns {zusage}.";
    const sending = answerWithModules(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      body,
      modules: [],
    });
    await expect(sending).rejects.toMatchObject({ code: "invalid", field: "body" });
    expect(await ctx.db.select().from(posts).where(eq(posts.kind, "answer"))).toEqual([]);
  });

  test("keeps every version, and an earlier one can be taken again", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const id = await makeModule(ctx, scene, "neu", "Erste Fassung für {kunde}.");
    const admin = as(ctx, scene.admin);
    const values = { moduleId: id, title: "Baustein neu", keyword: "neu", categoryId: null };
    await saveModule(admin, { ...values, body: "Zweite Fassung für {kunde}." });
    await saveModule(admin, { ...values, body: "Zweite Fassung für {customer}." });
    const versions = await listModuleVersions(admin, id);
    expect(versions.map((version) => version.values.body)).toEqual([
      "Zweite Fassung für {kunde}.",
      "Erste Fassung für {kunde}.",
    ]);
  });

  test("of one person or team is there for nobody else", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const { foreignLead } = await makeOutsiders(ctx, scene);
    const base = { moduleId: null, categoryId: null, title: "Meiner", body: "Nur für mich gedacht." };
    await saveModule(as(ctx, scene.leyla), { ...base, scope: "own", keyword: "meins" });
    await saveModule(as(ctx, scene.lead), { ...base, scope: "team", keyword: "unser" });
    const keywords = async (who: typeof scene.leyla) =>
      (await listLibrary(as(ctx, who))).map(({ keyword }) => keyword).sort();
    expect(await keywords(scene.leyla)).toEqual(["meins", "unser"]);
    expect(await keywords(scene.tom)).toEqual(["unser"]);
    expect(await keywords(foreignLead)).toEqual([]);
    const taking = saveModule(as(ctx, scene.tom), { ...base, scope: "team", keyword: "fremd" });
    await expect(taking).rejects.toMatchObject({ code: "not-found" });
  });

  test("out of use is not offered any more, but its figures stay", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const id = await makeModule(ctx, scene, "alt", "Das gilt nicht mehr.");
    await setModuleArchived(as(ctx, scene.admin), { moduleId: id, isArchived: true });
    expect(await listPickable(person(ctx, scene.leyla, "10:00"), scene.ticketId)).toEqual([]);
    expect(await listLibrary(as(ctx, scene.admin))).toMatchObject([{ isArchived: true }]);
  });
});

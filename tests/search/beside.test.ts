import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { proposeIdea } from "#app/features/ideas/proposing.server.ts";
import { searchIdeas } from "#app/features/ideas/similar.server.ts";
import { cancelMeetup, createMeetup } from "#app/features/meetups/editing.server.ts";
import { searchMeetups } from "#app/features/meetups/word-search.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ideas } from "#db/schema/ideas.ts";
import { eveningInput, makeEvening } from "../meetups/evening.ts";
import { makeUser } from "../support/make.ts";
import { startSite } from "../support/site.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const propose = async (ctx: Ctx, title: string, body = "Das würde vielen helfen.") =>
  proposeIdea(as(ctx, await makeUser(ctx)), { title, body, categoryId: null, regionId: null });

const titlesOf = (hits: { title: string }[]) => hits.map(({ title }) => title);

describe("Beside the questions a search finds", () => {
  test("ideas that hold every word in any German form, never hidden ones", async ({ ctx }) => {
    await propose(ctx, "Techniker schicken vorher eine SMS");
    await propose(ctx, "Rechnung in großer Schrift", "Auch für Termine der Techniker.");
    const hidden = await propose(ctx, "Techniker am Samstag");
    await ctx.db.update(ideas).set({ hiddenAt: ctx.now }).where(eq(ideas.id, hidden.id));
    const search = async (text: string, who = asGuest(ctx)) =>
      titlesOf(await searchIdeas(who, { text, limit: 3 }));
    expect(await search("Technikern SMS")).toEqual(["Techniker schicken vorher eine SMS"]);
    expect(await search("techniker")).toHaveLength(2);
    expect(await search("techniker -rechnung")).toEqual(["Techniker schicken vorher eine SMS"]);
    expect(await search('"der und die"')).toEqual([]);
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    expect(await search("techniker samstag", moderator)).toEqual(["Techniker am Samstag"]);
  });

  test("evenings to come, also by place and programme; no drafts, none that is over or called off", async ({
    ctx,
  }) => {
    const { lead, meetup } = await makeEvening(ctx, 72, { title: "Glasfaser im Gallus" });
    await makeEvening(ctx, 24, { title: "Sprechstunde", programme: "18:00 Wann kommt die Glasfaser?" });
    await makeEvening(ctx, -30, { title: "Glasfaser, der Rückblick" });
    const off = await makeEvening(ctx, 48, { title: "Glasfaser in Sachsenhausen" });
    await cancelMeetup(as(ctx, off.lead), { meetupId: off.meetupId, reason: "Der Saal ist gesperrt." });
    const draft = eveningInput(ctx, 48, { title: "Glasfaser, der Entwurf", regionId: meetup.regionId });
    await createMeetup(as(ctx, lead), draft);
    for (const who of [asGuest(ctx), as(ctx, lead)]) {
      const hits = await searchMeetups(who, { text: "glasfaser", limit: 3 });
      expect(titlesOf(hits)).toEqual(["Sprechstunde", "Glasfaser im Gallus"]);
    }
    expect(await searchMeetups(ctx, { text: "Stadtbibliothek gallus", limit: 3 })).toHaveLength(1);
  });

  test("both on its page, as long as no filter of questions is set", async ({ committed }) => {
    const { ctx } = committed;
    await propose(ctx, "Glasfaser für alle Dörfer");
    await makeEvening(ctx, 24 * 365 * 20, { title: "Glasfaser im Gallus" });
    const site = await startSite(committed);
    try {
      const page = async (path: string) => (await fetch(site.origin + path)).text();
      const found = await page("/suche?q=glasfaser");
      expect(found).toContain("Glasfaser für alle Dörfer");
      expect(found).toContain("Glasfaser im Gallus");
      const filtered = await page("/suche?q=glasfaser&status=offen");
      expect(filtered).not.toContain("Glasfaser für alle Dörfer");
      expect(filtered).not.toContain("Glasfaser im Gallus");
    } finally {
      await site.stop();
    }
  });
});

import { describe } from "vitest";
import { readSiteSettings, updateSiteSettings } from "#app/features/admin/site-settings.server.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { defaultSite, forgetSite, readSite } from "#app/platform/site.server.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const named = { name: "Netzhilfe", operator: "Ein Angebot der Musternetz AG", address: "du" } as const;

describe("The settings of the site", () => {
  test("are the usual ones until an admin changes them, and then hold for the next request", async ({
    ctx,
  }) => {
    const admin = await makeUser(ctx, { role: "admin" });
    expect(await readSite(ctx.db)).toEqual(defaultSite);
    await updateSiteSettings(as(ctx, admin), named);
    const site = await readSite(ctx.db);
    expect(site).toEqual({ ...named, customerNumbers: [] });
    expect(t(toLocale("de", site.address), "lists.home.heading")).toBe("Was können wir für dich lösen?");
  });

  test("are remembered with who changed them, the newest first", async ({ ctx }) => {
    const admin = await makeUser(ctx, { role: "admin", displayName: "Ada Admin" });
    await updateSiteSettings(as(ctx, admin), named);
    await updateSiteSettings(as(ctx, admin), { ...named, address: "sie" });
    await updateSiteSettings(as(ctx, admin), { ...named, address: "sie" });
    const { changes } = await readSiteSettings(as(ctx, admin));
    expect(changes.map(({ by, before, after }) => [by, before.address, after.address])).toEqual([
      ["Ada Admin", "du", "sie"],
      ["Ada Admin", "sie", "du"],
    ]);
  });

  test.for(["customer", "guide", "agent", "lead", "moderator"] as const)(
    "are not for a %s to see or to change",
    async (role, { ctx }) => {
      const other = as(ctx, await makeUser(ctx, { role }));
      await expect(readSiteSettings(other)).rejects.toMatchObject({ code: "not-found" });
      await expect(updateSiteSettings(other, named)).rejects.toMatchObject({ code: "not-found" });
      await expect(readSiteSettings(asGuest(ctx))).rejects.toMatchObject({ code: "not-found" });
      forgetSite();
      expect(await readSite(ctx.db)).toEqual(defaultSite);
    },
  );
});

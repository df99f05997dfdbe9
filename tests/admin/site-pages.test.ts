import { describe } from "vitest";
import { defaultPageText } from "#app/features/admin/default-pages/text.ts";
import { hasGaps, sitePageNames } from "#app/features/admin/site-page.ts";
import {
  isImprintMissing,
  listSitePages,
  readSitePage,
  readSitePageEditor,
  saveSitePage,
} from "#app/features/admin/site-pages.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";

const imprint = { name: "impressum", language: "de", note: "" } as const;

async function makeAdmin(ctx: Ctx) {
  return as(ctx, await makeUser(ctx, { role: "admin", displayName: "Ada" }));
}

describe("The operator's pages", () => {
  test("are all there in both languages", async ({ ctx }) => {
    for (const locale of ["de", "en"] as const) {
      for (const name of sitePageNames) {
        const page = await readSitePage({ ...asGuest(ctx), locale }, name);
        expect(page.bodyHtml.length, `${name} ${locale}`).toBeGreaterThan(300);
        expect(page.body).toContain(locale === "en" ? " the " : " die ");
      }
    }
  });

  test("say honestly what only the operator knows; the demo has an operator who does not exist", () => {
    for (const language of ["de", "en"] as const) {
      const withGaps = (isDemo: boolean) =>
        sitePageNames.filter((name) =>
          hasGaps(defaultPageText(name, language, { siteName: "Tadellos", isDemo })),
        );
      // The house rules are about behaviour: there is nothing to fill in.
      expect(withGaps(false)).toEqual([
        "impressum",
        "datenschutz",
        "barrierefreiheit",
        "nutzungsbedingungen",
      ]);
      expect(withGaps(true)).toEqual([]);
    }
    expect(defaultPageText("impressum", "de", { siteName: "Tadellos", isDemo: true })).toContain("erfunden");
  });

  test("have headings that follow the page's title without a gap", async ({ ctx }) => {
    const { bodyHtml } = await readSitePage(ctx, "datenschutz");
    expect(bodyHtml).toContain("<h2>");
    expect(bodyHtml).not.toMatch(/<h[1456]/);
  });

  test("are changed by admins, version by version, per language", async ({ ctx }) => {
    const admin = await makeAdmin(ctx);
    const english = { ...asGuest(ctx), locale: "en" as const };
    const before = await readSitePage(english, "impressum");
    await saveSitePage(admin, { ...imprint, body: "Musterfirma, Bonn. Erste Fassung.", seenId: null });
    const first = await readSitePageEditor(admin, { ...imprint, versionId: null });
    await saveSitePage(at(admin, "2026-11-24T09:00:00+01:00"), {
      ...imprint,
      body: "Musterfirma, Köln. Zweite Fassung.",
      note: "Umzug",
      seenId: first.versions[0]!.id,
    });
    expect((await readSitePage(asGuest(ctx), "impressum")).body).toContain("Köln");
    expect(await readSitePage(english, "impressum")).toEqual(before);
    const editor = await readSitePageEditor(admin, { ...imprint, versionId: first.versions[0]!.id });
    expect(editor.versions.map(({ note, by }) => `${note} ${by}`)).toEqual(["Umzug Ada", " Ada"]);
    expect(editor.shown?.body).toContain("Bonn");
  });

  test("keep both texts when two admins write at once: the second is told", async ({ ctx }) => {
    const admin = await makeAdmin(ctx);
    await saveSitePage(admin, { ...imprint, body: "Die Fassung der ersten Person.", seenId: null });
    await expect(
      saveSitePage(admin, { ...imprint, body: "Die Fassung der zweiten Person.", seenId: null }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("get no new version when nothing was changed", async ({ ctx }) => {
    const admin = await makeAdmin(ctx);
    const { body } = await readSitePage(ctx, "impressum");
    await saveSitePage(admin, { ...imprint, body, seenId: null });
    expect((await readSitePageEditor(admin, { ...imprint, versionId: null })).versions).toEqual([]);
  });

  test("show nothing dangerous, whatever is typed", async ({ ctx }) => {
    const admin = await makeAdmin(ctx);
    const body = "Hallo <script>alert(1)</script> [Klick](javascript:alert(2)) und Text genug.";
    await saveSitePage(admin, { ...imprint, body, seenId: null });
    const { bodyHtml } = await readSitePage(asGuest(ctx), "impressum");
    expect(bodyHtml).not.toMatch(/<script|javascript:/);
  });

  test("are edited by nobody else, and a version of another page is not found", async ({ ctx }) => {
    const admin = await makeAdmin(ctx);
    await saveSitePage(admin, { ...imprint, body: "Musterfirma, Bonn. Erste Fassung.", seenId: null });
    const [version] = (await readSitePageEditor(admin, { ...imprint, versionId: null })).versions;
    const elsewhere = { name: "datenschutz", language: "de", versionId: version!.id } as const;
    await expect(readSitePageEditor(admin, elsewhere)).rejects.toMatchObject({ code: "not-found" });
    for (const role of ["customer", "guide", "moderator", "lead"] as const) {
      const other = as(ctx, await makeUser(ctx, { role }));
      const no = { code: "not-found" };
      await expect(readSitePageEditor(other, { ...imprint, versionId: null })).rejects.toMatchObject(no);
      await expect(
        saveSitePage(other, { ...imprint, body: "x".repeat(40), seenId: null }),
      ).rejects.toMatchObject(no);
      await expect(listSitePages(other)).rejects.toMatchObject(no);
    }
  });
});

test("Admins are reminded until the imprint says who runs the site; nobody else is", async ({ ctx }) => {
  const admin = await makeAdmin(ctx);
  const body = "Musterfirma, [Bitte ausfüllen: Straße], 53111 Bonn.";
  await saveSitePage(admin, { ...imprint, body, seenId: null });
  expect(await isImprintMissing(admin)).toBe(true);
  expect(await isImprintMissing(asGuest(ctx))).toBe(false);
  expect(await isImprintMissing(as(ctx, await makeUser(ctx, { role: "moderator" })))).toBe(false);
  const [version] = (await readSitePageEditor(admin, { ...imprint, versionId: null })).versions;
  await saveSitePage(admin, { ...imprint, body: "Musterfirma, Straße 1, Bonn.", seenId: version!.id });
  expect(await isImprintMissing(admin)).toBe(false);
});

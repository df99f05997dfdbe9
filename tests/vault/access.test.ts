import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { collectOwnData } from "#app/features/admin/data-zip.server.ts";
import {
  answerConsent,
  askForConsent,
  readPrivateCasePage,
  revealPrivate,
} from "#app/features/escalation/private-half/private-case.server.ts";
import {
  readDeletionDue,
  sweepPrivateHalves,
} from "#app/features/escalation/private-half/retention.server.ts";
import { submitQuestion } from "#app/features/moderation/submissions.server.ts";
import { deleteOwnDetails } from "#app/features/vault/deletion.server.ts";
import {
  addOwnDetails,
  readDraftDetails,
  readOwnDetails,
  saveDraftDetails,
  saveOwnDetails,
} from "#app/features/vault/details.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agentFrames, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { privateConsents, privateDetails, privateViews } from "#db/schema/vault.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { makePrivateScene, openCase, told } from "./scene.ts";

const day = 86_400_000;

describe("Without a case", () => {
  test("only the author reads the private half", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    const threadId = scene.thread.id;
    expect(await readOwnDetails(as(ctx, scene.author), { threadId })).toEqual(told);
    for (const person of [scene.stranger, scene.owner, scene.lead, scene.moderator, scene.admin]) {
      await expect(readOwnDetails(as(ctx, person), { threadId })).rejects.toThrow(/not-found/);
      await expect(revealPrivate(as(ctx, person), { threadId })).rejects.toThrow(/not-found/);
      await expect(readPrivateCasePage(as(ctx, person), threadId)).rejects.toThrow(/not-found/);
    }
    await expect(readOwnDetails(asGuest(ctx), { threadId })).rejects.toThrow(/unauthenticated/);
  });
});

describe("With an open case", () => {
  test("owner and lead look, and each look is in the log", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene);
    const threadId = scene.thread.id;
    expect(await revealPrivate(as(ctx, scene.owner), { threadId })).toEqual(told);
    expect(await revealPrivate(as(ctx, scene.lead), { threadId })).toEqual(told);
    const { views } = await readPrivateCasePage(as(ctx, scene.colleague), threadId);
    expect(views.map(({ viewerName, as: role, fields }) => [viewerName, role, fields])).toEqual([
      [scene.lead.displayName, "lead", ["customerNumber", "phone", "note"]],
      [scene.owner.displayName, "owner", ["customerNumber", "phone", "note"]],
    ]);
  });

  test("a colleague looks only while on duty for it", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene);
    const look = () => revealPrivate(as(ctx, scene.colleague), { threadId: scene.thread.id });
    await expect(look()).rejects.toThrow(/vault.refused.not-yours/);
    // The owner has no working time today: the colleague answers for it.
    await ctx.db.delete(agentFrames).where(eq(agentFrames.agentId, scene.owner.id));
    expect(await look()).toEqual(told);
    const { views } = await readPrivateCasePage(as(ctx, scene.owner), scene.thread.id);
    expect(views.map((view) => view.as)).toEqual(["on-duty"]);
  });

  test("nobody else learns that there is one", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene);
    const threadId = scene.thread.id;
    for (const person of [scene.stranger, scene.otherLead, scene.moderator]) {
      await expect(readPrivateCasePage(as(ctx, person), threadId)).rejects.toThrow(/not-found/);
      await expect(revealPrivate(as(ctx, person), { threadId })).rejects.toThrow(/not-found/);
      await expect(
        askForConsent(as(ctx, person), { threadId, reason: "Ich wüsste es gern." }),
      ).rejects.toThrow(/not-found/);
    }
    expect(await ctx.db.select().from(privateViews)).toEqual([]);
  });

  test("a role that is not a day old opens nothing, however it was given", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene);
    const threadId = scene.thread.id;
    // By SQL, past every use case: the database notices, and sets its own time.
    await ctx.db.execute(
      sql`update users set role = 'lead', team_region_id = ${scene.region.id} where id = ${scene.admin.id}`,
    );
    const [admin] = await ctx.db.select().from(users).where(eq(users.id, scene.admin.id));
    expect(Math.abs((admin?.roleSince?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    const since = ctx.now;
    await ctx.db.update(users).set({ roleSince: since }).where(eq(users.id, scene.admin.id));
    const lookAfter = (hours: number) =>
      revealPrivate(as(at(ctx, new Date(since.getTime() + hours * 3_600_000)), admin!), { threadId });
    await expect(lookAfter(0)).rejects.toThrow(/vault.refused.new-role/);
    await expect(lookAfter(23.99)).rejects.toThrow(/vault.refused.new-role/);
    expect(await lookAfter(24)).toEqual(told);
  });

  test("after the end nobody looks without consent", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene, ctx.now);
    await expect(revealPrivate(as(ctx, scene.owner), { threadId: scene.thread.id })).rejects.toThrow(
      /closed/,
    );
  });
});

describe("Consent of a second person", () => {
  test("opens half an hour for who asked, and both stand in the log", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene);
    const threadId = scene.thread.id;
    const admin = as(ctx, scene.admin);
    await expect(revealPrivate(admin, { threadId })).rejects.toThrow(/not-yours/);
    await askForConsent(admin, { threadId, reason: "Beschwerde bei der Aufsicht" });
    await askForConsent(admin, { threadId, reason: "noch einmal gedrückt" });
    const [request] = await ctx.db.select().from(privateConsents);
    const answer = { threadId, consentId: request!.id, isGranted: true };
    // Not the one who asked, nobody without a right of their own, nobody with a fresh role.
    await expect(answerConsent(admin, answer)).rejects.toThrow(/notYourConsent/);
    await expect(answerConsent(as(ctx, scene.colleague), answer)).rejects.toThrow(/notYourConsent/);
    await expect(answerConsent(as(ctx, scene.otherLead), answer)).rejects.toThrow(/not-found/);
    await answerConsent(as(ctx, scene.lead), answer);
    await expect(answerConsent(as(ctx, scene.owner), answer)).rejects.toThrow(/decided/);
    expect(await revealPrivate(admin, { threadId })).toEqual(told);
    const later = at(ctx, new Date(ctx.now.getTime() + 31 * 60_000));
    await expect(revealPrivate(as(later, scene.admin), { threadId })).rejects.toThrow(/not-yours/);
    const { views } = await readPrivateCasePage(as(ctx, scene.owner), threadId);
    expect(views).toMatchObject([
      {
        viewerName: scene.admin.displayName,
        as: "consent",
        consent: { deciderName: scene.lead.displayName, reason: "Beschwerde bei der Aufsicht" },
      },
    ]);
  });

  test("is for one person and one question", async ({ ctx }) => {
    const [scene, other] = [await makePrivateScene(ctx), await makePrivateScene(ctx)];
    await openCase(ctx, scene);
    await openCase(ctx, other);
    const threadId = scene.thread.id;
    await askForConsent(as(ctx, scene.admin), { threadId, reason: "Beschwerde bei der Aufsicht" });
    const [request] = await ctx.db.select().from(privateConsents);
    await answerConsent(as(ctx, scene.lead), { threadId, consentId: request!.id, isGranted: true });
    await expect(revealPrivate(as(ctx, scene.admin), { threadId: other.thread.id })).rejects.toThrow(
      /not-yours/,
    );
    await expect(revealPrivate(as(ctx, other.admin), { threadId })).rejects.toThrow(/not-yours/);
  });

  test("declined opens nothing", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    await openCase(ctx, scene);
    const threadId = scene.thread.id;
    await askForConsent(as(ctx, scene.admin), { threadId, reason: "Beschwerde bei der Aufsicht" });
    const [request] = await ctx.db.select().from(privateConsents);
    await answerConsent(as(ctx, scene.owner), { threadId, consentId: request!.id, isGranted: false });
    await expect(revealPrivate(as(ctx, scene.admin), { threadId })).rejects.toThrow(/not-yours/);
  });
});

test("the log of looks is append-only in the database too", async ({ ctx }) => {
  const scene = await makePrivateScene(ctx);
  await openCase(ctx, scene);
  await revealPrivate(as(ctx, scene.owner), { threadId: scene.thread.id });
  for (const statement of ["delete from private_views", "update private_views set viewer_role = 'lead'"]) {
    const tried = ctx.db.transaction((tx) => tx.execute(sql.raw(statement)));
    await expect(tried).rejects.toMatchObject({ cause: { message: "private_views is append-only" } });
  }
});

test("the author changes, adds to and deletes; others find nothing", async ({ ctx }) => {
  const scene = await makePrivateScene(ctx);
  const threadId = scene.thread.id;
  const author = as(ctx, scene.author);
  await saveOwnDetails(author, { threadId, values: { phone: "0171 1234567" } });
  expect(await readOwnDetails(author, { threadId })).toEqual({ phone: "0171 1234567" });
  await addOwnDetails(author, { threadId, values: { phone: "0261 482177", note: "klingeln" } });
  await addOwnDetails(author, { threadId, values: { phone: "0261 482177" } });
  expect(await readOwnDetails(author, { threadId })).toEqual({
    phone: "0171 1234567, 0261 482177",
    note: "klingeln",
  });
  for (const person of [scene.stranger, scene.owner, scene.admin]) {
    const tried = saveOwnDetails(as(ctx, person), { threadId, values: {} });
    await expect(tried).rejects.toThrow(/not-found/);
    await expect(deleteOwnDetails(as(ctx, person), { threadId })).rejects.toThrow(/not-found/);
  }
  await deleteOwnDetails(author, { threadId });
  expect(await ctx.db.select().from(privateDetails)).toEqual([]);
});

test("the private part of a draft is sealed, becomes the question's and leaves no copy", async ({ ctx }) => {
  const scene = await makePrivateScene(ctx, {});
  const author = as(ctx, scene.author);
  const draftKey = "entwurf-0123456789";
  await saveDraftDetails(author, { draftKey, values: told });
  expect(await readDraftDetails(author, { draftKey })).toEqual(told);
  expect(await readDraftDetails(as(ctx, scene.stranger), { draftKey })).toEqual({});
  expect(await readDraftDetails(asGuest(ctx), { draftKey })).toEqual({});
  const asked = {
    categoryId: scene.category.id,
    title: "Router blinkt rot seit gestern",
    body: "Was kann ich tun?",
    submissionKey: draftKey,
  };
  const thread = await submitQuestion(author, { ...asked, privateValues: told });
  expect(await readOwnDetails(author, { threadId: thread.id })).toEqual(told);
  // Pressed twice, and a save that comes late.
  await submitQuestion(author, { ...asked, privateValues: { phone: "alt" } });
  await saveDraftDetails(author, { draftKey, values: told });
  const rows = await ctx.db.select().from(privateDetails);
  expect(rows.every(({ threadId }) => threadId === thread.id)).toBe(true);
  expect(await readOwnDetails(author, { threadId: thread.id })).toEqual(told);
});

describe("Deletion on time", () => {
  const left = async (ctx: Parameters<typeof sweepPrivateHalves>[0], days: number) => {
    await sweepPrivateHalves(at(ctx, new Date(ctx.now.getTime() + days * day)));
    return (await ctx.db.select().from(privateDetails)).length;
  };

  test("90 days after asking when no team had it", async ({ ctx }) => {
    const { thread } = await makePrivateScene(ctx);
    expect(await readDeletionDue(ctx, thread.id)).toEqual(new Date(ctx.now.getTime() + 90 * day));
    expect(await left(ctx, 89.9)).toBe(3);
    expect(await left(ctx, 90)).toBe(0);
  });

  test("never while a case is open, 30 days after its end", async ({ ctx }) => {
    const scene = await makePrivateScene(ctx);
    const ticket = await openCase(ctx, scene);
    expect(await readDeletionDue(ctx, scene.thread.id)).toBeNull();
    expect(await left(ctx, 400)).toBe(3);
    const closedAt = new Date(ctx.now.getTime() + 2 * day);
    await ctx.db.update(tickets).set({ closedAt }).where(eq(tickets.id, ticket.id));
    expect(await readDeletionDue(ctx, scene.thread.id)).toEqual(new Date(closedAt.getTime() + 30 * day));
    expect(await left(ctx, 31.9)).toBe(3);
    expect(await left(ctx, 32)).toBe(0);
  });

  test("at once when the question was merged into another", async ({ ctx }) => {
    const [scene, other] = [await makePrivateScene(ctx), await makePrivateScene(ctx, {})];
    await ctx.db
      .update(threads)
      .set({ mergedIntoId: other.thread.id, hiddenAt: ctx.now })
      .where(eq(threads.id, scene.thread.id));
    expect(await left(ctx, 0)).toBe(0);
  });

  test("drafts too", async ({ ctx }) => {
    const author = as(ctx, await makeUser(ctx));
    await saveDraftDetails(author, { draftKey: "entwurf-0123456789", values: told });
    expect(await left(ctx, 6.9)).toBe(3);
    expect(await left(ctx, 7)).toBe(0);
  });
});

test("the copy of one's own data holds the private half in the clear, and the looks at it", async ({
  ctx,
}) => {
  const scene = await makePrivateScene(ctx);
  await openCase(ctx, scene);
  await revealPrivate(as(ctx, scene.owner), { threadId: scene.thread.id });
  const files = await collectOwnData(ctx, scene.author.id);
  expect(files.get("private-details")?.map(({ value }) => value)).toEqual(
    expect.arrayContaining(Object.values(told)),
  );
  expect(files.get("private-views")).toMatchObject([{ viewer: scene.owner.displayName, as: "owner" }]);
  const others = await collectOwnData(ctx, scene.owner.id);
  expect(JSON.stringify([...others])).not.toContain(told.phone);
});

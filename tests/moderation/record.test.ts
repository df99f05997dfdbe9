import { hideWithReasons, keepVisible } from "#app/features/moderation/acts.server.ts";
import { readCasePage } from "#app/features/moderation/case-page.server.ts";
import { openOwnCase } from "#app/features/moderation/cases.server.ts";
import { exportActions, listActions } from "#app/features/moderation/log.server.ts";
import { parseLogFields, toLogFilter } from "#app/features/moderation/log-query.ts";
import { listQueue, readQueueFigures } from "#app/features/moderation/queue.server.ts";
import { readTransparency } from "#app/features/moderation/transparency.server.ts";
import { makeAnswer, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { makeModeration, reportPost } from "./cast.ts";

test("the record goes by act, person and day, and no cell of its file is a formula", async ({ ctx }) => {
  const { thread, answer, nora, jonas, reasons } = await makeModeration(ctx);
  const other = await makeAnswer(ctx, thread);
  const facts = '=HYPERLINK("https://evil.example"); "so"';
  await hideWithReasons(nora, { caseId: await openOwnCase(nora, { postId: answer.id }), ...reasons, facts });
  await keepVisible(jonas, { caseId: await openOwnCase(jonas, { postId: other.id }), facts: "" });
  const read = async (query: string) =>
    (await listActions(nora, toLogFilter(parseLogFields(new URLSearchParams(query))))).entries.map(
      ({ action, actor }) => `${actor} ${action}`,
    );
  expect(await read("")).toEqual(["Jonas post.keep", "Jonas case.open", "Nora post.hide", "Nora case.open"]);
  expect(await read("handlung=post.hide")).toEqual(["Nora post.hide"]);
  expect(await read(`wer=${jonas.actor.kind === "user" ? jonas.actor.id : 0}`)).toHaveLength(2);
  expect(await read("von=2026-11-24")).toEqual([]);
  expect(await read("von=2026-11-23&bis=2026-11-23")).toHaveLength(4);
  expect(await read("von=morgen&handlung=alles&wer=1%20or%201")).toHaveLength(4);
  const csv = await exportActions(nora, { action: "post.hide" });
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example""); ""so"""`);
  await expect(exportActions(asGuest(ctx), {})).rejects.toMatchObject({ code: "unauthenticated" });
});

test("the public figures count what holds: reports, decisions, times", async ({ ctx }) => {
  const { thread, answer, nora, reporter, reasons } = await makeModeration(ctx);
  const hidden = await reportPost(as(ctx, reporter), answer.id);
  const kept = await reportPost(as(ctx, reporter), (await makeAnswer(ctx, thread)).id, {
    reason: "advertising",
  });
  const later = at(nora, new Date(ctx.now.getTime() + 2 * 3_600_000));
  await hideWithReasons(later, { caseId: hidden, ...reasons });
  await keepVisible(later, { caseId: kept, facts: "" });
  expect((await readTransparency(asGuest(ctx)))[0]).toMatchObject({
    reports: 2,
    decisions: { hide: 0 },
    medianHours: null,
  });
  await drainJobs(at(ctx, new Date(later.now.getTime() + 40_000)));
  expect(await readTransparency(asGuest(ctx))).toMatchObject([
    {
      name: "2026-2",
      reports: 2,
      reportsByGround: { insult: 1, advertising: 1 },
      medianHours: 2,
      decisions: { hide: 1, keep: 1, warn: 0 },
      appeals: 0,
    },
  ]);
  expect(await readQueueFigures(later)).toEqual({
    open: 0,
    held: 0,
    appeals: 0,
    oldestAt: null,
    medianMinutes: 120,
  });
});

test("whoever looks at a case is named to the others for five minutes", async ({ ctx }) => {
  const { answer, nora, jonas, reporter } = await makeModeration(ctx);
  const caseId = await reportPost(as(ctx, reporter), answer.id);
  await readCasePage(jonas, caseId);
  expect((await listQueue(nora)).cases[0]?.visitors).toBe("Jonas");
  expect((await readCasePage(nora, caseId)).visitors).toEqual(["Jonas"]);
  expect((await listQueue(jonas)).cases[0]?.visitors).toBe("Nora");
  const later = at(nora, new Date(ctx.now.getTime() + 5 * 60_000 + 1000));
  expect((await listQueue(later)).cases[0]?.visitors).toBeNull();
  await expect(readCasePage(as(ctx, await makeUser(ctx, { role: "agent" })), caseId)).rejects.toMatchObject({
    code: "not-found",
  });
});

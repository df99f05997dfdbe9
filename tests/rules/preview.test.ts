import { sql } from "drizzle-orm";
import { describe } from "vitest";
import { defaultRule } from "#app/features/escalation/rules/rule.ts";
import { hoursText, ruleFields, valuesOfFields } from "#app/features/escalation/rules/rule-form.ts";
import { previewRule } from "#app/features/escalation/rules/rule-preview.server.ts";
import { listRuleResults } from "#app/features/escalation/rules/rule-results.server.ts";
import { readRuleWorld, sweepRules } from "#app/features/escalation/rules/rule-sweep.server.ts";
import { saveRule } from "#app/features/escalation/rules/rules.server.ts";
import { dueThreads } from "#app/features/escalation/tickets/watched.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { lastCalls } from "#db/schema/escalation-rules.ts";
import { makeCategory, makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";
import { clock, makeExpert, makeRuleScene, makeWatched } from "./scene.ts";

async function makeAdmin(ctx: Ctx) {
  const scene = await makeRuleScene(ctx);
  const admin = await makeUser(ctx, { role: "admin" });
  return { ...scene, asAdmin: (time: string) => as(clock(ctx, time), admin) };
}

describe("The preview of a rule", () => {
  test("says what the next sweep would do, and changes nothing", async ({ ctx }) => {
    const scene = await makeAdmin(ctx);
    const { thread, category, asAdmin } = scene;
    await makeWatched(clock(ctx, "09:30"), scene, { title: "Zweite" });
    await makeWatched(clock(ctx, "11:00"), scene, { title: "Dritte" });
    const preview = await previewRule(asAdmin("13:00"), { categoryId: category.id, values: defaultRule });
    expect(preview).toMatchObject({ watchedCount: 3, dueCount: 1, callCount: 2 });
    expect(preview.next).toMatchObject([
      { id: thread.id, at: clock(ctx, "13:00").now, why: "unanswered", isDue: true },
      { title: "Zweite", at: clock(ctx, "13:30").now, isDue: false },
      { title: "Dritte", at: clock(ctx, "15:00").now, isDue: false },
    ]);
    expect(await ctx.db.select().from(tickets)).toEqual([]);
    expect(await ctx.db.select().from(lastCalls)).toEqual([]);
    expect(await sweepRules(clock(ctx, "13:00"))).toMatchObject({ called: 2, escalated: 1 });
  });

  test("tries values that are not saved", async ({ ctx }) => {
    const { category, asAdmin } = await makeAdmin(ctx);
    const tryWith = async (values: object) =>
      (
        await previewRule(asAdmin("10:00"), {
          categoryId: category.id,
          values: { ...defaultRule, ...values },
        })
      ).dueCount;
    expect(await tryWith({})).toBe(0);
    expect(await tryWith({ unansweredMinutes: 60 })).toBe(1);
    expect(await tryWith({ unansweredMinutes: 60, isEnabled: false })).toBe(0);
  });

  test("of the rule for all leaves out categories with their own", async ({ ctx }) => {
    const scene = await makeAdmin(ctx);
    const other = await makeCategory(ctx);
    await makeWatched(ctx, { ...scene, category: other });
    const look = () => previewRule(scene.asAdmin("13:00"), { categoryId: null, values: defaultRule });
    expect((await look()).watchedCount).toBe(2);
    await saveRule(scene.asAdmin("13:00"), {
      categoryId: other.id,
      values: { ...defaultRule, unansweredMinutes: 600 },
    });
    expect((await look()).watchedCount).toBe(1);
  });

  test("says at night what the morning brings", async ({ ctx }) => {
    const { category, asAdmin } = await makeAdmin(ctx);
    const preview = await previewRule(asAdmin("22:00"), { categoryId: category.id, values: defaultRule });
    expect(preview.dueCount).toBe(1);
  });

  test("is for leads and admins", async ({ ctx }) => {
    const { category, agent, asAdmin } = await makeAdmin(ctx);
    const input = { categoryId: category.id, values: defaultRule };
    for (const other of [asGuest(ctx), as(ctx, agent), as(ctx, await makeUser(ctx))]) {
      await expect(previewRule(other, input)).rejects.toMatchObject({ code: "not-found" });
      await expect(listRuleResults(other)).rejects.toMatchObject({ code: "not-found" });
    }
    await previewRule(as(ctx, await makeUser(ctx, { role: "lead" })), input);
    expect(await listRuleResults(asAdmin("09:00"))).toEqual([]);
  });
});

test("The record says what became of the calls of two weeks", async ({ ctx }) => {
  const scene = await makeAdmin(ctx);
  const helper = await makeExpert(ctx, scene.category);
  const answered = await makeWatched(ctx, scene);
  await sweepRules(clock(ctx, "12:00"));
  await createAnswer(as(clock(ctx, "12:10"), helper), { threadId: answered.id, body: "Stecker prüfen." });
  await sweepRules(clock(ctx, "13:00"));
  // Two questions at once: the one helper is asked for one of them.
  expect(await listRuleResults(scene.asAdmin("13:00"))).toEqual([
    { categoryName: "Glasfaser", called: 2, invited: 1, avoided: 1, escalated: 1, other: 0, open: 0 },
  ]);
  expect(await listRuleResults(scene.asAdmin("2026-12-08T13:00:00+01:00"))).toEqual([]);
});

describe("The form of a rule", () => {
  const fields = {
    categoryId: "7",
    isEnabled: "ja",
    unansweredHours: "1,5",
    unsolvedHours: "24",
    lastCallMinutes: "60",
    isOutageAtOnce: "ja",
  };
  const errorOf = (changes: object) => {
    const issue = ruleFields.safeParse({ ...fields, ...changes }).error?.issues[0];
    return issue ? `${issue.path.join(".")} ${issue.message}` : null;
  };

  test("takes hours in quarters and gives them back", () => {
    const parsed = ruleFields.parse(fields);
    expect(parsed.categoryId).toBe(7);
    expect(valuesOfFields(parsed)).toEqual({ ...defaultRule, unansweredMinutes: 90 });
    expect(hoursText(90)).toBe("1,5");
    expect(hoursText(null)).toBe("");
    expect(ruleFields.parse({ ...fields, categoryId: "alle" }).categoryId).toBeNull();
  });

  test.for([
    [{ unansweredHours: "bald" }, "unansweredHours rules.error.hours"],
    [{ unansweredHours: "0,1" }, "unansweredHours rules.error.hours"],
    [{ unsolvedHours: "201" }, "unsolvedHours rules.error.hours"],
    [{ lastCallMinutes: "-1" }, "lastCallMinutes rules.error.lastCall"],
    [{ lastCallMinutes: "601" }, "lastCallMinutes rules.error.lastCall"],
    [{ unansweredHours: "", unsolvedHours: "" }, "unansweredHours rules.error.noReason"],
    [{ unsolvedHours: "1" }, "unsolvedHours rules.error.order"],
    [{ lastCallMinutes: "90" }, "lastCallMinutes rules.error.callTooLong"],
    [{ unansweredHours: "", unsolvedHours: "", isEnabled: undefined }, null],
    [{ lastCallMinutes: "0" }, null],
  ] as const)("%j: %s", ([changes, expected]) => {
    expect(errorOf(changes)).toBe(expected);
  });
});

test("Among many questions the sweep reads the open ones of the last weeks from their index", async ({
  committed,
}) => {
  const { ctx } = committed;
  const { asker, category } = await makeRuleScene(ctx);
  // A year of questions: most are solved, declined or imported; 1 in 50 is open and watched.
  await ctx.db.execute(sql`
    insert into threads (category_id, author_id, title, slug, created_at, last_activity_at, auto_escalate_from, solved_at)
    select ${category.id}, ${asker.id}, 'Frage ' || n, 'frage', at, at,
      case when n % 10 < 8 then at end, case when n % 50 <> 0 then at end
    from (select n, ${ctx.now.toISOString()}::timestamptz - n * interval '20 minutes' as at from generate_series(1, 20000) n) s`);
  await ctx.db.execute(sql`analyze threads`);
  const noon = clock(ctx, "12:00");
  const due = dueThreads(noon, { ...(await readRuleWorld(noon)), stage: "call" });
  const plan = await ctx.db.execute<{ "QUERY PLAN": string }>(sql`explain ${due ?? sql`select 1`}`);
  const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(text).toContain("threads_auto_escalate");
  expect(text).not.toContain("Seq Scan on threads");
});

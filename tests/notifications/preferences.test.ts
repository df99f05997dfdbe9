import { describe } from "vitest";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { groupNames, groups } from "#app/features/notifications/groups.ts";
import { kindNames } from "#app/features/notifications/kind.ts";
import { kindByName } from "#app/features/notifications/kinds.server.ts";
import {
  type PreferencesInput,
  readPreferences,
  savePreferences,
  setMail,
} from "#app/features/notifications/preferences.server.ts";
import { preferencesSchema } from "#app/features/notifications/preferences-fields.ts";
import { usualTimes } from "#app/features/notifications/times.server.ts";
import { hasMessage } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeAgent, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { mailsOf, tellAll } from "./post.ts";

const save = (ctx: Ctx, user: User, input: Partial<PreferencesInput>) =>
  savePreferences(as(ctx, user), { isOff: false, renewed: [], channels: {}, times: usualTimes, ...input });

/** Martin answers Erika's question. */
async function answer(ctx: Ctx, erika: User) {
  const thread = await makeThread(ctx, { author: erika });
  await createAnswer(as(ctx, await makeUser(ctx)), { threadId: thread.id, body: "Neu starten." });
}

describe("Preferences", () => {
  test("are the usual ones until something is said, and mention the desk to its team only", async ({
    ctx,
  }) => {
    const region = await makeRegion(ctx);
    const shown = async (user: User) => {
      const read = await readPreferences(as(ctx, user));
      expect(read).toMatchObject({ isOff: false, times: usualTimes });
      for (const { name, channel } of read.groups) expect(channel).toBe(groups[name].usual);
      return read.groups.map(({ name }) => name);
    };
    expect(await shown(await makeUser(ctx))).not.toContain("desk");
    expect(await shown(await makeAgent(ctx, region))).toContain("desk");
  });

  test.for([
    ["mail", 1, 1],
    ["digest", 1, 0],
    ["bell", 1, 0],
    ["off", 0, 0],
  ] as const)("%s: so many at the bell and mails at once", async ([channel, told, mails], { ctx }) => {
    const erika = await makeUser(ctx);
    await save(ctx, erika, { channels: { own: channel } });
    await answer(ctx, erika);
    expect(await tellAll(ctx)).toHaveLength(told);
    expect(await mailsOf(ctx, erika)).toHaveLength(mails);
  });

  test("never silence what has to be told", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    await save(ctx, erika, { channels: { contact: "off", moderation: "off" } });
    const { groups: read } = await readPreferences(as(ctx, erika));
    for (const { name, channel } of read) {
      if (name === "contact" || name === "moderation") expect(channel).toBe("mail");
    }
  });

  test("switch everything off and keep the rest for later", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    await save(ctx, erika, { isOff: true, channels: { own: "mail" } });
    await answer(ctx, erika);
    expect(await mailsOf(ctx, erika)).toEqual([]);
    expect(await readPreferences(as(ctx, erika))).toMatchObject({ isOff: true });
  });

  test("keep what was unsubscribed by a link until the person takes it back", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    await setMail(ctx, erika.id, [{ kind: "answer", mail: false }]);
    await save(ctx, erika, { channels: { own: "mail" } });
    const unsubscribed = async () => {
      const { groups: read } = await readPreferences(as(ctx, erika));
      return read.find(({ name }) => name === "own")?.unsubscribed;
    };
    expect(await unsubscribed()).toEqual(["answer"]);
    await save(ctx, erika, { channels: { own: "mail" }, renewed: ["own"] });
    expect(await unsubscribed()).toEqual([]);
    await answer(ctx, erika);
    expect(await mailsOf(ctx, erika)).toHaveLength(1);
  });

  test("are nobody's for guests", async ({ ctx }) => {
    await expect(readPreferences(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
    const nothing = { isOff: true, renewed: [], channels: {}, times: usualTimes };
    await expect(savePreferences(asGuest(ctx), nothing)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("In quiet hours", () => {
  const quiet = { ...usualTimes, quiet: { from: 22 * 60, to: 7 * 60 } };

  test("a mail waits until their end, and is saved by a visit before", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    await save(ctx, erika, { times: quiet });
    const night = at(ctx, "2026-11-16T23:00:00+01:00");
    await answer(night, erika);
    expect(await mailsOf(night, erika)).toEqual([]);
    expect(await mailsOf(at(ctx, "2026-11-17T06:58:00+01:00"), erika)).toEqual([]);
    expect(await mailsOf(at(ctx, "2026-11-17T07:00:00+01:00"), erika)).toHaveLength(1);
  });

  test("a pause drops it: the bell has it", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const pausedUntil = new Date("2026-11-20T00:00:00+01:00");
    await save(ctx, erika, { times: { ...usualTimes, pausedUntil } });
    const before = at(ctx, "2026-11-16T09:00:00+01:00");
    await answer(before, erika);
    expect(await mailsOf(before, erika)).toEqual([]);
    expect(await mailsOf(at(ctx, "2026-11-21T09:00:00+01:00"), erika)).toEqual([]);
    expect(await tellAll(ctx)).toHaveLength(1);
  });
});

describe("The form", () => {
  const fields = { digest: "daily", "channel.own": "bell" };

  test("reads ticks, clocks and days", () => {
    const full = {
      ...fields,
      hasQuiet: "ja",
      quietFrom: "22:00",
      quietTo: "06:30",
      pausedUntil: "2026-12-24",
    };
    expect(preferencesSchema.parse({ ...full, showsWriting: "ja", renew: "own,nichts" })).toMatchObject({
      isOff: false,
      renewed: ["own"],
      channels: { own: "bell" },
      times: {
        digest: "daily",
        quiet: { from: 1320, to: 390 },
        urgentAnytime: false,
        pausedUntil: new Date("2026-12-24T00:00:00+01:00"),
        showsWriting: true,
      },
    });
  });

  test("refuses clocks and days that are none, and only asks for clocks when they count", () => {
    const paths = (input: object) =>
      preferencesSchema.safeParse(input).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(paths({ ...fields, hasQuiet: "ja", quietFrom: "25:00", quietTo: "07:00" })).toEqual(["quietFrom"]);
    expect(paths({ ...fields, quietFrom: "", quietTo: "" })).toEqual([]);
    expect(paths({ ...fields, pausedUntil: "bald" })).toEqual(["pausedUntil"]);
    expect(paths({ digest: "stündlich" })).toEqual(["digest"]);
  });
});

test.for(groupNames)("the group %s has its texts and a usual channel that it offers", (name) => {
  expect(groups[name].choices as readonly string[]).toContain(groups[name].usual);
  for (const key of [`told.group.${name}`, `told.group.${name}.hint`])
    expect(hasMessage(key), key).toBe(true);
});

test.for(kindNames)("the kind %s belongs to a group", (name) => {
  expect(groupNames).toContain(kindByName(name).group);
});

import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Frame } from "#app/features/regions/calendar.ts";
import { spansText, weekdays } from "#app/features/regions/hours/frames-text.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { agentFrames, agentSkills, agents } from "#db/schema/escalation.ts";
import { categories } from "#db/schema/forum.ts";
import { agentLanguages } from "#db/schema/team.ts";
import { teamChanged } from "./events.server.ts";
import { canLeadTeam, hasOwnDuty } from "./policy.ts";
import { type AgentRow, logTeam, readAgent } from "./team-rows.server.ts";

export type Card = {
  fullName: string;
  salutation: "f" | "m";
  capacity: number | null;
  /** Ids of categories. */
  skills: number[];
  languages: string[];
};

/** An agent's card with everything that can be edited. No policy: pages ask one. */
export async function readCard(ctx: Ctx, agent: AgentRow): Promise<Card & { frames: Frame[] }> {
  const [skills, languages, frames] = await Promise.all([
    ctx.db.select({ id: agentSkills.categoryId }).from(agentSkills).where(eq(agentSkills.agentId, agent.id)),
    readLanguages(ctx, agent.id),
    ctx.db
      .select({
        weekday: agentFrames.weekday,
        startMinute: agentFrames.startMinute,
        endMinute: agentFrames.endMinute,
      })
      .from(agentFrames)
      .where(eq(agentFrames.agentId, agent.id)),
  ]);
  const { fullName, salutation, capacity } = agent;
  return { fullName, salutation, capacity, skills: skills.map(({ id }) => id), languages, frames };
}

async function readLanguages(ctx: Ctx, agentId: number): Promise<string[]> {
  const rows = await ctx.db
    .select({ language: agentLanguages.language })
    .from(agentLanguages)
    .where(eq(agentLanguages.agentId, agentId))
    .orderBy(sql`${agentLanguages.language} <> 'de'`, asc(agentLanguages.language));
  return rows.map(({ language }) => language);
}

/**
 * Name, salutation, capacity, skills and languages; each field that changed is kept in the team's record.
 * @throws not-found (no such agent, or not theirs to lead)
 */
export async function saveCard(ctx: Ctx, { agentId, ...card }: Card & { agentId: number }): Promise<void> {
  await changeAgent(ctx, agentId, async (ctx, agent) => {
    const before = await readCard(ctx, agent);
    const { fullName, salutation, capacity } = card;
    assertPublicText(ctx, { fullName }, [agent.fullName]);
    await ctx.db.update(agents).set({ fullName, salutation, capacity }).where(eq(agents.userId, agentId));
    await replaceSkills(ctx, agentId, card.skills);
    await replaceLanguages(ctx, agentId, card.languages);
    const after = await readCard(ctx, { ...agent, fullName, salutation, capacity });
    await logFields(ctx, agent, await textsOf(ctx, before), await textsOf(ctx, after));
  });
}

/** @throws not-found (not an agent) */
export async function saveOwnLanguages(ctx: Ctx, { languages }: { languages: string[] }): Promise<void> {
  if (!hasOwnDuty(ctx.actor)) throw notFound();
  const { id } = ctx.actor;
  await transact(ctx, async (ctx) => {
    const agent = await readAgent(ctx, id);
    const before = (await readLanguages(ctx, id)).join(", ");
    await replaceLanguages(ctx, id, languages);
    await logFields(
      ctx,
      agent,
      { languages: before },
      { languages: (await readLanguages(ctx, id)).join(", ") },
    );
    await emit(ctx, teamChanged, { regionId: agent.regionId });
  });
}

/**
 * Working time, several frames a day.
 * @throws not-found (no such agent, or not theirs to lead)
 */
export async function saveHours(
  ctx: Ctx,
  { agentId, frames }: { agentId: number; frames: Frame[] },
): Promise<void> {
  await changeAgent(ctx, agentId, async (ctx, agent) => {
    const before = (await readCard(ctx, agent)).frames;
    await ctx.db.delete(agentFrames).where(eq(agentFrames.agentId, agentId));
    if (frames.length > 0)
      await ctx.db.insert(agentFrames).values(frames.map((frame) => ({ ...frame, agentId })));
    if (weekText(before) === weekText(frames)) return;
    await logTeam(ctx, {
      ...{ regionId: agent.regionId, kind: "hours", agentId },
      data: { before: weekText(before), after: weekText(frames) },
    });
  });
}

async function changeAgent(
  ctx: Ctx,
  agentId: number,
  change: (ctx: Ctx, agent: AgentRow) => Promise<void>,
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const agent = await readAgent(ctx, agentId);
    assertAllowed(canLeadTeam(ctx.actor, agent), notFound);
    await change(ctx, agent);
    await emit(ctx, teamChanged, { regionId: agent.regionId });
  });
}

async function replaceSkills(ctx: Ctx, agentId: number, skills: number[]): Promise<void> {
  await ctx.db.delete(agentSkills).where(eq(agentSkills.agentId, agentId));
  const known = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(inArray(categories.id, skills));
  if (known.length > 0)
    await ctx.db.insert(agentSkills).values(known.map(({ id }) => ({ agentId, categoryId: id })));
}

async function replaceLanguages(ctx: Ctx, agentId: number, languages: string[]): Promise<void> {
  await ctx.db.delete(agentLanguages).where(eq(agentLanguages.agentId, agentId));
  if (languages.length > 0)
    await ctx.db.insert(agentLanguages).values(languages.map((language) => ({ agentId, language })));
}

/** A card in words, as the record keeps it. */
async function textsOf(ctx: Ctx, card: Card): Promise<Record<string, string>> {
  const names = await ctx.db
    .select({ name: categories.name })
    .from(categories)
    .where(inArray(categories.id, card.skills))
    .orderBy(asc(categories.position));
  return {
    fullName: card.fullName,
    salutation: card.salutation,
    capacity: card.capacity === null ? "" : String(card.capacity),
    skills: names.map(({ name }) => name).join(", "),
    languages: card.languages.join(", "),
  };
}

async function logFields(
  ctx: Ctx,
  { id: agentId, regionId }: AgentRow,
  before: Record<string, string>,
  after: Record<string, string>,
): Promise<void> {
  for (const [field, text] of Object.entries(after)) {
    if (before[field] === text) continue;
    await logTeam(ctx, {
      ...{ regionId, kind: "card", agentId },
      data: { field, before: before[field] ?? "", after: text },
    });
  }
}

/** "1 8:00–16:30; 2 8:00–16:30": weekday numbers, so that every reader's language can name them. */
export const weekText = (frames: readonly Frame[]) =>
  weekdays
    .flatMap((weekday) => {
      const text = spansText(frames, weekday);
      return text === "" ? [] : [`${weekday} ${text}`];
    })
    .join("; ");

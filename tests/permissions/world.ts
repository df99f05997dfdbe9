import { sql } from "drizzle-orm";
import { formatTicketCode } from "#app/features/escalation/tickets/ticket-code.ts";
import type { Role } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promises, ratings, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { solutions } from "#db/schema/forum.ts";
import { reports } from "#db/schema/moderation.ts";
import {
  makeAgent,
  makeAnswer,
  makeCategory,
  makeComment,
  makeRegion,
  makeTag,
  makeThread,
  makeUser,
  type User,
} from "../support/make.ts";
import { type EveningScene, type EveningWish, makeEveningScene, noEvening } from "./evening-scene.ts";
import { type FieldScene, type FieldWish, makeField, noField } from "./field-scene.ts";
import { type ImageWish, makeImageScene } from "./image-scene.ts";
import {
  type ModerationScene,
  type ModerationWish,
  makeModeration,
  noModeration,
} from "./moderation-scene.ts";
import { makeOutage, noOutage, type OutageScene, type OutageWish } from "./outage-scene.ts";
import { makePrivate, noPrivate, type PrivateScene, type PrivateWish } from "./private-scene.ts";
import { makeSolving, noSolving, type SolvingScene } from "./solving-scene.ts";
import { makeTools, noTools, type ToolsScene, type ToolsWish } from "./tools-scene.ts";

/** The kinds of people the table knows. */
export const actors = [
  "guest",
  "unverified",
  "suspended",
  "asker",
  "stranger",
  "answerer",
  "guide",
  "agent",
  "otherAgent",
  "lead",
  "moderator",
  "admin",
] as const;
export type ActorName = (typeof actors)[number];

export type Cast = {
  people: Record<Exclude<ActorName, "guest">, User>;
  /** Of the agent, in the same team. */
  colleague: User;
  regionId: number;
  regionSlug: string;
  categoryId: number;
  categoryName: string;
  tag: { id: number; slug: string };
};

/** The people, made once: the acts change threads and tickets, never them. */
export async function makeCast(ctx: Ctx): Promise<Cast> {
  const region = await makeRegion(ctx, { name: "Frankfurt" });
  const other = await makeRegion(ctx, { name: "Hamburg" });
  const central = await makeRegion(ctx, { name: "Deutschland", position: 0 });
  await makeAgent(ctx, central, { isLead: true });
  const category = await makeCategory(ctx, { slug: "glasfaser" });
  const member = (role: Role, values: Parameters<typeof makeUser>[1] = {}) =>
    makeUser(ctx, { role, ...values });
  return {
    regionId: region.id,
    regionSlug: region.slug,
    categoryId: category.id,
    categoryName: category.name,
    tag: await makeTag(ctx, "wlan"),
    colleague: await makeAgent(ctx, region),
    people: {
      unverified: await member("customer", { isVerified: false }),
      suspended: await member("customer", { suspendedUntil: new Date("2100-01-01") }),
      asker: await member("customer"),
      stranger: await member("customer"),
      answerer: await member("customer"),
      guide: await member("guide"),
      agent: await makeAgent(ctx, region),
      otherAgent: await makeAgent(ctx, other),
      lead: await makeAgent(ctx, region, { isLead: true }),
      moderator: await member("moderator"),
      admin: await member("admin"),
    },
  };
}

export type Scene = {
  threadId: number;
  questionId: number;
  answerId: number;
  commentId: number;
  /** Of the ticket that the agent owns; "keiner" without one. */
  ticketCode: string;
  /** 0 without one. */
  ticketId: number;
  moderation: ModerationScene;
  solving: SolvingScene;
  evening: EveningScene;
  field: FieldScene;
  outage: OutageScene;
  privateHalf: PrivateScene;
  tools: ToolsScene;
  /** Of an image of the asker; "keines" without one. */
  imageKey: string;
};

export type SceneWish = {
  isHidden?: boolean;
  isSolved?: boolean;
  hasTicket?: boolean;
  isWaiting?: boolean;
  isOfferedToLead?: boolean;
  isTicketClosed?: boolean;
  isRatedBadly?: boolean;
  moderation?: ModerationWish;
  hasSolving?: boolean;
  evening?: EveningWish;
  field?: FieldWish;
  outage?: OutageWish;
  image?: ImageWish;
  private?: PrivateWish;
  tools?: ToolsWish;
};

/** A fresh question of the asker, a day and a half old, with an answer, a comment and what else is wished. */
export async function makeScene(ctx: Ctx, cast: Cast, wish: SceneWish = {}): Promise<Scene> {
  const { asker, answerer } = cast.people;
  const createdAt = new Date(ctx.now.getTime() - 36 * 3_600_000);
  // Tickets of earlier cases would be taken as "the next one".
  await ctx.db.delete(tickets);
  // So would everybody's reports of the day, which are limited.
  await ctx.db.delete(reports);
  // Nobody works here: what earlier cases have left to do would only be counted again and again.
  await ctx.db.execute(sql`delete from graphile_worker._private_jobs`);
  const thread = await makeThread(ctx, {
    author: asker,
    category: { id: cast.categoryId },
    regionId: cast.regionId,
    createdAt,
    autoEscalateFrom: createdAt,
    hiddenAt: wish.isHidden ? ctx.now : null,
    solvedAt: wish.isSolved ? createdAt : null,
  });
  const answer = await makeAnswer(ctx, thread, { author: answerer, createdAt });
  const comment = await makeComment(ctx, answer, { author: answerer, createdAt });
  if (wish.isSolved) {
    await ctx.db.insert(solutions).values({
      postId: answer.id,
      threadId: thread.id,
      source: "asker",
      acceptedById: asker.id,
      acceptedAt: createdAt,
    });
  }
  const ticket = wish.hasTicket ? await makeTicket(ctx, cast, thread.id, wish) : { code: "keiner", id: 0 };
  return {
    threadId: thread.id,
    questionId: thread.question.id,
    answerId: answer.id,
    imageKey: await makeImageScene(ctx, {
      ...{ uploaderId: asker.id, postId: thread.question.id, wish: wish.image },
    }),
    commentId: comment.id,
    ticketCode: ticket.code,
    ticketId: ticket.id,
    moderation: wish.moderation ? await makeModeration(ctx, cast, thread.id, wish.moderation) : noModeration,
    privateHalf: wish.private ? await makePrivate(ctx, cast, thread.id, wish.private) : noPrivate,
    field: wish.field
      ? await makeField(ctx, wish.field, {
          ticketId: ticket.id,
          threadId: thread.id,
          categoryId: cast.categoryId,
          asker,
          agent: cast.people.agent,
        })
      : noField,
    outage: wish.outage
      ? await makeOutage(ctx, wish.outage, {
          threadId: thread.id,
          regionId: cast.regionId,
          categoryId: cast.categoryId,
          leadId: cast.people.lead.id,
          concernedIds: [asker.id, cast.people.stranger.id],
        })
      : noOutage,
    evening: wish.evening ? await makeEveningScene(ctx, cast, wish.evening) : noEvening,
    tools: wish.tools ? await makeTools(ctx, cast, ticket.id, wish.tools) : noTools,
    solving: wish.hasSolving
      ? await makeSolving(ctx, cast, {
          threadId: thread.id,
          answerId: answer.id,
          categoryName: cast.categoryName,
        })
      : noSolving,
  };
}

async function makeTicket(
  ctx: Ctx,
  cast: Cast,
  threadId: number,
  wish: SceneWish,
): Promise<{ code: string; id: number }> {
  const { asker, agent, guide, lead } = cast.people;
  const openedAt = new Date(ctx.now.getTime() - 3_600_000);
  const dueAt = new Date(ctx.now.getTime() + 9 * 3_600_000);
  const closedAt = wish.isTicketClosed ? ctx.now : null;
  const code = formatTicketCode("FRA", threadId);
  const [ticket] = await ctx.db
    .insert(tickets)
    .values({
      code,
      threadId,
      regionId: cast.regionId,
      categoryId: cast.categoryId,
      customerId: asker.id,
      ownerId: agent.id,
      openedById: guide.id,
      openedBy: "guide",
      severity: "impaired",
      summary: "Die Verbindung bricht ab.",
      openedAt,
      nextDueAt: closedAt ? null : dueAt,
      waitingSince: wish.isWaiting ? openedAt : null,
      closedAt,
    })
    .returning();
  const ticketId = ticket?.id ?? 0;
  const state = closedAt ? "kept" : "open";
  await ctx.db
    .insert(promises)
    .values({ ticketId, ownerId: agent.id, madeAt: openedAt, dueAt, state, endedAt: closedAt });
  if (wish.isOfferedToLead) {
    const text = "kurz";
    await ctx.db.insert(ticketHandovers).values({
      ticketId,
      fromId: agent.id,
      toId: lead.id,
      known: text,
      tried: text,
      nextStep: text,
      promiseCarried: text,
      offeredAt: ctx.now,
      returnsAt: dueAt,
    });
  }
  if (wish.isRatedBadly)
    await ctx.db.insert(ratings).values({ ticketId, score: 1, createdAt: ctx.now, followUpDueAt: dueAt });
  return { code, id: ticketId };
}

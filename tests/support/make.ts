import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agentAbsences, agentFrames, agentSkills, agents } from "#db/schema/escalation.ts";
import { categories, posts, tags, threads } from "#db/schema/forum.ts";
import { regionFrames, regions } from "#db/schema/regions.ts";
import { agentDeputies } from "#db/schema/team.ts";

export type User = typeof users.$inferSelect;
export type Region = typeof regions.$inferSelect;
export type Category = typeof categories.$inferSelect;
export type Thread = typeof threads.$inferSelect;
export type Post = typeof posts.$inferSelect;

/** Numbers for names that must differ; one file of tests never makes the same twice. */
let count = 0;

/** A verified customer unless told otherwise. */
export async function makeUser(
  ctx: Ctx,
  values: Partial<typeof users.$inferInsert> & { isVerified?: boolean } = {},
): Promise<User> {
  const { isVerified = true, ...columns } = values;
  const n = ++count;
  const [row] = await ctx.db
    .insert(users)
    .values({
      displayName: `Mitglied ${n}`,
      email: `mitglied-${n}@example.org`,
      emailVerifiedAt: isVerified ? ctx.now : null,
      rank: isVerified ? "member" : "newcomer",
      createdAt: ctx.now,
      ...columns,
    })
    .returning();
  return row!;
}

/** A region in Hesse, open Monday to Friday 08:00 to 18:00. Position 0 makes it the central team. */
export async function makeRegion(
  ctx: Ctx,
  values: Partial<typeof regions.$inferInsert> = {},
): Promise<Region> {
  const n = ++count;
  const [row] = await ctx.db
    .insert(regions)
    .values({
      slug: `region-${n}`,
      name: `Region ${n}`,
      code: `R${n.toString(36).padStart(2, "0").toUpperCase()}`,
      siteCity: "Frankfurt am Main",
      federalState: "HE",
      position: n,
      ...values,
    })
    .returning();
  const frames = [1, 2, 3, 4, 5].map((weekday) => ({
    regionId: row!.id,
    weekday,
    startMinute: 8 * 60,
    endMinute: 18 * 60,
  }));
  await ctx.db.insert(regionFrames).values(frames);
  return row!;
}

export async function makeCategory(
  ctx: Ctx,
  values: Partial<typeof categories.$inferInsert> = {},
): Promise<Category> {
  const n = ++count;
  const [row] = await ctx.db
    .insert(categories)
    .values({
      slug: `kategorie-${n}`,
      name: `Kategorie ${n}`,
      description: "Fragen und Antworten",
      icon: "wifi",
      position: n,
      ...values,
    })
    .returning();
  return row!;
}

/** A word that no question carries yet. */
export async function makeTag(ctx: Ctx, slug: string, name = ""): Promise<typeof tags.$inferSelect> {
  const [row] = await ctx.db.insert(tags).values({ slug, name }).returning();
  return row!;
}

type ThreadInput = Partial<Omit<typeof threads.$inferInsert, "authorId" | "categoryId">> & {
  author?: { id: number };
  category?: { id: number };
  body?: string;
};

/** A question with its first post; author and category are made when not given. */
export async function makeThread(ctx: Ctx, input: ThreadInput = {}): Promise<Thread & { question: Post }> {
  const { author, category, body = "Seit gestern blinkt die Lampe rot.", ...columns } = input;
  const authorId = (author ?? (await makeUser(ctx))).id;
  const categoryId = (category ?? (await makeCategory(ctx))).id;
  const n = ++count;
  const createdAt = columns.createdAt ?? ctx.now;
  const [thread] = await ctx.db
    .insert(threads)
    .values({
      title: `Router blinkt rot (${n})`,
      slug: `router-blinkt-rot-${n}`,
      createdAt,
      lastActivityAt: createdAt,
      ...columns,
      authorId,
      categoryId,
    })
    .returning();
  const question = await insertPost(ctx, thread!.id, authorId, {
    kind: "question",
    position: 0,
    body,
    createdAt,
  });
  return { ...thread!, question };
}

type PostInput = Partial<Omit<typeof posts.$inferInsert, "authorId" | "threadId" | "kind" | "position">> & {
  author?: { id: number };
};

/** The next answer of a thread; its counters and order move along. */
export async function makeAnswer(ctx: Ctx, thread: { id: number }, input: PostInput = {}): Promise<Post> {
  const { author, ...columns } = input;
  const authorId = (author ?? (await makeUser(ctx))).id;
  const createdAt = columns.createdAt ?? ctx.now;
  const [counted] = await ctx.db
    .update(threads)
    .set({
      answerCount: sql`${threads.answerCount} + 1`,
      lastPosition: sql`${threads.lastPosition} + 1`,
      lastActivityAt: createdAt,
    })
    .where(sql`${threads.id} = ${thread.id}`)
    .returning({ position: threads.lastPosition });
  return insertPost(ctx, thread.id, authorId, {
    kind: "answer",
    position: counted!.position,
    body: "Bitte den Router einmal neu starten.",
    createdAt,
    ...columns,
  });
}

/** A comment on a question or an answer. */
export async function makeComment(ctx: Ctx, parent: Post, input: PostInput = {}): Promise<Post> {
  const { author, ...columns } = input;
  const authorId = (author ?? (await makeUser(ctx))).id;
  const createdAt = columns.createdAt ?? ctx.now;
  await ctx.db
    .update(threads)
    .set({ commentCount: sql`${threads.commentCount} + 1`, lastActivityAt: createdAt })
    .where(sql`${threads.id} = ${parent.threadId}`);
  return insertPost(ctx, parent.threadId, authorId, {
    kind: "comment",
    parentId: parent.id,
    body: "Welches Gerät ist es denn?",
    createdAt,
    ...columns,
  });
}

async function insertPost(
  ctx: Ctx,
  threadId: number,
  authorId: number,
  columns: Partial<typeof posts.$inferInsert> & { kind: Post["kind"]; body: string },
): Promise<Post> {
  const [row] = await ctx.db
    .insert(posts)
    .values({ bodyHtml: `<p>${columns.body}</p>`, renderVersion: 1, ...columns, threadId, authorId })
    .returning();
  return row!;
}

type AgentInput = Partial<Omit<typeof users.$inferInsert, "teamRegionId" | "role">> & {
  isLead?: boolean;
  /** Categories this agent knows. */
  skills?: { id: number }[];
  /** Default: Monday to Friday 08:00 to 18:00. */
  frames?: { weekday: number; startMinute: number; endMinute: number }[];
  absences?: { startsAt: Date; endsAt: Date; deputyId?: number }[];
  hasLeft?: boolean;
};

/** A member of a region's team: account, contact card, skills, working time, absences. */
export async function makeAgent(ctx: Ctx, region: { id: number }, input: AgentInput = {}): Promise<User> {
  const { isLead = false, skills = [], frames, absences = [], hasLeft = false, ...columns } = input;
  const user = await makeUser(ctx, {
    role: isLead ? "lead" : "agent",
    teamRegionId: region.id,
    displayName: `Agentin ${++count}`,
    ...columns,
  });
  await ctx.db.transaction(async (tx) => {
    await tx.insert(agents).values({
      userId: user.id,
      fullName: `${user.displayName} Beispiel`,
      salutation: "f",
      joinedAt: user.createdAt,
      leftAt: hasLeft ? ctx.now : null,
    });
    if (!hasLeft) await giveDeputies({ ...ctx, db: tx }, user.id, region.id);
  });
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 8 * 60, endMinute: 18 * 60 }));
  const shifts = (frames ?? week).map((frame) => ({ ...frame, agentId: user.id }));
  if (shifts.length > 0) await ctx.db.insert(agentFrames).values(shifts);
  for (const { id: categoryId } of skills) {
    await ctx.db.insert(agentSkills).values({ agentId: user.id, categoryId });
  }
  for (const absence of absences) await ctx.db.insert(agentAbsences).values({ ...absence, agentId: user.id });
  return user;
}

/** No agent of a team is without somebody to stand in: the newcomer gets a colleague, and who was alone gets the newcomer. */
async function giveDeputies(ctx: Ctx, agentId: number, regionId: number): Promise<void> {
  const rows = await ctx.db
    .select({ id: users.id, joinedAt: agents.joinedAt, deputyId: agentDeputies.deputyId })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .leftJoin(agentDeputies, eq(agentDeputies.agentId, users.id))
    .where(and(eq(users.teamRegionId, regionId), isNull(agents.leftAt)))
    .orderBy(users.id);
  const colleague = rows.find(({ id }) => id !== agentId);
  if (!colleague) return;
  const validFrom = new Date(Math.min(...rows.map(({ joinedAt }) => joinedAt.getTime())));
  const lonely = rows.filter(({ id, deputyId }) => id !== agentId && deputyId === null);
  await ctx.db
    .insert(agentDeputies)
    .values([
      { agentId, deputyId: colleague.id, validFrom },
      ...lonely.map(({ id }) => ({ agentId: id, deputyId: agentId, validFrom })),
    ]);
}

import { eq } from "drizzle-orm";
import { saveOwnDetails } from "#app/features/vault/details.server.ts";
import type { PrivateValues } from "#app/features/vault/private-fields.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { as } from "../support/contexts.ts";
import { makeAgent, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";

export const told: PrivateValues = {
  customerNumber: "47 110 815",
  phone: "0261 482177",
  note: "Der Schlüssel liegt bei Frau Klein.",
};

/** A question with a private half and an open ticket: owner and colleague, lead, another team, a moderator, an admin. */
export async function makePrivateScene(ctx: Ctx, values: PrivateValues = told) {
  const longAgo = new Date(ctx.now.getTime() - 30 * 86_400_000);
  const [region, other] = [await makeRegion(ctx), await makeRegion(ctx)];
  const category = await makeCategory(ctx);
  const staff = async (user: Promise<User>) => {
    const { id } = await user;
    const [row] = await ctx.db.update(users).set({ roleSince: longAgo }).where(eq(users.id, id)).returning();
    return row!;
  };
  const people = {
    author: await makeUser(ctx),
    stranger: await makeUser(ctx),
    owner: await staff(makeAgent(ctx, region)),
    colleague: await staff(makeAgent(ctx, region)),
    lead: await staff(makeAgent(ctx, region, { isLead: true })),
    otherLead: await staff(makeAgent(ctx, other, { isLead: true })),
    moderator: await staff(makeUser(ctx, { role: "moderator" })),
    admin: await staff(makeUser(ctx, { role: "admin" })),
  };
  const thread = await makeThread(ctx, { author: people.author, category, regionId: region.id });
  await saveOwnDetails(as(ctx, people.author), { threadId: thread.id, values });
  return { ...people, region, category, thread };
}

/** An open ticket of the scene's owner; closed at `closedAt`. */
export async function openCase(
  ctx: Ctx,
  { thread, region, category, author, owner }: Awaited<ReturnType<typeof makePrivateScene>>,
  closedAt: Date | null = null,
) {
  const [ticket] = await ctx.db
    .insert(tickets)
    .values({
      code: `TST-${thread.id}-1`,
      threadId: thread.id,
      regionId: region.id,
      categoryId: category.id,
      customerId: author.id,
      ownerId: owner.id,
      openedBy: "asker",
      severity: "impaired",
      summary: "Die Verbindung bricht ab.",
      openedAt: ctx.now,
      closedAt,
    })
    .returning();
  return ticket!;
}

import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { formatLongDay, formatUntil } from "#app/i18n/formats.ts";
import { type Locale, toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import type { Values } from "./variables.ts";

/** Posts are read for years: no "heute", no "morgen". */
const neverToday = new Date(0);

/** What is inserted is written in the site's language, whatever language the agent's screen has. */
export const contentLocale = (ctx: Ctx): Locale => toLocale("de", ctx.site.address);

/**
 * What the variables of text modules stand for at this ticket, now. Only what is public in the thread anyway.
 * @throws not-found, also when the actor may not see the ticket
 */
export async function readValues(ctx: Ctx, ticketId: number): Promise<Values> {
  const [customer, owner] = [alias(users, "customer"), alias(users, "owner")];
  const [row] = await ctx.db
    .select({
      code: tickets.code,
      title: threads.title,
      category: categoryName({ ...ctx, locale: contentLocale(ctx) }),
      region: regions.name,
      customer: customer.displayName,
      contact: owner.displayName,
      dueAt: promises.dueAt,
      waitingSince: tickets.waitingSince,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(categories, eq(categories.id, tickets.categoryId))
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .innerJoin(customer, eq(customer.id, tickets.customerId))
    .innerJoin(owner, eq(owner.id, tickets.ownerId))
    .leftJoin(promises, and(eq(promises.ticketId, tickets.id), eq(promises.state, "open")))
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  const { dueAt, waitingSince, ...facts } = found(row);
  const locale = contentLocale(ctx);
  return {
    ...facts,
    greeting: t(locale, greetingKey(ctx.now)),
    // While the clock stands, the time is not promised.
    promise: dueAt && !waitingSince && dueAt > ctx.now ? formatUntil(locale, dueAt, neverToday) : null,
    today: formatLongDay(locale, ctx.now),
  };
}

const localHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  hour12: false,
});

function greetingKey(now: Date) {
  const hour = Number(localHour.format(now));
  if (hour < 11) return "textModules.greeting.morning";
  return hour < 18 ? "textModules.greeting.day" : "textModules.greeting.evening";
}

import { eq } from "drizzle-orm";
import { type Category, listCategories } from "#app/features/forum/categories.server.ts";
import { readFactsOf } from "#app/features/forum/facts/facts.server.ts";
import { getThread, type Thread } from "#app/features/forum/threads.server.ts";
import { isOpen, nextOpening } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { threadPlaces } from "#db/schema/forum.ts";
import { readStanding } from "../limits/standing.server.ts";
import { listOwnOpenTickets, type OwnOpenTicket } from "../merging/own-tickets.server.ts";
import type { EscalationStanding } from "../policy.ts";
import { readPolicyBook } from "../promise/policy-book.server.ts";
import { choosePolicy } from "../promise/promise-policy.ts";
import { promiseDue } from "../promise/promise-time.ts";
import { type Severity, severities } from "../severity.ts";
import { hasOpenTicket } from "../tickets/ticket-rows.server.ts";

export type EscalationPage = {
  thread: Thread;
  categories: Category[];
  standing: EscalationStanding;
  /** The asker's own, to fill in; null for everybody else. */
  postcode: string | null;
  hasKeptPostcode: boolean;
  /** What the asker has ticked off when asking, in words; fills the field "tried". */
  triedBefore: string;
  /** What the team would promise now. */
  preview: { severity: Severity; dueAt: Date }[];
  /** Open cases of the same customer that this question may belong to. */
  ownTickets: OwnOpenTicket[];
  /** When nobody is there now: the team's next opening. */
  opensAt: Date | null;
};

/** What the short form shows. @throws not-found for a thread the actor may not see */
export async function readEscalationPage(
  ctx: Ctx,
  { threadId }: { threadId: number },
): Promise<EscalationPage> {
  const thread = await getThread(ctx, threadId);
  const isAsker = ctx.actor.kind === "user" && ctx.actor.id === thread.authorId;
  const [categories, isWithTeam, kept, facts] = await Promise.all([
    listCategories(ctx),
    hasOpenTicket(ctx, threadId),
    readKeptPostcode(ctx, thread),
    readFactsOf(ctx, threadId),
  ]);
  const tried = facts.filter(({ kind, value }) => kind === "check" && value === "done");
  const region = await resolveRegion(ctx, kept);
  const site = await readSiteCalendar(ctx, region.id);
  const book = await readPolicyBook(ctx);
  const standing = await readStanding(ctx, thread, { hasOpenTicket: isWithTeam });
  const openedBy = standing.may ? standing.by : "asker";
  return {
    thread,
    categories,
    standing,
    postcode: isAsker ? kept : null,
    hasKeptPostcode: kept !== null,
    ownTickets: await listOwnOpenTickets(ctx, thread),
    opensAt: isOpen(site, ctx.now) ? null : nextOpening(site, ctx.now),
    triedBefore: tried.map(({ label }) => `${label}.`).join(" "),
    preview: severities.map((severity) => {
      const subject = { severity, categoryId: thread.categoryId, regionId: region.id, openedBy };
      return { severity, dueAt: promiseDue(site, ctx.now, choosePolicy(book, subject).solution) };
    }),
  };
}

/**
 * The postcode that came with the question, else the asker's own, unless it was asked for somebody else. It finds the team and is shown to nobody but the asker.
 */
export async function readKeptPostcode(
  ctx: Ctx,
  thread: Pick<Thread, "id" | "authorId" | "askedFor">,
): Promise<string | null> {
  const [row] = await ctx.db
    .select({ place: threadPlaces.postcode, own: users.postcode })
    .from(users)
    .leftJoin(threadPlaces, eq(threadPlaces.threadId, thread.id))
    .where(eq(users.id, thread.authorId));
  return row?.place ?? (thread.askedFor ? null : row?.own) ?? null;
}

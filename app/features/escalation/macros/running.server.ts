import { and, eq } from "drizzle-orm";
import { threadChanged } from "#app/features/forum/events.server.ts";
import { listTagsOfThread } from "#app/features/forum/order/tags.server.ts";
import { writeThreadTags } from "#app/features/forum/order/thread-tags.server.ts";
import { canEditTitle } from "#app/features/forum/policy.ts";
import { lockThread } from "#app/features/forum/threads.server.ts";
import { addWorkingMinutes } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { languageOf } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { macroRuns } from "#db/schema/macros.ts";
import { offerCallBack } from "../call-backs/offering.server.ts";
import { addChecklist, closeChecked } from "../checklists/ticket-checks.server.ts";
import { movePromise } from "../promise/promises.server.ts";
import { snoozeTicket } from "../queue/snooze.server.ts";
import { snoozeMoment } from "../queue/snooze-choice.ts";
import { changeCategory } from "../queue/sorting.server.ts";
import { renderModule } from "../text-modules/picking.server.ts";
import { answerWithModules, assertFilledIn, noteWithModules } from "../text-modules/sending.server.ts";
import { readValues } from "../text-modules/values.server.ts";
import { fillIn } from "../text-modules/variables.ts";
import { lockThreadOf, logEvent, visibleTickets } from "../tickets/ticket-rows.server.ts";
import { waitForCustomer } from "../tickets/work.server.ts";
import { findMacro } from "./library.server.ts";
import { type MacroStep, textOfStep } from "./steps.ts";

export type MacroRun = { ticketId: number; macroId: number; submissionKey?: string };

/**
 * Does all acts of a macro, each through the same function and the same policy as by hand, in one transaction: all of
 * them or none. Pressed twice, it runs once.
 * @throws not-found; conflict, with the number of the act and why it was refused
 */
export async function runMacro(ctx: Ctx, input: MacroRun): Promise<void> {
  await transact(ctx, async (ctx) => {
    // In the order in which everybody takes them: the thread, then the ticket.
    await lockThreadOf(ctx, input.ticketId);
    if (await hasRun(ctx, input.submissionKey)) return;
    const macro = await findMacro(ctx, input.macroId);
    for (const [index, step] of macro.steps.entries()) {
      try {
        await doStep(ctx, input, step, index);
      } catch (error) {
        throw explained(ctx, error, { number: index + 1, step });
      }
    }
    const userId = ctx.actor.kind === "user" ? ctx.actor.id : null;
    const { macroId, ticketId, submissionKey } = input;
    await ctx.db.insert(macroRuns).values({ macroId, ticketId, userId, runAt: ctx.now, submissionKey });
    await logEvent(ctx, ticketId, "act", { why: "macro" });
  });
}

async function hasRun(ctx: Ctx, submissionKey: string | undefined): Promise<boolean> {
  if (!submissionKey) return false;
  const rows = await ctx.db
    .select({ id: macroRuns.id })
    .from(macroRuns)
    .where(eq(macroRuns.submissionKey, submissionKey));
  return rows.length > 0;
}

/** Says which act it was; a bug stays a bug, and what may not be seen stays not found. */
function explained(ctx: Ctx, error: unknown, { number, step }: { number: number; step: MacroStep }): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError("conflict", "macros.error.refused", {
    number,
    act: t(ctx.locale, `macros.step.${step.do}`),
    reason: t(ctx.locale, error.messageKey, { site: ctx.site.name, ...error.params }),
  });
}

async function doStep(ctx: Ctx, run: MacroRun, step: MacroStep, index: number): Promise<unknown> {
  const { ticketId } = run;
  const submissionKey = run.submissionKey && `${run.submissionKey}-${index}`;
  const text = await filled(ctx, ticketId, textOfStep(step) ?? "");
  switch (step.do) {
    case "answer":
      return answerWithModules(ctx, { ticketId, body: text, modules: [], submissionKey });
    case "answer-module": {
      const { moduleId } = step;
      const { text: body } = await renderModule(ctx, { ticketId, moduleId });
      return answerWithModules(ctx, { ticketId, body, modules: [moduleId], submissionKey });
    }
    case "note":
      return noteWithModules(ctx, { ticketId, body: text, modules: [] });
    case "promise":
      assertFilledIn(text);
      return movePromise(ctx, { ticketId, dueAt: await dueIn(ctx, ticketId, step.hours), reason: text });
    case "wait":
      return waitForCustomer(ctx, { ticketId });
    case "snooze": {
      const site = await siteOf(ctx, ticketId);
      const until = snoozeMoment(site, ctx.now, { choice: step.when, time: null });
      return snoozeTicket(ctx, { ticketId, until });
    }
    case "call-back":
      return offerCallBack(ctx, { ticketId });
    case "checklist":
      return addChecklist(ctx, { ticketId, checklistId: step.checklistId });
    case "tags":
      return addTags(ctx, ticketId, step.tags);
    case "category":
      return putIntoCategory(ctx, ticketId, step.categoryId);
    case "close":
      assertFilledIn(text);
      return closeChecked(ctx, { ticketId, outcome: text, submissionKey });
  }
}

async function filled(ctx: Ctx, ticketId: number, text: string): Promise<string> {
  return fillIn(text, await readValues(ctx, ticketId), languageOf(ctx.locale)).text;
}

async function readPlace(ctx: Ctx, ticketId: number) {
  const [row] = await ctx.db
    .select({ threadId: tickets.threadId, regionId: tickets.regionId, categoryId: tickets.categoryId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  return found(row);
}

const siteOf = async (ctx: Ctx, ticketId: number) =>
  readSiteCalendar(ctx, (await readPlace(ctx, ticketId)).regionId);

const quarterMs = 15 * 60_000;

/** So many working hours from now, at a full quarter: nobody promises 16:23. */
export async function dueIn(ctx: Ctx, ticketId: number, hours: number): Promise<Date> {
  const due = addWorkingMinutes(await siteOf(ctx, ticketId), ctx.now, hours * 60);
  return new Date(Math.floor(due.getTime() / quarterMs) * quarterMs);
}

/** A topic that it has already is no reason to refuse the whole macro. */
async function putIntoCategory(ctx: Ctx, ticketId: number, categoryId: number): Promise<void> {
  if ((await readPlace(ctx, ticketId)).categoryId === categoryId) return;
  await changeCategory(ctx, { ticketId, categoryId });
}

/** The question's tags and these. */
async function addTags(ctx: Ctx, ticketId: number, tags: string): Promise<void> {
  const { threadId } = await readPlace(ctx, ticketId);
  const thread = await lockThread(ctx, threadId);
  assertAllowed(canEditTitle(ctx.actor, thread), notFound);
  const before = (await listTagsOfThread(ctx, threadId)).map(({ slug }) => slug);
  if (await writeThreadTags(ctx, threadId, [...before, tags].join(", "))) {
    await emit(ctx, threadChanged, { threadId });
  }
}

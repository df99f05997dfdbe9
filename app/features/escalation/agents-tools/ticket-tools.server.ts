import { listCategories } from "#app/features/forum/categories.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { readTicketCallBack, type TicketCallBack } from "../call-backs/reading.server.ts";
import { listAddable } from "../checklists/library.server.ts";
import { listTicketChecks, openNeeded, type TicketChecklist } from "../checklists/ticket-checks.server.ts";
import { listMacros } from "../macros/library.server.ts";
import { type MacroPreview, previewMacro } from "../macros/preview.server.ts";
import { type CustomerHistory, readCustomerHistory } from "../relations/history.server.ts";
import { listRelations, type Relation } from "../relations/links.server.ts";
import { listNearby, type Nearby } from "../relations/nearby.server.ts";
import { listSplitChoices, type SplitChoice } from "../relations/splitting.server.ts";
import { listPickable, type PickedModule } from "../text-modules/picking.server.ts";
import { suggestOutcome } from "./suggested-outcome.server.ts";

export type TicketTools = {
  modules: PickedModule[];
  macros: { id: number; name: string }[];
  preview: MacroPreview | null;
  callBack: TicketCallBack | null;
  checks: TicketChecklist[];
  addable: { id: number; title: string }[];
  /** Needed items that nobody has ticked. */
  openChecks: string[];
  relations: Relation[];
  splitChoices: SplitChoice[];
  categories: { id: number; name: string }[];
  history: CustomerHistory;
  nearby: Nearby;
  /** With what the ticket can be closed, when the customer has accepted an answer. */
  suggestedOutcome: string | null;
};

type Input = {
  ticket: { id: number; threadId: number; closedAt: Date | null };
  mayWork: boolean;
  /** Of the macro that is looked at. */
  macroId: number | null;
};

/**
 * Everything that helps with one ticket, for its page.
 * @throws not-found for a ticket or a macro the actor may not see
 */
export async function readTicketTools(ctx: Ctx, { ticket, mayWork, macroId }: Input): Promise<TicketTools> {
  const isOpen = ticket.closedAt === null;
  const [modules, macros, callBack, checks, addable, relations, history, nearby] = await Promise.all([
    listPickable(ctx, ticket.id),
    mayWork ? listMacros(ctx) : [],
    readTicketCallBack(ctx, ticket.id),
    listTicketChecks(ctx, ticket.id),
    isOpen ? listAddable(ctx) : [],
    listRelations(ctx, ticket.id),
    readCustomerHistory(ctx, ticket.id),
    listNearby(ctx, ticket.id),
  ]);
  const [splitChoices, categories, suggestedOutcome] = await Promise.all([
    mayWork ? listSplitChoices(ctx, ticket.id) : [],
    mayWork ? listCategories(ctx) : [],
    mayWork ? suggestOutcome(ctx, ticket.threadId) : null,
  ]);
  return {
    modules,
    macros: macros.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, name })),
    // After the reads: it tries the acts out, and takes them back.
    preview: mayWork && macroId !== null ? await previewMacro(ctx, { ticketId: ticket.id, macroId }) : null,
    callBack,
    checks,
    addable,
    openChecks: openNeeded(checks).map(({ text }) => text),
    relations,
    splitChoices,
    categories: categories.map(({ id, name }) => ({ id, name })),
    history,
    nearby,
    suggestedOutcome,
  };
}

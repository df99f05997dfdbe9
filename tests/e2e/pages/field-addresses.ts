import { eq } from "drizzle-orm";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { refusals } from "#db/schema/refusals.ts";
import { visits } from "#db/schema/visits.ts";
import type { Address } from "./addresses.ts";

/** Pages of visits, codes and refusals, on the demo community. */
export async function fieldAddresses(ctx: Ctx): Promise<Address[]> {
  const rows = await ctx.db
    .select({
      id: visits.id,
      state: visits.state,
      ownerId: tickets.ownerId,
      code: tickets.code,
      thread: threads,
    })
    .from(visits)
    .innerJoin(tickets, eq(tickets.id, visits.ticketId))
    .innerJoin(threads, eq(threads.id, tickets.threadId));
  const open = rows.find(({ state }) => state === "open");
  const missed = rows.find(({ state }) => state === "missed");
  const [refused] = await ctx.db
    .select({ thread: threads })
    .from(refusals)
    .innerJoin(threads, eq(threads.id, refusals.threadId))
    .limit(1);
  const addresses: Address[] = [
    { file: "routes/desk/spoken-code.tsx", path: paths.spokenCode(), viewers: ["agent"] },
  ];
  if (open) {
    const subject = { visitId: open.id };
    const secret = await issueToken(ctx, {
      purpose: "technician-visit",
      userId: open.ownerId,
      subject,
      days: 3,
    });
    addresses.push({
      file: "routes/desk/technician.tsx",
      path: paths.technician(secret),
      viewers: ["guest"],
    });
    addresses.push({ file: "routes/forum/thread.tsx", path: paths.thread(open.thread), viewers: ["guest"] });
  }
  if (missed)
    addresses.push({
      file: "routes/forum/thread.tsx",
      path: paths.thread(missed.thread),
      viewers: ["guest"],
    });
  if (refused)
    addresses.push({
      file: "routes/forum/thread.tsx",
      path: paths.thread(refused.thread),
      viewers: ["guest"],
    });
  return addresses;
}

import { asc, desc, isNotNull, isNull, sql } from "drizzle-orm";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { outageProposals, outages, outageThreads } from "#db/schema/outages.ts";
import type { Address } from "./addresses.ts";

/** The pages about outages, on what the demo tells. */
export async function outageAddresses(ctx: Ctx): Promise<Address[]> {
  const [running] = await ctx.db
    .select()
    .from(outages)
    .where(isNull(outages.endedAt))
    .orderBy(asc(outages.startsAt))
    .limit(1);
  const [past] = await ctx.db.select().from(outages).where(isNotNull(outages.endedAt)).limit(1);
  const [proposal] = await ctx.db.select().from(outageProposals).orderBy(desc(outageProposals.id)).limit(1);
  const [attached] = await ctx.db.select().from(outageThreads).limit(1);
  const [person] = await ctx.db.execute<{ user_id: string }>(
    sql`select user_id from outage_people where outage_id = ${past?.id ?? 0} limit 1`,
  );
  const secret = await issueToken(ctx, {
    purpose: "outage-fixed",
    userId: Number(person?.user_id),
    subject: { outageId: past?.id ?? 0 },
    days: 5,
  });
  const runningId = running?.id ?? 0;
  return [
    { file: "routes/outages/outages.tsx", path: paths.outages(), viewers: ["guest"] },
    {
      file: "routes/outages/outage.tsx",
      path: paths.outage(runningId),
      viewers: ["guest", "customer", "lead"],
    },
    { file: "routes/outages/outage.tsx", path: paths.outage(past?.id ?? 0), viewers: ["guest"] },
    { file: "routes/outages/fixed-link.tsx", path: paths.outageFixed(secret), viewers: ["guest"] },
    {
      file: "routes/outages/fixed-link.tsx",
      path: paths.outageFixed("abgelaufen"),
      viewers: ["guest"],
      status: 410,
    },
    {
      file: "routes/forum/thread.tsx",
      path: paths.threadById(attached?.threadId ?? 0),
      viewers: ["guest"],
      see: ".outage-box",
    },
    { file: "routes/desk/outages.tsx", path: paths.deskOutages(), viewers: ["lead", "admin"] },
    {
      file: "routes/desk/outage-proposal.tsx",
      path: paths.outageProposal(proposal?.id ?? 0),
      viewers: ["lead", "admin"],
    },
    { file: "routes/desk/open-outage.tsx", path: paths.openOutage(), viewers: ["lead"] },
    { file: "routes/desk/outage.tsx", path: paths.deskOutage(runningId), viewers: ["lead"] },
    { file: "routes/admin/radar.tsx", path: paths.radar(), viewers: ["admin", "lead"] },
  ];
}

import { desc, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { tickets } from "#db/schema/escalation.ts";
import { privateDetails } from "#db/schema/vault.ts";
import type { Address } from "./addresses.ts";

/** The private half of a question of the demo, as its team sees it, and the masks of customer numbers. */
export async function privateAddresses(ctx: Ctx): Promise<Address[]> {
  const [row] = await ctx.db
    .select({ threadId: tickets.threadId })
    .from(tickets)
    .innerJoin(privateDetails, eq(privateDetails.threadId, tickets.threadId))
    .where(isNull(tickets.closedAt))
    .orderBy(desc(tickets.id))
    .limit(1);
  return [
    ...(row
      ? [
          {
            file: "routes/desk/private-half.tsx",
            path: paths.privateHalf(row.threadId),
            viewers: ["lead" as const, "admin" as const],
          },
        ]
      : []),
    { file: "routes/admin/customer-numbers.tsx", path: paths.customerNumbers(), viewers: ["admin"] },
  ];
}

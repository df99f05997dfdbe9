import { asc } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { checklists } from "#db/schema/checklists.ts";
import { macros } from "#db/schema/macros.ts";
import { textModules } from "#db/schema/text-modules.ts";
import type { Address } from "./addresses.ts";

/** The libraries of the agent's tools, each with one thing that is being edited. */
export async function listToolAddresses(ctx: Ctx): Promise<Address[]> {
  const [module] = await ctx.db.select().from(textModules).orderBy(asc(textModules.id)).limit(1);
  const [macro] = await ctx.db.select().from(macros).orderBy(asc(macros.id)).limit(1);
  const [list] = await ctx.db.select().from(checklists).orderBy(asc(checklists.id)).limit(1);
  return [
    {
      file: "routes/desk/text-modules.tsx",
      path: paths.textModules({ id: module?.id }),
      viewers: ["admin", "agent"],
    },
    { file: "routes/desk/text-modules.tsx", path: paths.textModules(), viewers: ["lead"] },
    { file: "routes/desk/macros.tsx", path: paths.macros({ id: macro?.id }), viewers: ["admin", "agent"] },
    {
      file: "routes/admin/checklists.tsx",
      path: paths.checklists({ id: list?.id }),
      viewers: ["admin", "lead"],
    },
  ];
}

import { eq } from "drizzle-orm";
import { savePolicy } from "#app/features/escalation/promise/policies.server.ts";
import type { PromisePolicyValues } from "#app/features/escalation/promise/promise-policy.ts";
import { recountClocks } from "#app/features/escalation/promise/recount.server.ts";
import { promisePolicies } from "#db/schema/promise-policies.ts";
import type { CategorySlug } from "./categories.ts";
import type { Stage } from "./stage.server.ts";

type DemoPolicy = { category: CategorySlug | null; values: Omit<PromisePolicyValues, "categoryId"> };

const hour = 60;
const anybody = { severity: null, regionId: null, openedBy: null };

/** Beside the two that every site begins with. */
const demoPolicies: DemoPolicy[] = [
  {
    category: "rechnung-vertrag",
    values: {
      ...anybody,
      name: "Rechnung und Vertrag",
      firstResponseMinutes: 4 * hour,
      nextUpdateMinutes: 20 * hour,
      solutionKind: "minutes",
      solutionMinutes: 20 * hour,
    },
  },
  {
    category: null,
    values: {
      ...anybody,
      name: "Von Guides weitergegeben",
      openedBy: "guide",
      firstResponseMinutes: 2 * hour,
      nextUpdateMinutes: 8 * hour,
      solutionKind: "same-day",
      solutionMinutes: null,
    },
  },
];

/** What the teams of the demo promise. A second telling finds it done. */
export async function tellPolicies(stage: Stage, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  const ctx = stage.as("henrik", monthAgo);
  for (const { category, values } of demoPolicies) {
    const known = await ctx.db.$count(promisePolicies, eq(promisePolicies.name, values.name));
    if (known > 0) continue;
    const categoryId = category ? (stage.ground.categories.get(category) ?? null) : null;
    await savePolicy(ctx, { id: null, values: { ...values, categoryId } });
  }
  await recountClocks(stage.asSystem(monthAgo));
}

import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { categories } from "#db/schema/forum.ts";

/** For selects: the name of a topic in the reader's language, in German when it has no other. */
export const categoryName = ({ locale }: Pick<Ctx, "locale">): SQL<string> =>
  locale === "en"
    ? sql<string>`coalesce(nullif(${categories.nameEn}, ''), ${categories.name})`
    : sql<string>`${categories.name}`;

type Named = Pick<typeof categories.$inferSelect, "name" | "nameEn" | "description" | "descriptionEn">;

/** The same for a whole row: name and description in the reader's language. */
export function inLanguageOf<C extends Named>({ locale }: Pick<Ctx, "locale">, category: C): C {
  if (locale !== "en") return category;
  const { name, nameEn, description, descriptionEn } = category;
  return { ...category, name: nameEn || name, description: descriptionEn || description };
}

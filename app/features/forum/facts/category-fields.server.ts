import { and, eq, isNull, notInArray } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { categoryFields } from "#db/schema/category-forms.ts";
import type { FieldSpec } from "./standard-fields.ts";

/**
 * Makes the form of a category what `specs` says: fields are known by their key, changed in place, and archived when
 * they are no longer named, so that answers given before keep their words. Running it twice changes nothing. For the
 * set-up of a site; who may is asked by whoever offers it.
 */
export async function setCategoryFields(
  ctx: Ctx,
  { categoryId, specs }: { categoryId: number; specs: readonly FieldSpec[] },
): Promise<void> {
  await transact(ctx, async ({ db, now }) => {
    for (const [index, spec] of specs.entries()) {
      const { key, kind, label, hint = null, options = [], picture = null, isRequired = false } = spec;
      const values = {
        kind,
        label,
        hint,
        options,
        picture,
        isRequired,
        position: index + 1,
        archivedAt: null,
      };
      await db
        .insert(categoryFields)
        .values({ categoryId, key, ...values })
        .onConflictDoUpdate({ target: [categoryFields.categoryId, categoryFields.key], set: values });
    }
    const keys = specs.map(({ key }) => key);
    await db
      .update(categoryFields)
      .set({ archivedAt: now })
      .where(
        and(
          eq(categoryFields.categoryId, categoryId),
          isNull(categoryFields.archivedAt),
          keys.length > 0 ? notInArray(categoryFields.key, keys) : undefined,
        ),
      );
  });
}

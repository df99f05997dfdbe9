import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { TagCuration } from "#app/features/forum/order/components/tag-curation.tsx";
import { TagHistory } from "#app/features/forum/order/components/tag-history.tsx";
import {
  addSynonym,
  listTagChanges,
  mergeTags,
  removeSynonym,
  renameTag,
} from "#app/features/forum/order/tag-curation.server.ts";
import { tagLimits } from "#app/features/forum/order/tag-words.ts";
import { findTags, listSynonyms, readTag } from "#app/features/forum/order/tags.server.ts";
import { canCurateTags } from "#app/features/forum/policy.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";
import { withChoices } from "./personal-data-acts.server.ts";

const tagsShown = 120;
const changesShown = 20;

export const loader = page(async (ctx, { url }) => {
  const search = (url.searchParams.get("suche") ?? "").slice(0, tagLimits.nameMax);
  const mayCurate = canCurateTags(ctx.actor);
  const [tags, changes, edited] = await Promise.all([
    findTags(ctx, search, tagsShown),
    mayCurate ? listTagChanges(ctx, changesShown) : [],
    mayCurate ? readEdited(ctx, url.searchParams.get("bearbeiten")) : null,
  ]);
  const seo: Seo = {
    path: paths.tags(),
    title: t(ctx.locale, "tags.title"),
    description: t(ctx.locale, "tags.index.lead"),
  };
  return { search, tags, changes, edited, seo: search || edited ? undefined : seo };
});

async function readEdited(ctx: Ctx, slug: string | null) {
  if (!slug) return null;
  const tag = await readTag(ctx, slug);
  const synonyms = await listSynonyms(ctx, [tag.id]);
  return { tag, synonyms: synonyms.get(tag.id) ?? [] };
}

const word = z.string().trim().min(1).max(tagLimits.nameMax);
const ofTag = z.object({ tagId: z.coerce.number().int().positive() });

export const action = form(
  {
    rename: intent(
      ofTag.extend({ name: word, description: z.string().trim().max(tagLimits.descriptionMax) }),
      async (ctx, input) => redirectTo(paths.editTag(await renameTag(ctx, input))),
      limits.act,
    ),
    "add-synonym": intent(
      ofTag.extend({ word }),
      async (ctx, input) => redirectTo(paths.editTag(await addSynonym(ctx, input))),
      limits.act,
    ),
    "remove-synonym": intent(
      ofTag.extend({ word }),
      async (ctx, input) => redirectTo(paths.editTag(await removeSynonym(ctx, input))),
      limits.act,
    ),
    merge: intent(
      ofTag.extend({ into: word }),
      async (ctx, input) => redirectTo(paths.editTag(await mergeTags(ctx, input))),
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "tags.title") }];

export default function TagsPage() {
  const t = useT();
  const { search, tags, changes, edited } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[]} />
      <div className="page-head">
        <h1>{t("tags.title")}</h1>
        <p className="lead">{t("tags.index.lead")}</p>
      </div>
      <PersonalDataParts />
      {edited ? <TagCuration {...edited} state={state} /> : null}
      <form method="get" action={paths.tags()} className="tag-search" role="search">
        <label htmlFor="tag-search">{t("tags.index.search")}</label>
        <input
          id="tag-search"
          className="input"
          type="search"
          name="suche"
          defaultValue={search}
          maxLength={tagLimits.nameMax}
        />
        <button type="submit" className="btn quiet">
          {t("tags.index.find")}
        </button>
      </form>
      {tags.length > 0 ? (
        <ul className="tag-index">
          {tags.map(({ id, slug, name, description, threadCount }) => (
            <li key={id} className="card">
              <a href={paths.tag(slug)}>{name}</a>
              <span className="faint">{t("tags.count", { count: threadCount })}</span>
              {description ? <p>{description}</p> : null}
            </li>
          ))}
        </ul>
      ) : (
        <div className="card">
          <Empty icon="tag" title={t("tags.index.empty")}>
            <p>{t("tags.index.emptyText")}</p>
            <p>
              <a className="btn quiet" href={paths.tags()}>
                {t("tags.index.all")}
              </a>
            </p>
          </Empty>
        </div>
      )}
      <TagHistory changes={changes} />
    </>
  );
}

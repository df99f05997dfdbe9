import { basename, resolve } from "node:path";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categories } from "#db/schema/forum.ts";
import { finishImport } from "./finish.server.ts";
import { htmlToMarkdown } from "./html-to-markdown.server.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget } from "./incoming.ts";
import { checkDump, type DumpFile, findDump } from "./stackexchange-folder.server.ts";
import { guessHost, siteOf } from "./stackexchange-site.ts";
import {
  readComments,
  readMembers,
  readPosts,
  readTagNames,
  readVotes,
} from "./stackexchange-steps.server.ts";
import { makeTally, type Tally } from "./tally.ts";

export type StackExchangeInput = {
  folder: string;
  /** Default: from the folder's name. */
  site?: string | undefined;
  /** The category that takes every thread. */
  category: string;
  onProgress?: (progress: ImportProgress) => void;
};

export type ImportProgress = {
  step: "check" | "import" | "finish";
  /** The file at hand, or what is being put right. */
  what: string;
  done: number;
  /** Unknown while checking. */
  total: number | undefined;
};

export type ImportReport = { site: string; category: string; tally: Tally };

/**
 * Takes a Stack Exchange dump into the forum: members as authors, questions, answers, comments, accepted answers, votes
 * and tags, each post with its source, author and licence. Nothing is written when a file is not well-formed. A second
 * run changes nothing, and a run after a break goes on where it stopped (docs/decisions/007).
 *
 * @throws ImportError or ImportFileError with what to do
 */
export async function importStackExchange(ctx: Ctx, input: StackExchangeInput): Promise<ImportReport> {
  const progress = input.onProgress ?? (() => {});
  const dump = await findDump(input.folder);
  const host = input.site ?? guessHost(basename(resolve(input.folder)));
  if (!host) {
    throw new ImportError(
      `Which site is ${input.folder} from? Each post must name its source. Add for instance: --site iot.stackexchange.com`,
    );
  }
  const site = siteOf(host);
  const category = await findCategory(ctx, input.category);
  const totals = await checkDump(dump, (what, done) => {
    progress({ step: "check", what, done, total: undefined });
  });
  const target: ImportTarget = {
    source: `stackexchange:${site.host}`,
    site: site.host,
    categoryId: category.id,
    tally: makeTally(),
  };
  const conversion = { baseUrl: site.baseUrl, imageLabel: t(ctx.locale, "importers.image") };
  const reading = { site, toMarkdown: (html: string) => htmlToMarkdown(html, conversion) };
  const onRows = (what: DumpFile) => {
    let done = 0;
    return (count: number) => {
      done += count;
      progress({ step: "import", what, done, total: totals[what] });
    };
  };
  await readTagNames(ctx, target, dump, onRows("Tags"));
  await readMembers(ctx, target, dump, onRows("Users"));
  await readPosts(ctx, target, dump, reading, onRows("Posts"));
  await readComments(ctx, target, dump, reading, onRows("Comments"));
  await readVotes(ctx, target, dump, onRows("Votes"));
  await finishImport(ctx, target.source, (what, done = 0, total) => {
    progress({ step: "finish", what, done, total });
  });
  return { site: site.host, category: category.name, tally: target.tally };
}

async function findCategory(ctx: Ctx, slug: string): Promise<{ id: number; name: string }> {
  const rows = await ctx.db.select().from(categories).orderBy(categories.position);
  const found = rows.find((row) => row.slug === slug);
  if (found) return found;
  const slugs = rows.map((row) => row.slug).join(", ");
  throw new ImportError(
    rows.length === 0
      ? "There is no category yet to import into. Start the site once with npm start, or create one."
      : `There is no category "${slug}". Choose one with --category: ${slugs}`,
  );
}

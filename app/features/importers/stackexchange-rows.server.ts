import { textLimits } from "#app/features/forum/text.ts";
import { shorten } from "#app/platform/markdown.server.ts";
import type {
  IncomingAnswer,
  IncomingComment,
  IncomingPost,
  IncomingQuestion,
  IncomingUser,
} from "./incoming.ts";
import { escapeText } from "./markdown-escape.ts";
import { answerUrl, commentUrl, licenceOf, questionUrl, type Site, userUrl } from "./stackexchange-site.ts";

type Attributes = Record<string, string>;

/** How the rows of a dump are read: which site they are from, and how a body becomes Markdown. */
export type Reading = { site: Site; toMarkdown: (html: string) => string };

/** Why a row is left out; said in the report. */
export type Unusable = { unusable: string };

const noDate: Unusable = { unusable: "without a usable id or date" };

export function readUser(row: Attributes): IncomingUser | Unusable {
  const createdAt = readDate(row.CreationDate);
  if (!row.Id || !createdAt) return noDate;
  const displayName = oneLine(row.DisplayName) || `user${row.Id}`;
  return { externalId: row.Id, displayName, createdAt };
}

export function readQuestion(reading: Reading, row: Attributes): IncomingQuestion | Unusable {
  const post = readPost(reading, row);
  if (!post) return noDate;
  const fullTitle = oneLine(row.Title);
  const title = shorten(fullTitle, textLimits.titleMax);
  return {
    ...post,
    url: questionUrl(reading.site, post.externalId),
    title,
    // What the title cannot hold begins the text.
    toMarkdown: () => (title === fullTitle ? "" : `${escapeText(fullTitle)}\n\n`) + post.toMarkdown(),
    tags: readTags(row.Tags),
    closedAt: readDate(row.ClosedDate) ?? null,
    acceptedExternalId: row.AcceptedAnswerId ?? null,
  };
}

export function readAnswer(reading: Reading, row: Attributes): IncomingAnswer | Unusable {
  const post = readPost(reading, row);
  if (!post) return noDate;
  if (!row.ParentId) return { unusable: "without a question" };
  return { ...post, url: answerUrl(reading.site, post.externalId), questionExternalId: row.ParentId };
}

export function readComment({ site }: Reading, row: Attributes): IncomingComment | Unusable {
  const createdAt = readDate(row.CreationDate);
  if (!row.Id || !createdAt) return noDate;
  if (!row.PostId) return { unusable: "without a post" };
  return {
    externalId: row.Id,
    postExternalId: row.PostId,
    ...readAuthor(site, row.UserId, row.UserDisplayName),
    url: commentUrl(site, row.Id),
    licence: licenceOf(row.ContentLicense, createdAt),
    createdAt,
    editedAt: null,
    toMarkdown: () => commentMarkdown(row.Text ?? "", site),
  };
}

/** "<wifi><router>" in older dumps, "|wifi|router|" in newer ones. */
export function readTags(tags: string | undefined): string[] {
  return (tags ?? "")
    .toLowerCase()
    .split(/[<>|]+/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

/** Dumps give UTC without saying so. */
export function readDate(value: string | undefined): Date | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(value)) return undefined;
  const date = new Date(`${value}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function readPost({ site, toMarkdown }: Reading, row: Attributes): IncomingPost | undefined {
  const createdAt = readDate(row.CreationDate);
  if (!row.Id || !createdAt) return undefined;
  return {
    externalId: row.Id,
    ...readAuthor(site, row.OwnerUserId, row.OwnerDisplayName),
    url: null,
    licence: licenceOf(row.ContentLicense, createdAt),
    createdAt,
    editedAt: readDate(row.LastEditDate) ?? null,
    toMarkdown: () => toMarkdown(row.Body ?? ""),
  };
}

function readAuthor(site: Site, id: string | undefined, name: string | undefined) {
  return {
    authorExternalId: id ?? null,
    authorName: oneLine(name) || null,
    authorUrl: id ? userUrl(site, id) : null,
  };
}

/**
 * Comments know a few signs of Markdown (code, stars, links) and no blocks; those stay, what would begin a block is
 * escaped, and links to the site itself become whole.
 */
function commentMarkdown(text: string, site: Site): string {
  const start = /^\s*(?:[-+*=>#|]+|\d{1,9}[.)]|~{3,})(?=\s|$)/.exec(text)?.[0];
  const safe = start === undefined ? text : escapeText(start) + text.slice(start.length);
  return safe.replace(/\]\(\/(?!\/)/g, `](${site.baseUrl}`);
}

function oneLine(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

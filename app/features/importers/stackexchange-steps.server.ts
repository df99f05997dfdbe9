import type { Ctx } from "#app/platform/context.ts";
import { writeUsers } from "./authors.server.ts";
import type { ImportTarget, IncomingAnswer, IncomingQuestion, IncomingVotes } from "./incoming.ts";
import { makeLane } from "./lane.ts";
import { renderAhead } from "./rendered.server.ts";
import { type Dump, inBatches, readFile } from "./stackexchange-folder.server.ts";
import {
  type Reading,
  readAnswer,
  readComment,
  readDate,
  readQuestion,
  readTags,
  readUser,
  type Unusable,
} from "./stackexchange-rows.server.ts";
import { writeTags } from "./tags.server.ts";
import { noteSkipped } from "./tally.ts";
import { writeVotes } from "./votes.server.ts";
import { writeAnswers, writeComments, writeQuestions } from "./writer.server.ts";
import type { XmlRow } from "./xml-rows.server.ts";

/* One step per file of a dump: rows in batches → the common writer. */

type OnRows = (count: number) => void;

export async function readTagNames(
  ctx: Ctx,
  target: ImportTarget,
  dump: Dump,
  onRows: OnRows,
): Promise<void> {
  for await (const rows of inBatches(readFile(dump, "Tags"), 1_000)) {
    await writeTags(ctx, target, [...new Set(rows.flatMap((row) => readTags(row.attributes.TagName)))]);
    onRows(rows.length);
  }
}

export async function readMembers(ctx: Ctx, target: ImportTarget, dump: Dump, onRows: OnRows): Promise<void> {
  for await (const rows of inBatches(readFile(dump, "Users"), 1_000)) {
    await writeUsers(
      ctx,
      target,
      usable(
        target,
        "users",
        rows.map((row) => readUser(row.attributes)),
      ),
    );
    onRows(rows.length);
  }
}

/**
 * Questions and answers in one pass. Where answers stand before their questions, a second pass brings them in, so
 * that nothing has to be kept in memory.
 */
export async function readPosts(
  ctx: Ctx,
  target: ImportTarget,
  dump: Dump,
  reading: Reading,
  onRows: OnRows,
): Promise<void> {
  let waitingCount = 0;
  const lane = makeLane();
  for await (const rows of inBatches(readFile(dump, "Posts"), 250)) {
    const { questions, answers } = sortPosts(target, reading, rows, true);
    await renderAhead(ctx, target, "post", [...questions, ...answers]);
    await lane.push(async () => {
      await writeQuestions(ctx, target, questions);
      waitingCount += (await writeAnswers(ctx, target, answers)).length;
      onRows(rows.length);
    });
  }
  await lane.end();
  if (waitingCount === 0) return;
  const knownBefore = target.tally.known.answers;
  for await (const rows of inBatches(readFile(dump, "Posts"), 250)) {
    const { answers } = sortPosts(target, reading, rows, false);
    const orphans = await writeAnswers(ctx, target, answers);
    noteSkipped(target.tally, "answers", "their question is not in the dump", orphans.length);
  }
  // Those of the first pass are not "already here".
  target.tally.known.answers = knownBefore;
}

export async function readComments(
  ctx: Ctx,
  target: ImportTarget,
  dump: Dump,
  reading: Reading,
  onRows: OnRows,
): Promise<void> {
  const lane = makeLane();
  for await (const rows of inBatches(readFile(dump, "Comments"), 500)) {
    const incoming = rows.map((row) => readComment(reading, row.attributes));
    const comments = usable(target, "comments", incoming);
    await renderAhead(ctx, target, "comment", comments);
    await lane.push(async () => {
      await writeComments(ctx, target, comments);
      onRows(rows.length);
    });
  }
  await lane.end();
}

export async function readVotes(ctx: Ctx, target: ImportTarget, dump: Dump, onRows: OnRows): Promise<void> {
  await writeVotes(ctx, target, sumVotes(target, dump, onRows));
}

async function* sumVotes(target: ImportTarget, dump: Dump, onRows: OnRows): AsyncGenerator<IncomingVotes> {
  for await (const rows of inBatches(readFile(dump, "Votes"), 10_000)) {
    const helpful = new Map<string, number>();
    const accepts: IncomingVotes["accepts"] = [];
    for (const { attributes: vote } of rows) {
      if (!vote.PostId) noteSkipped(target.tally, "votes", "without a post");
      else if (vote.VoteTypeId === "2") helpful.set(vote.PostId, (helpful.get(vote.PostId) ?? 0) + 1);
      else if (vote.VoteTypeId === "1") {
        const at = readDate(vote.CreationDate);
        if (at) accepts.push({ postExternalId: vote.PostId, at });
      } else noteSkipped(target.tally, "votes", voteReason(vote.VoteTypeId));
    }
    yield { helpful: [...helpful].map(([postExternalId, count]) => ({ postExternalId, count })), accepts };
    onRows(rows.length);
  }
}

function voteReason(type: string | undefined): string {
  if (type === "3") return "down-votes; there are none here";
  if (type === "5") return "bookmarks";
  return "votes of moderation and bounties";
}

function sortPosts(target: ImportTarget, reading: Reading, rows: XmlRow[], isFirstPass: boolean) {
  const questions: (IncomingQuestion | Unusable)[] = [];
  const answers: (IncomingAnswer | Unusable)[] = [];
  for (const { attributes: row } of rows) {
    if (row.PostTypeId === "1") questions.push(readQuestion(reading, row));
    else if (row.PostTypeId === "2") answers.push(readAnswer(reading, row));
    else if (isFirstPass) noteSkipped(target.tally, "posts", postReason(row.PostTypeId));
  }
  const tallied = isFirstPass ? target : null;
  return {
    questions: usable(tallied, "questions", questions),
    answers: usable(tallied, "answers", answers),
  };
}

function postReason(type: string | undefined): string {
  return type === "4" || type === "5" ? "tag wikis" : "neither question nor answer";
}

function usable<T extends object>(
  target: ImportTarget | null,
  kind: string,
  rows: readonly (T | Unusable)[],
): T[] {
  return rows.filter((row): row is T => {
    if (!("unusable" in row)) return true;
    if (target) noteSkipped(target.tally, kind, row.unusable);
    return false;
  });
}

import type { ReportFields } from "#app/features/moderation/report-form.ts";
import { fileReport } from "#app/features/moderation/reports.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeAnswer, makeCategory, makeThread, makeUser } from "../support/make.ts";
import { as } from "../support/test.ts";

/** A question with an answer, two moderators, an admin, and somebody who reports. */
export async function makeModeration(ctx: Ctx) {
  const category = await makeCategory(ctx);
  const asker = await makeUser(ctx, { displayName: "Uwe" });
  const author = await makeUser(ctx, { displayName: "Ralf" });
  const reporter = await makeUser(ctx, { displayName: "Ines" });
  const thread = await makeThread(ctx, { author: asker, category });
  const answer = await makeAnswer(ctx, thread, { author, body: "Du bist zu dumm dafür." });
  const nora = await makeUser(ctx, { role: "moderator", displayName: "Nora" });
  const jonas = await makeUser(ctx, { role: "moderator", displayName: "Jonas" });
  const admin = await makeUser(ctx, { role: "admin", displayName: "Henrik" });
  return {
    category,
    asker,
    author,
    reporter,
    thread,
    answer,
    admin,
    nora: as(ctx, nora),
    jonas: as(ctx, jonas),
    reasons: {
      ground: "insult" as const,
      legalReference: "",
      facts: "Der Satz setzt die fragende Person herab.",
    },
  };
}

export const reportFields = (fields: Partial<ReportFields> = {}): ReportFields => ({
  reason: "insult",
  explanation: "",
  isGoodFaith: false,
  isExempt: false,
  name: "",
  email: "",
  ...fields,
});

/** The id of the open case after a report by this person. */
export async function reportPost(ctx: Ctx, postId: number, fields?: Partial<ReportFields>): Promise<number> {
  return (await fileReport(ctx, { postId, ...reportFields(fields) })).caseId;
}

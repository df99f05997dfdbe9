import { describe } from "vitest";
import { toQaPage } from "#app/features/forum/qa-page.server.ts";
import { readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { htmlToText, renderMarkdown } from "#app/platform/markdown.server.ts";
import { toDescription, toScriptJson } from "#app/ui/seo.tsx";
import { solutions, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const origin = "https://hilfe.example";

type Item = {
  "@type": string;
  name?: string;
  text?: string;
  url?: string;
  upvoteCount?: number;
  answerCount?: number;
  datePublished?: string;
  author?: { "@type": string; name: string; url?: string };
  acceptedAnswer?: Item[];
  suggestedAnswer?: Item[];
};
type Page = { "@context": string; "@type": string; mainEntity: Item };

/** Google's rules: developers.google.com/search/docs/appearance/structured-data/qapage, read in November 2026. */
function complaintsAbout(page: Page): string[] {
  const complaints: string[] = [];
  const need = (isThere: unknown, what: string) => {
    if (!isThere) complaints.push(what);
  };
  const question = page.mainEntity;
  const answers = [...(question.acceptedAnswer ?? []), ...(question.suggestedAnswer ?? [])];
  need(page["@context"] === "https://schema.org" && page["@type"] === "QAPage", "QAPage");
  need(question["@type"] === "Question" && question.name, "Question.name");
  need(
    Number.isInteger(question.answerCount) && Number(question.answerCount) >= answers.length,
    "Question.answerCount",
  );
  need(answers.length > 0, "acceptedAnswer or suggestedAnswer");
  for (const item of [question, ...answers]) {
    need(String(item.text ?? "").trim(), `${item["@type"]}.text`);
    need(Number.isInteger(item.upvoteCount), `${item["@type"]}.upvoteCount`);
    need(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(item.datePublished ?? ""), `${item["@type"]}.datePublished`);
    need(item.author?.["@type"] === "Person" && item.author.name, `${item["@type"]}.author`);
    need(URL.canParse(item.author?.url ?? ""), `${item["@type"]}.author.url`);
  }
  for (const answer of answers) {
    need(answer["@type"] === "Answer", "Answer");
    need(URL.canParse(answer.url ?? ""), "Answer.url");
  }
  return complaints;
}

describe("The data of a thread for search engines", () => {
  test("follows the rules for QAPage and says what the page says", async ({ ctx }) => {
    const author = await makeUser(ctx, { displayName: "Erika <M.>" });
    const thread = await makeThread(ctx, { title: "Was tun?", author, body: "Es blinkt." });
    const good = await makeAnswer(ctx, thread, {
      bodyHtml: renderMarkdown("Neu **starten** & warten"),
      helpfulCount: 3,
    });
    const other = await makeAnswer(ctx, thread, { body: "Anrufen." });
    await makeAnswer(ctx, thread, { body: "Verborgen.", hiddenAt: ctx.now });
    await ctx.db.insert(solutions).values({
      postId: good.id,
      threadId: thread.id,
      source: "asker",
      acceptedById: author.id,
      acceptedAt: ctx.now,
    });
    await ctx.db.update(threads).set({ solvedAt: ctx.now, answerCount: 2 });
    const shown = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 });
    const page = toQaPage(shown, origin) as unknown as Page;
    expect(complaintsAbout(page)).toEqual([]);
    expect(page.mainEntity).toMatchObject({
      name: "Was tun?",
      text: "Es blinkt.",
      answerCount: 2,
      author: { name: "Erika <M.>" },
      acceptedAnswer: [{ text: "Neu starten & warten", upvoteCount: 3, url: `${origin}/p/${good.id}` }],
      suggestedAnswer: [{ text: "Anrufen.", url: `${origin}/p/${other.id}` }],
    });
    const written = [shown.question, ...shown.answers].map(({ bodyHtml }) => htmlToText(bodyHtml));
    for (const answer of [
      ...(page.mainEntity.acceptedAnswer ?? []),
      ...(page.mainEntity.suggestedAnswer ?? []),
    ]) {
      expect(written).toContain(answer.text);
    }
  });

  test("is left out without an answer, and where something hidden would be told", async ({ ctx }) => {
    const thread = await makeThread(ctx);
    const read = async (who: typeof ctx) =>
      toQaPage(await readThreadPage(who, { threadId: thread.id, page: 1 }), origin);
    expect(await read(asGuest(ctx))).toBeUndefined();
    await makeAnswer(ctx, thread);
    await makeAnswer(ctx, thread, { hiddenAt: ctx.now, body: "Geheim" });
    expect(JSON.stringify(await read(asGuest(ctx)))).not.toContain("Geheim");
    expect(await read(as(ctx, await makeUser(ctx, { role: "moderator" })))).toBeUndefined();
  });

  test("cannot end the script it stands in", () => {
    const evil = { text: "</script><script>alert(1)</script><!--" };
    expect(toScriptJson(evil)).not.toContain("<");
    expect(JSON.parse(toScriptJson(evil))).toEqual(evil);
  });
});

test("a description is one line, cut between words", () => {
  expect(toDescription("Kurz.\nUnd  gut.")).toBe("Kurz. Und gut.");
  const long = toDescription("Wort ".repeat(100));
  expect(long.length).toBeLessThanOrEqual(160);
  expect(long.endsWith("Wort…")).toBe(true);
  expect(toDescription("x".repeat(400))).toHaveLength(160);
});

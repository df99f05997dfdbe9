import { htmlToText } from "#app/platform/markdown.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { ShownPost, ThreadPage } from "./thread-page.server.ts";

/**
 * The page of a thread as schema.org QAPage, by Google's rules for it
 * (developers.google.com/search/docs/appearance/structured-data/qapage): the whole text of the question and of the
 * answers that this page shows, nothing that it does not show. The caller gives what a guest sees.
 * @returns undefined without an answer, which the rules ask for
 */
export function toQaPage(page: ThreadPage, origin: string): object | undefined {
  const { thread, question, answers, solutions } = page;
  const accepted = new Set(solutions.map(({ id }) => id));
  const suggested = answers.filter(({ id }) => !accepted.has(id));
  const all = [question, ...answers, ...solutions];
  if (all.length === 1 || all.some(({ hiddenAt }) => hiddenAt)) return undefined;
  const toAnswer = (post: ShownPost) => ({
    "@type": "Answer",
    ...toCreativeWork(post, origin),
    url: origin + paths.post(post.id),
  });
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    mainEntity: {
      "@type": "Question",
      name: thread.title,
      ...toCreativeWork(question, origin),
      answerCount: thread.answerCount,
      ...(solutions.length > 0 ? { acceptedAnswer: solutions.map(toAnswer) } : {}),
      ...(suggested.length > 0 ? { suggestedAnswer: suggested.map(toAnswer) } : {}),
    },
  };
}

function toCreativeWork(post: ShownPost, origin: string) {
  return {
    // A post of pictures alone has no words, and the rules ask for some.
    text: htmlToText(post.bodyHtml) || "…",
    upvoteCount: post.helpfulCount,
    datePublished: post.createdAt.toISOString(),
    ...(post.editedAt ? { dateModified: post.editedAt.toISOString() } : {}),
    author: {
      "@type": "Person",
      name: post.author.displayName,
      url: origin + paths.profile(post.author),
    },
  };
}

import { setCategoryFields } from "#app/features/forum/facts/category-fields.server.ts";
import { standardFields } from "#app/features/forum/facts/standard-fields.ts";
import { addSynonym, renameTag } from "#app/features/forum/order/tag-curation.server.ts";
import { mergeThreads } from "#app/features/forum/order/thread-merge.server.ts";
import { moveThread, retitleThread, setLocked } from "#app/features/forum/order/thread-order.server.ts";
import { splitThread } from "#app/features/forum/order/thread-split.server.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { reportFailure } from "#app/features/forum/solving/failure-reports.server.ts";
import { acceptSolution, reopenThread } from "#app/features/forum/solving/solutions.server.ts";
import { suggestOrder } from "#app/features/forum/solving/suggestions.server.ts";
import type { AskInput } from "#app/features/forum/threads.server.ts";
import {
  submitAnswer,
  submitComment,
  submitEdit,
  submitQuestion,
} from "#app/features/moderation/submissions.server.ts";
import { saveOwnProfile, signUpPublicly } from "#app/features/vault/public-profile.server.ts";
import { makeCast } from "../../forum/cast.ts";
import { makeCategory, makeTag, makeThread, makeUser } from "../../support/make.ts";
import { as, asGuest } from "../../support/test.ts";
import type { Attempt, Attempts } from "./attempt.ts";

const body = "Seit gestern blinkt die Lampe am Router rot.";

const asking =
  (inputOf: (text: string) => Partial<AskInput>): Attempt =>
  async (ctx) => {
    const category = await makeCategory(ctx);
    await setCategoryFields(ctx, { categoryId: category.id, specs: standardFields.fibre });
    const asker = as(ctx, await makeUser(ctx, { rank: "expert" }));
    const question = { title: "Die Lampe am Router blinkt rot", body, categoryId: category.id };
    return (text) => submitQuestion(asker, { ...question, ...inputOf(text) });
  };

const inCast =
  (act: (cast: Awaited<ReturnType<typeof makeCast>>, text: string) => Promise<unknown>): Attempt =>
  async (ctx) => {
    const cast = await makeCast(ctx);
    return (text) => act(cast, text);
  };

const lock = inCast(({ people, thread }, reason) =>
  setLocked(people.moderator, { threadId: thread.id, isLocked: true, reason }),
);

const merge: Attempt = async (ctx) => {
  const cast = await makeCast(ctx);
  const { id: fromId } = await makeThread(ctx, { category: cast.category });
  return (reason) => mergeThreads(cast.people.guide, { fromId, intoId: cast.thread.id, reason });
};

const move: Attempt = async (ctx) => {
  const cast = await makeCast(ctx);
  const { id: categoryId } = await makeCategory(ctx);
  return (reason) => moveThread(cast.people.guide, { threadId: cast.thread.id, categoryId, reason });
};

const reopen = inCast(async ({ people, thread, answer }, reason) => {
  await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
  return reopenThread(people.asker, { threadId: thread.id, reason });
});

const split = (wordsOf: (text: string) => { title: string; reason?: string }) =>
  inCast(({ people, thread, answer, category }, text) =>
    splitThread(people.moderator, {
      ...{ threadId: thread.id, postIds: [answer.id], categoryId: category.id },
      ...wordsOf(text),
    }),
  );

const suggest = (wordsOf: (text: string) => { title: string; reason?: string }) =>
  inCast(({ people, thread }, text) =>
    suggestOrder(people.guide, { threadId: thread.id, kind: "title", ...wordsOf(text) }),
  );

const curate =
  (wordsOf: (text: string) => { name: string; description: string }): Attempt =>
  async (ctx) => {
    const tag = await makeTag(ctx, "router");
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    return (text) => renameTag(guide, { tagId: tag.id, ...wordsOf(text) });
  };

const profile =
  (wordsOf: (text: string) => { displayName?: string; about?: string }): Attempt =>
  async (ctx) => {
    const member = as(ctx, await makeUser(ctx));
    const own = { displayName: "Erika am Bach", postcode: null, locale: "de" as const, about: "" };
    return (text) => saveOwnProfile(member, { ...own, ...wordsOf(text) });
  };

const signUp: Attempt = async (ctx) => (displayName) =>
  signUpPublicly(asGuest(ctx), {
    ...{ displayName, email: "erika@example.org", password: "ein ganz langes Passwort", postcode: null },
  });

/** What members and staff write in the forum, and about themselves. */
export const forumTexts: Attempts = {
  "users.display_name": { profile: profile((displayName) => ({ displayName })), "signing up": signUp },
  "users.about": { profile: profile((about) => ({ about })) },
  "threads.title": {
    question: asking((title) => ({ title })),
    edit: inCast(({ people, thread }, title) =>
      submitEdit(people.asker, { postId: thread.question.id, body, title }),
    ),
    "a better title": inCast(({ people, thread }, title) =>
      retitleThread(people.guide, { threadId: thread.id, title }),
    ),
    "splitting off": split((title) => ({ title })),
  },
  "threads.lock_reason": { locking: lock },
  "thread_facts.value": { question: asking((since) => ({ facts: { since } })) },
  "posts.body": {
    question: asking((body) => ({ body })),
    answer: inCast(({ people, thread }, body) =>
      submitAnswer(people.stranger, { threadId: thread.id, body: `${body} ist die Antwort.` }),
    ),
    comment: inCast(({ people, answer }, body) =>
      submitComment(people.stranger, { postId: answer.id, body: `${body} ist ein Kommentar.` }),
    ),
    edit: inCast(({ people, answer }, body) => submitEdit(people.helper, { postId: answer.id, body })),
  },
  "post_revisions.reason": {
    edit: inCast(({ people, answer }, reason) =>
      submitEdit(people.helper, { postId: answer.id, body, reason }),
    ),
  },
  "thread_events.reason": {
    locking: lock,
    merging: merge,
    moving: move,
    "opening again": reopen,
    "splitting off": split((reason) => ({ title: "Noch eine andere Frage", reason })),
  },
  "thread_suggestions.title": { suggestion: suggest((title) => ({ title })) },
  "thread_suggestions.reason": {
    suggestion: suggest((reason) => ({ title: "Ein besserer Titel", reason })),
  },
  "tags.slug": {
    question: asking((tags) => ({ tags })),
    curating: curate((name) => ({ name, description: "" })),
  },
  "tags.name": {
    curating: curate((name) => ({
      name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      description: "",
    })),
  },
  "tags.description": { curating: curate((description) => ({ name: "Router", description })) },
  "tag_synonyms.slug": {
    curating: async (ctx) => {
      const tag = await makeTag(ctx, "router");
      const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
      return (word) => addSynonym(guide, { tagId: tag.id, word });
    },
  },
  "confirmations.device": {
    "it worked": inCast(({ people, answer }, device) =>
      toggleWorked(people.stranger, { postId: answer.id, device }),
    ),
  },
  "confirmations.note": {
    "it worked": inCast(({ people, answer }, note) =>
      toggleWorked(people.stranger, { postId: answer.id, note }),
    ),
  },
  "failure_reports.tried": {
    "it did not work": inCast(({ people, answer }, tried) =>
      reportFailure(people.stranger, { postId: answer.id, tried }),
    ),
  },
  "failure_reports.device": {
    "it did not work": inCast(({ people, answer }, device) =>
      reportFailure(people.stranger, { postId: answer.id, tried: body, device }),
    ),
  },
};

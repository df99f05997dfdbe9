import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** News of the forum. Ids only: whoever listens reads the rows again, through the visibility scope. */
const ofThread = z.object({ threadId: z.number() });
const ofPost = z.object({ threadId: z.number(), postId: z.number() });

export const threadAsked = defineEvent("forum.thread-asked", ofPost);
/** An answer or a comment. */
export const postCreated = defineEvent("forum.post-created", ofPost);
export const postEdited = defineEvent("forum.post-edited", ofPost);
/** By the asker or officially. */
export const solutionAccepted = defineEvent("forum.solution-accepted", ofPost);
export const solutionTakenBack = defineEvent("forum.solution-taken-back", ofPost);
export const threadReopened = defineEvent("forum.thread-reopened", ofThread);
/** A helpful vote or a "worked for me" came or went. */
export const confirmationChanged = defineEvent("forum.confirmation-changed", ofPost);
/** A duplicate's posts are in `threadId` now, which absorbed `fromId`. */
export const threadMerged = defineEvent("forum.thread-merged", ofThread.extend({ fromId: z.number() }));
/** Some posts of `fromId` are a thread of their own now. */
export const threadSplit = defineEvent("forum.thread-split", ofThread.extend({ fromId: z.number() }));
/** Somebody has it too, or not any more. */
export const meTooChanged = defineEvent("forum.me-too-changed", ofThread);
/** Title, category, lock or visibility of the thread changed. */
export const threadChanged = defineEvent("forum.thread-changed", ofThread);
/** A helper says "Ich bin dran", or lets go of it. Time ends a claim without news. */
export const threadClaimed = defineEvent("forum.thread-claimed", ofThread.extend({ claimId: z.number() }));
export const claimReleased = defineEvent("forum.claim-released", ofThread);
/** Tags were renamed or merged by hand. */
export const tagsChanged = defineEvent("forum.tags-changed", z.object({ tagIds: z.array(z.number()) }));

import { acceptHandover, offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { addNote } from "#app/features/escalation/tickets/notes.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import {
  answerOfficially,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { setLocked } from "#app/features/forum/order/thread-order.server.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { acceptSolution, reopenThread } from "#app/features/forum/solving/solutions.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { confirmations, helpfulVotes } from "#db/schema/forum.ts";
import type { StoryClock } from "./moments.ts";
import type { PersonKey } from "./people.ts";
import { postOf, type Scene, ticketOf } from "./scene.server.ts";
import { type Stage, userOf } from "./stage.server.ts";
import type { Owner, Step } from "./story.ts";

type Moment = { at: Date; clock: StoryClock };

/** Lets one step happen through the function that a page would call, as the person and at the moment of the story. */
export async function play(stage: Stage, scene: Scene, step: Step, { at, clock }: Moment): Promise<void> {
  const { threadId } = scene;
  const as = (person: PersonKey | Owner): Ctx =>
    person === "owner" ? stage.asUser(ticketOf(scene).ownerId, at) : stage.as(person, at);
  const asker = as(scene.story.by);

  switch (step.do) {
    case "answer": {
      const id =
        step.by === "owner"
          ? await answerOfficially(as("owner"), { ticketId: ticketOf(scene).id, body: step.text })
          : (await createAnswer(as(step.by), { threadId, body: step.text })).id;
      if (step.as) scene.posts.set(step.as, id);
      return;
    }
    case "comment":
      await createComment(as(step.by), { postId: postOf(scene, step.on ?? "question"), body: step.text });
      return;
    case "edit":
      return editPost(as(step.by), { postId: postOf(scene, step.on), body: step.text, reason: step.reason });
    case "meToo":
      return toggleMeToo(as(step.by), { threadId });
    case "helpful":
      for (const by of step.by) await toggleHelpful(as(by), { postId: postOf(scene, step.on) });
      return;
    case "worked":
      for (const by of step.by) {
        const { device, note } = step;
        await toggleWorked(as(by), { postId: postOf(scene, step.on), device, note });
      }
      return;
    case "voices":
      return writeVoices(stage, scene, step, at);
    case "accept":
      return acceptSolution(asker, { threadId, postId: postOf(scene, step.on) });
    case "reopen":
      return reopenThread(asker, { threadId });
    case "lock":
      return setLocked(as(step.by), { threadId, isLocked: true });
    case "escalate": {
      const { severity, summary, tried } = step;
      const { postcode } = userOf(stage.ground, scene.story.by);
      const facts = { threadId, categoryId: scene.categoryId, postcode, severity, summary, tried };
      scene.ticket = await escalateThread(as(step.by), facts);
      return;
    }
    case "take":
      return takeTicket(as("owner"), { ticketId: ticketOf(scene).id });
    case "note":
      return addNote(as(step.by), { ticketId: ticketOf(scene).id, body: step.text });
    case "movePromise": {
      const dueAt = toFullHour(step.dueIn(clock, at));
      return movePromise(as("owner"), { ticketId: ticketOf(scene).id, dueAt, reason: step.reason });
    }
    case "waitForCustomer":
      return waitForCustomer(as("owner"), { ticketId: ticketOf(scene).id });
    case "handOver": {
      const { known, tried, nextStep, promiseCarried } = step;
      const toId = userOf(stage.ground, step.to).id;
      const paper = { ticketId: ticketOf(scene).id, toId, known, tried, nextStep, promiseCarried };
      await offerHandover(as("owner"), paper);
      return;
    }
    case "acceptHandover": {
      const { id: ticketId } = ticketOf(scene);
      await acceptHandover(as(step.by), { ticketId });
      scene.ticket = { id: ticketId, ownerId: userOf(stage.ground, step.by).id };
      return;
    }
    case "close":
      return closeTicket(as("owner"), { ticketId: ticketOf(scene).id, outcome: step.outcome });
    case "rate":
      return rateTicket(asker, { ticketId: ticketOf(scene).id, score: step.score, comment: step.comment });
  }
}

async function writeVoices(
  stage: Stage,
  scene: Scene,
  { helpful, worked, on }: Extract<Step, { do: "voices" }>,
  createdAt: Date,
): Promise<void> {
  const { db } = stage.asSystem(createdAt);
  const postId = postOf(scene, on);
  const rowsOf = (people: PersonKey[]) =>
    people.map((person) => ({ postId, userId: userOf(stage.ground, person).id, createdAt }));
  await db.insert(helpfulVotes).values(rowsOf(helpful));
  if (worked.length > 0) await db.insert(confirmations).values(rowsOf(worked));
}

const hourMs = 3_600_000;

/** Nobody promises 16:23. */
const toFullHour = (moment: Date) => new Date(Math.ceil(moment.getTime() / hourMs) * hourMs);

import { z } from "zod";
import { castBallot } from "#app/features/meetups/ballots.server.ts";
import { askForm, idField, voteForm } from "#app/features/meetups/forms.ts";
import { setQuestionVote, withdrawQuestion } from "#app/features/meetups/questions.server.ts";
import { leaveMeetup, registerFor } from "#app/features/meetups/registrations.server.ts";
import { submitMeetupQuestion } from "#app/features/moderation/idea-submissions.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { type PageInput, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { deviceOf } from "./device.server.ts";

const idOf = ({ params }: PageInput) => parseId(params.meetupId);
const back = ({ url }: PageInput, hash: string) => redirectTo(`${url.pathname}#${hash}`);
const isFor = z.enum(["ja", "nein"]).transform((word) => word === "ja");

/** What the audience does, before the evening on its page and during it on the phone. */
export const audienceActs = {
  ask: intent(
    askForm,
    async (ctx, input, page) => {
      const { id } = await submitMeetupQuestion(ctx, { meetupId: idOf(page), ...input });
      return back(page, `wortmeldung-${id}`);
    },
    limits.post,
  ),
  "vote-question": intent(
    z.object({ questionId: idField, isFor }),
    async (ctx, input, page) => {
      await setQuestionVote(ctx, { meetupId: idOf(page), ...input });
      return back(page, `wortmeldung-${input.questionId}`);
    },
    limits.act,
  ),
  withdraw: intent(
    z.object({ questionId: idField }),
    async (ctx, { questionId }, page) => {
      await withdrawQuestion(ctx, { meetupId: idOf(page), questionId });
      return back(page, "fragen");
    },
    limits.act,
  ),
};

export const registrationActs = {
  register: intent(
    z.object({}),
    async (ctx, _, page) => {
      await registerFor(ctx, { meetupId: idOf(page) });
      return back(page, "register-title");
    },
    limits.act,
  ),
  leave: intent(
    z.object({}),
    async (ctx, _, page) => {
      await leaveMeetup(ctx, { meetupId: idOf(page) });
      return back(page, "register-title");
    },
    limits.act,
  ),
};

/** Without a limit by address, which is the same for everybody in the room: each voter has one (meetups/ballots.server.ts). */
export const votingActs = {
  vote: intent(voteForm, async (ctx, input, page) => {
    const meetupId = idOf(page);
    await castBallot(ctx, { meetupId, ...input, deviceId: deviceOf(page.request, meetupId) });
    return back(page, `umfrage-${input.pollId}`);
  }),
};

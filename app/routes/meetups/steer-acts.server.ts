import { z } from "zod";
import { summarizeMeetup } from "#app/features/meetups/editing.server.ts";
import {
  answerForm,
  captionField,
  idField,
  pollForm,
  summaryForm,
  wishForm,
} from "#app/features/meetups/forms.ts";
import { addPhoto, assertPhotoTaken, dropPhoto } from "#app/features/meetups/photos.server.ts";
import {
  closePoll,
  dropPoll,
  openPoll,
  preparePoll,
  showResults,
} from "#app/features/meetups/polls.server.ts";
import { answerQuestion, callQuestion, mergeQuestions } from "#app/features/meetups/stage.server.ts";
import { makeWishAnIdea } from "#app/features/meetups/wishes.server.ts";
import type { FormOptions } from "#app/http/form.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { type PageInput, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";

const idOf = ({ params }: PageInput) => parseId(params.meetupId);
const back = (page: PageInput, hash: string) => redirectTo(`${paths.steerMeetup(idOf(page))}#${hash}`);

const ofPoll = z.object({ pollId: idField });
const ofQuestion = z.object({ questionId: idField });
const isOn = z.enum(["ja", "nein"]).transform((word) => word === "ja");

const pollAct = (act: (ctx: Ctx, input: { meetupId: number; pollId: number }) => Promise<void>) =>
  intent(
    ofPoll,
    async (ctx, { pollId }, page) => {
      await act(ctx, { meetupId: idOf(page), pollId });
      return back(page, `umfrage-${pollId}`);
    },
    limits.act,
  );

/** Everything that is done from the stage. */
export const steerActs = {
  prepare: intent(
    pollForm,
    async (ctx, input, page) => {
      const { id } = await preparePoll(ctx, { meetupId: idOf(page), ...input });
      return back(page, `umfrage-${id}`);
    },
    limits.act,
  ),
  open: pollAct(openPoll),
  close: pollAct(closePoll),
  show: pollAct((ctx, input) => showResults(ctx, { ...input, isShown: true })),
  hide: pollAct((ctx, input) => showResults(ctx, { ...input, isShown: false })),
  drop: pollAct(dropPoll),
  call: intent(
    ofQuestion.extend({ isOn }),
    async (ctx, input, page) => {
      await callQuestion(ctx, { meetupId: idOf(page), ...input });
      return back(page, `wortmeldung-${input.questionId}`);
    },
    limits.act,
  ),
  answer: intent(
    ofQuestion.extend(answerForm.shape),
    async (ctx, input, page) => {
      await answerQuestion(ctx, { meetupId: idOf(page), ...input });
      return back(page, `wortmeldung-${input.questionId}`);
    },
    limits.act,
  ),
  merge: intent(
    ofQuestion.extend({ intoId: idField }),
    async (ctx, input, page) => {
      await mergeQuestions(ctx, { meetupId: idOf(page), ...input });
      return back(page, `wortmeldung-${input.intoId}`);
    },
    limits.act,
  ),
  "make-idea": intent(
    ofQuestion.extend(wishForm.shape),
    async (ctx, input, page) => {
      await makeWishAnIdea(ctx, { meetupId: idOf(page), ...input });
      return back(page, `wortmeldung-${input.questionId}`);
    },
    limits.act,
  ),
  summarize: intent(
    summaryForm,
    async (ctx, { summary }, page) => {
      await summarizeMeetup(ctx, { meetupId: idOf(page), summary });
      return back(page, "rueckblick");
    },
    limits.act,
  ),
  "drop-photo": intent(
    z.object({ photoId: idField }),
    async (ctx, { photoId }, page) => {
      await dropPhoto(ctx, { meetupId: idOf(page), photoId });
      return back(page, "bilder");
    },
    limits.act,
  ),
  "add-photo": intent(
    // The picture itself has been taken in by then (takePhotos), which leaves this mark.
    z.object({ caption: captionField, photo: z.string().default("") }),
    async (ctx, { photo }, page) => {
      await assertPhotoTaken(ctx, { meetupId: idOf(page), isTaken: photo === taken });
      return back(page, "bilder");
    },
    limits.act,
  ),
};

const taken = "ja";

/** The picture that comes with a form; the form names the evening, since files are taken in before its act. */
export const takePhotos: FormOptions = {
  async takeFiles(ctx, files, fields) {
    try {
      const [file] = files;
      await addPhoto(ctx, {
        meetupId: parseId(fields.meetupId),
        caption: captionField.parse(fields.caption ?? ""),
        bytes: file?.bytes ?? null,
        isTooLarge: file?.isTooLarge ?? false,
      });
      return { fields: { ...fields, photo: taken } };
    } catch (error) {
      if (error instanceof z.ZodError) return { fields };
      if (!(error instanceof AppError) || error.code === "not-found") throw error;
      return { fields, error };
    }
  },
};

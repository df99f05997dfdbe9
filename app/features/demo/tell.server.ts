import { computeExpertise } from "#app/features/badges/expertise.server.ts";
import { climbNow } from "#app/features/escalation/promise/ladder.server.ts";
import { findOpenPromise } from "#app/features/escalation/tickets/ticket-rows.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import type { Calendar } from "#app/features/regions/calendar.ts";
import { demoAskedFor, demoFacts } from "./facts.ts";
import { dropJobs, newsFrom, tellNews } from "./news.server.ts";
import { readQuestionId, type Scene } from "./scene.server.ts";
import { type Stage, userOf } from "./stage.server.ts";
import { play } from "./steps.server.ts";
import type { Story } from "./story.ts";
import { storyClock } from "./story-clock.ts";
import { tagsOf } from "./tags.ts";

/** So often while the past is told: badges then carry the dates on which they were reached. */
const computeEveryMs = 7 * 24 * 3_600_000;

/**
 * Tells all stories in the order of time, so that ids, counters and owners come about as they would have. What would
 * lie after `now` has not happened.
 * @returns what was asked, by the keys of the stories
 */
export async function tellStories(
  stage: Stage,
  stories: readonly Story[],
  now: Date,
): Promise<ReadonlyMap<string, Scene>> {
  const tellings: Telling[] = [];
  for (const story of stories) tellings.push(await openTelling(stage, story, now));
  let computedAt = 0;
  let isNews = false;
  for (let next = earliest(tellings); next; next = earliest(tellings)) {
    const ctx = stage.asSystem(next.at);
    if (ctx.now.getTime() - computedAt > computeEveryMs) {
      await computeExpertise(ctx, "all");
      computedAt = ctx.now.getTime();
    }
    if (!isNews && ctx.now >= newsFrom(now)) {
      isNews = true;
      await dropJobs(ctx);
    }
    await next.proceed();
    if (isNews) await tellNews(ctx, now);
  }
  const scenes = tellings.flatMap((telling) => telling.scene() ?? []);
  return new Map(scenes.map((scene) => [scene.story.key, scene]));
}

/** One story on its way. */
type Telling = {
  at: Date;
  isOver: boolean;
  /** Undefined before it has begun. */
  scene: () => Scene | undefined;
  /** Lets happen what happens at `at`, and finds the next moment. */
  proceed: () => Promise<void>;
};

function earliest(tellings: readonly Telling[]): Telling | undefined {
  return tellings.reduce<Telling | undefined>(
    (first, telling) => (telling.isOver || (first && first.at <= telling.at) ? first : telling),
    undefined,
  );
}

async function openTelling(stage: Stage, story: Story, now: Date): Promise<Telling> {
  const team = await stage.teamOf(story.by);
  let scene: Scene | undefined;
  const ownerCalendar = (): Calendar =>
    team.members.find(({ id }) => id === scene?.ticket?.ownerId)?.calendar ?? team.site;
  const clock = storyClock(now, team.site, ownerCalendar);
  const steps = [...story.steps];

  const telling: Telling = {
    at: story.at(clock, now),
    isOver: false,
    scene: () => scene,
    async proceed() {
      if (!scene) {
        scene = await ask(stage, story, telling.at);
      } else {
        const step = steps.shift();
        await missPromise(stage, scene, telling.at);
        if (step) await play(stage, scene, step, { at: telling.at, clock });
      }
      const [next] = steps;
      const at = next?.at(clock, telling.at);
      // Fixed moments may lie before what a shift delayed.
      telling.at = at && at > telling.at ? at : telling.at;
      telling.isOver = !at || telling.at > now;
    },
  };
  telling.isOver = telling.at > now;
  return telling;
}

/** The sweep of the worker, at the moment at which it would have found the broken promise. */
async function missPromise(stage: Stage, { ticket }: Scene, at: Date): Promise<void> {
  const promise = ticket && (await findOpenPromise(stage.asSystem(at), ticket.id));
  if (promise && promise.dueAt <= at) await climbNow(stage.asSystem(promise.dueAt), ticket.id);
}

async function ask(stage: Stage, story: Story, at: Date): Promise<Scene> {
  const categoryId = stage.ground.categories.get(story.category);
  if (categoryId === undefined) throw new Error(`The demo has no category ${story.category}`);
  const ctx = stage.as(story.by, at);
  const { postcode } = userOf(stage.ground, story.by);
  const { title, text: body, isWatched } = story;
  const thread = await askQuestion(ctx, {
    ...{ categoryId, title, body, postcode, isKeptHere: !isWatched },
    facts: demoFacts[story.key],
    askedFor: demoAskedFor[story.key],
    tags: tagsOf(story),
  });
  const posts = new Map([["question", await readQuestionId(ctx, thread.id)]]);
  return { story, threadId: thread.id, categoryId, posts, ticket: undefined };
}

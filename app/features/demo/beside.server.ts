import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { saveDraft } from "#app/features/forum/drafts/draft-saving.server.ts";
import { toggleCategoryFollow, toggleTagFollow } from "#app/features/forum/lists/topic-follows.server.ts";
import { claimThread } from "#app/features/forum/solving/claims.server.ts";
import { reportFailure } from "#app/features/forum/solving/failure-reports.server.ts";
import { suggestOrder } from "#app/features/forum/solving/suggestions.server.ts";
import { hideWithReasons, keepVisible } from "#app/features/moderation/acts.server.ts";
import { appealDecision } from "#app/features/moderation/appeals.server.ts";
import { announceDue } from "#app/features/moderation/decisions.server.ts";
import { fileReport } from "#app/features/moderation/reports.server.ts";
import { submitAnswer } from "#app/features/moderation/submissions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { postOf, type Scene } from "./scene.server.ts";
import type { Stage } from "./stage.server.ts";
import { md } from "./text.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * What goes on beside the stories: texts that are not sent yet, what helpers suggest, what the moderation has to look at
 * and what it decided. Told after them, because it needs the ranks that people earned there.
 */
export async function tellBeside(stage: Stage, scenes: ReadonlyMap<string, Scene>, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const scene = (key: string): Scene => {
    const found = scenes.get(key);
    if (!found) throw new Error(`The story ${key} has not been told`);
    return found;
  };
  await writeDrafts(stage, scene, ago);
  await followTopics(stage, ago(30 * day));
  await suggest(stage, scene, ago);
  await doubt(stage, scene, ago);
  await insult(stage, scene("evening-stutter"), ago);
  await advertise(stage, scene("mesh-at-night"), ago);
  await reportInVain(stage, scene("charged-twice"), ago);
}

type SceneOf = (key: string) => Scene;
type Ago = (ms: number) => Date;

async function writeDrafts(stage: Stage, scene: SceneOf, ago: Ago): Promise<void> {
  const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
  const phone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
  await saveDraft(stage.as("erika", ago(26 * hour)), {
    baseVersion: 0,
    userAgent: windows,
    kind: "ask",
    targetId: 0,
    clientId: "demo-draft-moving-house",
    content: {
      title: "Umzug im Januar: Wann muss ich Bescheid geben?",
      body: "Wir ziehen zum 15. Januar innerhalb von Frankfurt um. In der neuen Wohnung liegt schon eine Glasfaserdose, aber",
    },
  });
  await saveDraft(stage.as("erika", ago(3 * hour)), {
    baseVersion: 0,
    userAgent: phone,
    kind: "answer",
    targetId: scene("evening-stutter").threadId,
    clientId: "demo-draft-evening-tv",
    content: { body: "Bei uns war es auch nur abends so. Geholfen hat am Ende" },
  });
}

async function followTopics(stage: Stage, at: Date): Promise<void> {
  await toggleCategoryFollow(stage.as("erika", at), { slug: "glasfaser" });
  await toggleTagFollow(stage.as("erika", at), { slug: "ausfall" });
  await toggleCategoryFollow(stage.as("martin", at), { slug: "internet-wlan" });
}

/** Helpers suggest, guides and staff decide; one of them looks at a question right now. */
async function suggest(stage: Stage, scene: SceneOf, ago: Ago): Promise<void> {
  await suggestOrder(stage.as("martin", ago(5 * hour)), {
    threadId: scene("echo").threadId,
    kind: "title",
    title: "Telefon über die Speedbox: Gegenseite hört mich doppelt",
    reason: "So finden es auch andere.",
  });
  await claimThread(stage.as("martin", ago(8 * minute)), { threadId: scene("cloud-full").threadId });
}

/** A solution of long ago that no longer holds for everybody. */
async function doubt(stage: Stage, scene: SceneOf, ago: Ago): Promise<void> {
  const answer = postOf(scene("outbox"), "port");
  await reportFailure(stage.as("okan", ago(20 * hour)), {
    postId: answer,
    tried:
      "Postausgang auf Port 465 mit TLS gestellt, neu gestartet. Es kommt weiter „Anmeldung fehlgeschlagen“.",
    device: "Thunderbird 140 auf Windows 11",
    isAffected: true,
  });
}

/** Hidden with reasons, and the author does not agree: the appeal waits for somebody else than who decided. */
async function insult(stage: Stage, { threadId }: Scene, ago: Ago): Promise<void> {
  const answer = await createAnswer(stage.as("freddy", ago(3 * day)), {
    threadId,
    body: "So ein Quatsch mit dem Switch. Wer so was empfiehlt, hat offensichtlich von nichts eine Ahnung und verkauft wahrscheinlich selber welche. Halt dich doch einfach raus, Opa.",
  });
  const at = (hoursLater: number) => ago(3 * day - hoursLater * hour);
  await report(stage.as("martin", at(2)), answer.id, "insult", "Geht persönlich auf Bernd los.");
  const { caseId } = await report(stage.as("rita", at(3)), answer.id, "insult", "");
  const decision = await hideWithReasons(stage.as("nora", at(4)), {
    caseId,
    ground: "insult",
    legalReference: "",
    facts:
      "Der Beitrag greift ein anderes Mitglied persönlich an („Halt dich doch einfach raus, Opa“), statt auf die Sache einzugehen. Unsere Nutzungsregeln verlangen einen sachlichen Ton.",
  });
  await announceDue(stage.asSystem(at(5)));
  await appealDecision(stage.as("freddy", ago(2 * day)), {
    decisionId: decision.id,
    text: "Ich habe zugespitzt formuliert, aber niemanden beleidigt. Bitte schauen Sie noch einmal darauf.",
  });
}

/** Somebody's first text, held by the check before anybody saw it. */
async function advertise(stage: Stage, { threadId }: Scene, ago: Ago): Promise<void> {
  await submitAnswer(stage.as("dealfuchs", ago(50 * minute)), {
    threadId,
    body: md`
      Mesh-Probleme??? JETZT 70 % RABATT auf alle Repeater!!! Nur heute kostenlos testen:

      https://super-repeater-deals.example/aktion https://super-repeater-deals.example/gratis

      Gutscheincode per WhatsApp, Nummer auf der Seite!!!
    `,
  });
}

/** Nothing was wrong with it, and who reported it was told so. */
async function reportInVain(stage: Stage, scene: Scene, ago: Ago): Promise<void> {
  const comment = await createComment(stage.as("ute", ago(6 * day)), {
    postId: postOf(scene, "question"),
    body: "Bei Doppelbuchungen hilft auch die Bank: Lastschriften lassen sich acht Wochen lang zurückgeben. Besser ist aber, erst das Team zu fragen, sonst läuft die Mahnung an.",
  });
  const { caseId } = await report(
    stage.as("karlheinz", ago(6 * day - hour)),
    comment.id,
    "dangerous",
    "Der Rat mit der Rückgabe kostet am Ende Gebühren.",
  );
  await keepVisible(stage.as("nora", ago(6 * day - 3 * hour)), {
    caseId,
    facts: "Der Rat ist richtig und nennt die Folge. Danke für den Hinweis, wir lassen ihn stehen.",
  });
  await announceDue(stage.asSystem(ago(6 * day - 4 * hour)));
  const misplaced = postOf(scene, "question");
  await report(
    stage.as("kabelsalat", ago(4 * hour)),
    misplaced,
    "wrong-place",
    "Gehört eher zu „Rechnung & Vertrag“.",
  );
}

function report(
  ctx: Ctx,
  postId: number,
  reason: "insult" | "dangerous" | "wrong-place",
  explanation: string,
) {
  return fileReport(ctx, {
    ...{ postId, reason, explanation },
    ...{ isGoodFaith: false, isExempt: false, name: "", email: "" },
  });
}

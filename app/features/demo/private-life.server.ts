import { eq } from "drizzle-orm";
import { revealPrivate } from "#app/features/escalation/private-half/private-case.server.ts";
import { saveOwnDetails } from "#app/features/vault/details.server.ts";
import type { PrivateValues } from "#app/features/vault/private-fields.ts";
import { tickets } from "#db/schema/escalation.ts";
import type { PersonKey } from "./people.ts";
import type { Scene } from "./scene.server.ts";
import type { Stage } from "./stage.server.ts";

/** What two customers have told in private; numbers are from the ranges for films (Bundesnetzagentur) and made up. */
const told: { story: string; by: PersonKey; values: PrivateValues }[] = [
  {
    story: "charged-twice",
    by: "meryem",
    values: {
      customerNumber: "4711 0815 23",
      phone: "0171 39200 17",
      contract: "Abgebucht am 3. und am 5. des Monats, jeweils 44,95 €, beide Male Rechnung 2611-0447.",
      note: "Bitte nicht vor 14 Uhr anrufen, ich arbeite in der Schule.",
    },
  },
  {
    story: "not-switched",
    by: "joerg",
    values: {
      customerNumber: "4712 1199 04",
      phone: "0171 39200 42",
      address: "Lindenstraße 8, Hinterhaus, 2. Stock links",
      note: "Der Hausanschluss ist im Keller; den Schlüssel hat der Hausmeister.",
    },
  },
];

const minute = 60_000;

/**
 * Two questions with a private half. Where a contact has it in hand, they have looked, and the customer sees when. On days on
 * which the story has not come so far, nobody has.
 */
export async function tellPrivateHalves(
  stage: Stage,
  scenes: ReadonlyMap<string, Scene>,
  now: Date,
): Promise<void> {
  for (const { story, by, values } of told) {
    const scene = scenes.get(story);
    if (scene?.story.by !== by) throw new Error(`The demo has no question ${story} by ${by}`);
    const { threadId, ticket } = scene;
    const [row] = ticket
      ? await stage.asSystem(now).db.select().from(tickets).where(eq(tickets.id, ticket.id))
      : [];
    const toldAt = new Date((row?.openedAt ?? now).getTime() - 5 * minute);
    await saveOwnDetails(stage.as(by, toldAt), { threadId, values });
    if (!row?.takenAt || row.closedAt) continue;
    const lookedAt = new Date(Math.min(now.getTime() - minute, row.takenAt.getTime() + 3 * minute));
    await revealPrivate(stage.asUser(row.ownerId, lookedAt), { threadId });
  }
}

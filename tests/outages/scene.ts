import { openOutage } from "#app/features/escalation/outages/opening.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { meToos, threadPlaces } from "#db/schema/forum.ts";
import { radarTopics } from "#db/schema/outages.ts";
import { postcodeAreas, postcodes } from "#db/schema/regions.ts";
import { as } from "../support/contexts.ts";
import { makeAgent, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";

/** Gallus and its neighbours, and Bergen-Enkheim farther out. */
export const gallus = { "60326": [50.1, 8.63], "60327": [50.101, 8.65], "60329": [50.107, 8.663] } as const;
export const elsewhere = {
  "20095": [53.55, 10.0],
  "80331": [48.137, 11.573],
  "04229": [51.32, 12.32],
} as const;

/** Two teams with leads, a topic of the line, postcodes with their places, and what is usual: nearly nothing. */
export async function makeOutageScene(ctx: Ctx) {
  const central = await makeRegion(ctx, { position: 0, code: "DEU", name: "Deutschland" });
  const frankfurt = await makeRegion(ctx, { code: "FRA", name: "Frankfurt" });
  await ctx.db.insert(postcodeAreas).values([
    { prefix: "60", regionId: frankfurt.id, latitude: 50.12, longitude: 8.66 },
    { prefix: "20", regionId: central.id, latitude: 53.56, longitude: 9.99 },
    { prefix: "80", regionId: central.id, latitude: 48.16, longitude: 11.55 },
    { prefix: "04", regionId: central.id, latitude: 51.31, longitude: 12.63 },
  ]);
  const places = Object.entries({ ...gallus, ...elsewhere });
  await ctx.db.insert(postcodes).values(
    places.map(([postcode, [latitude, longitude]]) => ({
      ...{ postcode, latitude, longitude, place: "Ort", federalState: "HE" },
      regionId: postcode.startsWith("60") ? frankfurt.id : central.id,
    })),
  );
  const category = await makeCategory(ctx, { name: "Störungen" });
  await ctx.db.insert(radarTopics).values({ categoryId: category.id, service: "line" });
  const lead = await makeAgent(ctx, frankfurt, { isLead: true, displayName: "Katharina B." });
  const secondLead = await makeAgent(ctx, central, { isLead: true, displayName: "Silke P." });
  const agent = await makeAgent(ctx, frankfurt, { displayName: "Leyla S.", skills: [category] });
  return { central, frankfurt, category, lead, secondLead, agent };
}

export type OutageScene = Awaited<ReturnType<typeof makeOutageScene>>;

let count = 0;

/** A member of a postcode, with a mailbox at a provider unless told otherwise. */
export const neighbour = (ctx: Ctx, postcode: string | null, email?: string): Promise<User> =>
  makeUser(ctx, { postcode, email: email ?? `nachbar-${++count}@gmx.de` });

/** Somebody of this postcode asks, so many minutes ago. */
export async function ask(
  ctx: Ctx,
  { category, frankfurt }: Pick<OutageScene, "category" | "frankfurt">,
  { postcode, minutesAgo, author }: { postcode: string; minutesAgo: number; author?: User },
) {
  const createdAt = new Date(ctx.now.getTime() - minutesAgo * 60_000);
  const who = author ?? (await neighbour(ctx, postcode));
  const thread = await makeThread(ctx, {
    ...{ author: who, category, createdAt, regionId: frankfurt.id, autoEscalateFrom: createdAt },
  });
  await ctx.db.insert(threadPlaces).values({ threadId: thread.id, postcode });
  return { thread, author: who };
}

/** Somebody of this postcode has it too, so many minutes ago. */
export async function meToo(
  ctx: Ctx,
  threadId: number,
  postcode: string | null,
  minutesAgo: number,
  email?: string,
) {
  const user = await neighbour(ctx, postcode, email);
  const createdAt = new Date(ctx.now.getTime() - minutesAgo * 60_000);
  await ctx.db.insert(meToos).values({ threadId, userId: user.id, createdAt });
  return user;
}

/** Two ask and four have it too, all in Gallus, within half an hour. */
export async function reportInGallus(ctx: Ctx, scene: OutageScene) {
  const first = await ask(ctx, scene, { postcode: "60326", minutesAgo: 28 });
  const second = await ask(ctx, scene, { postcode: "60327", minutesAgo: 20 });
  const voters = [];
  for (const [index, postcode] of ["60326", "60329", "60327", "60326"].entries()) {
    voters.push(await meToo(ctx, first.thread.id, postcode, 15 - index));
  }
  return { first, second, voters };
}

export const knownOutage = { title: "Internet und Telefon in Frankfurt-Gallus", areas: ["60326"] };

/** The scene with a known outage of its topic in Gallus, and a topic that it does not concern. */
export async function makeKnown(ctx: Ctx) {
  const scene = await makeOutageScene(ctx);
  await openOutage(as(ctx, scene.lead), {
    ...{ ...knownOutage, kind: "outage", service: "line", categoryId: scene.category.id },
    startsAt: new Date(ctx.now.getTime() - 3_600_000),
    dueAt: new Date(ctx.now.getTime() + 6 * 3_600_000),
    body: "Wir wissen von der Störung.",
  });
  const invoices = await makeCategory(ctx, { name: "Rechnung" });
  return { ...scene, invoices };
}

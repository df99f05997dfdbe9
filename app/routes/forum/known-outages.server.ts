import { z } from "zod";
import { readOwnPostcode } from "#app/features/accounts/own-postcode.server.ts";
import {
  findOutagesAt,
  listOpenOutages,
  type PublicOutage,
} from "#app/features/escalation/outages/public-outages.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";

/**
 * What stands above the lists of a region: what is known there, and where the reader lives. Guests of a region see the same,
 * so that the page can be kept for them.
 */
export async function readKnownOutages(
  ctx: Ctx,
  regionId: number | null | undefined,
): Promise<PublicOutage[]> {
  const postcode = await readOwnPostcode(ctx);
  const [ofRegion, ofPlace] = [
    regionId ? await listOpenOutages(ctx, { regionId }) : [],
    postcode ? await listOpenOutages(ctx, { postcode }) : [],
  ];
  const known = new Map([...ofPlace, ...ofRegion].map((outage) => [outage.id, outage]));
  return [...known.values()];
}

/**
 * What is known where somebody is about to ask, as soon as that is told: of the chosen topic at the postcode in the form, or
 * of the region the visitor came from. Without either there is nothing to say.
 */
export async function readOutagesToAsk(
  ctx: Ctx,
  told: { postcode: string | null; categoryId?: number; region?: string | null },
): Promise<PublicOutage[]> {
  if (told.postcode) return findOutagesAt(ctx, told);
  const region = told.region ? (await listRegions(ctx)).find(({ slug }) => slug === told.region) : undefined;
  return region ? listOpenOutages(ctx, { regionId: region.id }) : [];
}

const number = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** What an unfinished form, or an address, tells of it. */
export const toldPlace = (values: { postcode?: unknown; categoryId?: unknown }) => ({
  postcode:
    z
      .string()
      .regex(/^\d{5}$/)
      .safeParse(values.postcode).data ?? null,
  categoryId: number.safeParse(values.categoryId).data,
});

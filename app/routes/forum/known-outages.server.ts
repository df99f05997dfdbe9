import { readOwnPostcode } from "#app/features/accounts/own-postcode.server.ts";
import {
  listOpenOutages,
  type PublicOutage,
} from "#app/features/escalation/outages/public-outages.server.ts";
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

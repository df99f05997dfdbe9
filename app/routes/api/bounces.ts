import { assertBounceToken, receiveBounce } from "#app/features/accounts/bounces.server.ts";
import { source } from "#app/http/endpoint.server.ts";

/**
 * For the operator's mail server: a mail that came back, as it is (RFC 822), with the token of MAIL_BOUNCE_TOKEN. What
 * is not about a mail of ours is taken and passed over, so that nothing is sent twice.
 */
export const action = source(async (ctx, { request }) => {
  assertBounceToken(request.headers.get("Authorization"));
  return { outcome: await receiveBounce(ctx, new Uint8Array(await request.arrayBuffer())) };
});

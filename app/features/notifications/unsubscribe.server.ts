import { readToken } from "#app/features/accounts/link-tokens.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { type KindName, kindNames } from "./kind.ts";
import { allKinds, isAllOff, setMail, wantsMail } from "./preferences.server.ts";

/** What the link at the foot of a mail is about, and whether such mails are still sent. */
export type Unsubscription = { kind: KindName; isMailed: boolean; isAllOff: boolean };

/** @returns null for a link that is not valid (any more) */
export async function readUnsubscription(ctx: Ctx, secret: string): Promise<Unsubscription | null> {
  const grant = await readGrant(ctx, secret);
  if (!grant) return null;
  const { userId, kind } = grant;
  return {
    kind,
    isMailed: await wantsMail(ctx, userId, kind),
    isAllOff: await isAllOff(ctx, userId),
  };
}

/**
 * Switches mails off, or on again, without logging in (RFC 8058). The link is not used up: doing it twice changes
 * nothing, and whoever has stopped one kind may want to stop all.
 * @param input.scope this kind of mail, or all of them
 * @returns false for a link that is not valid (any more)
 */
export async function unsubscribe(
  ctx: Ctx,
  input: { secret: string; scope: "one" | "all"; isMailed: boolean },
): Promise<boolean> {
  const grant = await readGrant(ctx, input.secret);
  if (!grant) return false;
  const one = { kind: grant.kind, mail: input.isMailed };
  const all = { kind: allKinds, mail: input.isMailed };
  // Wanting one kind again ends "none at all" too, else nothing would come.
  const rows = input.scope === "all" ? [all] : input.isMailed ? [one, all] : [one];
  await setMail(ctx, grant.userId, rows);
  return true;
}

async function readGrant(ctx: Ctx, secret: string): Promise<{ userId: number; kind: KindName } | null> {
  const grant = await readToken(ctx, { purpose: "unsubscribe", secret });
  const kind = kindNames.find((name) => name === grant?.subject.kind);
  return grant && kind ? { userId: grant.userId, kind } : null;
}

import { readToken } from "#app/features/accounts/link-tokens.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { readChannels, writeChannels } from "./channels.server.ts";
import { type KindName, kindNames } from "./kind.ts";
import { kindByName } from "./kinds.server.ts";
import { allKinds, digestName, isAllOff, setMail, wantsMail } from "./preferences.server.ts";
import { readTimes, writeTimes } from "./times.server.ts";

type MailName = KindName | typeof digestName;

/** What the link at the foot of a mail is about, and whether such mails are still sent. */
export type Unsubscription = { kind: MailName; isMailed: boolean; isAllOff: boolean };

/** @returns null for a link that is not valid (any more) */
export async function readUnsubscription(ctx: Ctx, secret: string): Promise<Unsubscription | null> {
  const grant = await readGrant(ctx, secret);
  if (!grant) return null;
  const { userId, kind } = grant;
  const isOff = await isAllOff(ctx, userId);
  const isMailed =
    kind === digestName
      ? !isOff && (await readTimes(ctx, userId)).digest !== "never"
      : await wantsMail(ctx, userId, kind);
  return { kind, isMailed, isAllOff: isOff };
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
  const { userId, kind } = grant;
  // Wanting one kind again ends "none at all" too, else nothing would come.
  if (input.scope === "all" || input.isMailed) {
    await setMail(ctx, userId, [{ kind: allKinds, mail: input.isMailed }]);
  }
  if (input.scope === "one") await setOne(ctx, userId, kind, input.isMailed);
  return true;
}

async function setOne(ctx: Ctx, userId: number, kind: MailName, isMailed: boolean): Promise<void> {
  if (kind === digestName) {
    const times = await readTimes(ctx, userId);
    const rhythm = times.digest === "never" ? "weekly" : times.digest;
    await writeTimes(ctx, userId, { ...times, digest: isMailed ? rhythm : "never" });
    return;
  }
  await setMail(ctx, userId, [{ kind, mail: isMailed }]);
  const { group } = kindByName(kind);
  const chosen = await readChannels(ctx, userId);
  if (isMailed && chosen[group] !== "mail") await writeChannels(ctx, userId, { [group]: "mail" });
}

async function readGrant(ctx: Ctx, secret: string): Promise<{ userId: number; kind: MailName } | null> {
  const grant = await readToken(ctx, { purpose: "unsubscribe", secret });
  const kind = [...kindNames, digestName].find((name) => name === grant?.subject.kind) as
    | MailName
    | undefined;
  return grant && kind ? { userId: grant.userId, kind } : null;
}

import type { Ctx } from "#app/platform/context.ts";
import { type OutgoingMail, sendMail } from "#app/platform/mail.server.ts";
import { findBounceIds, makeBounceId } from "./bounce-id.server.ts";
import { isStopped, noteRefusal } from "./mail-troubles.server.ts";

type Member = { userId: number; email: string };
type Mail = Omit<OutgoingMail, "to" | "bounceId">;

/**
 * Sends a mail to a member, unless the mailbox has refused ours. Call it from a job and outside a transaction.
 * @param options.isRequested the person asked for it just now: it is tried all the same
 * @throws as sendMail
 */
export async function mailMember(
  ctx: Ctx,
  member: Member,
  mail: Mail,
  options: { isRequested?: boolean } = {},
): Promise<"sent" | "refused" | "stopped"> {
  if (!options.isRequested && (await isStopped(ctx, member))) return "stopped";
  const bounceId = makeBounceId(member, mail.key);
  const result = await sendMail(ctx, { ...mail, to: member.email, bounceId });
  if (result === "sent") return "sent";
  const [claim] = findBounceIds(bounceId);
  await noteRefusal(ctx, member, { status: result.refused, mail: claim?.mail ?? "" });
  return "refused";
}

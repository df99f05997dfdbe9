import { readConsentNews } from "#app/features/escalation/private-half/consent-news.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";

/** What the vault's events about consents carry: ids, never a word. */
export type ConsentEvent = { threadId: number; consentId: number };

/** To everybody who may consent: somebody asks to look at private details. Why stands where it is decided. */
export const consentAsked: NotificationKind<ConsentEvent> = {
  name: "consent-asked",
  icon: "lock",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const asked = await readConsentNews(ctx, news);
    if (!asked) return [];
    const { consent, code, deciderIds } = asked;
    return deciderIds.map((userId) => ({
      userId,
      subject: `consent:${consent.id}`,
      path: `${paths.privateHalf(consent.threadId)}#zustimmung`,
      threadId: consent.threadId,
      actorId: consent.requesterId,
      data: { code, startsAt: consent.expiresAt.toISOString() },
    }));
  },
};

import { readConsentNews } from "#app/features/escalation/private-half/consent-news.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";
import type { ConsentEvent } from "./consent-asked.server.ts";

/** To whoever asked to look: a second person said yes, which opens for half an hour, or no. */
export const consentDecided: NotificationKind<ConsentEvent> = {
  name: "consent-decided",
  icon: "lock",
  tone: "solved",
  group: "desk",
  audience: "casework",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const decided = await readConsentNews(ctx, news);
    if (!decided?.isAskerInformed) return [];
    const { consent, code } = decided;
    if (consent.deciderId === null) return [];
    return [
      {
        userId: consent.requesterId,
        subject: `consent:${consent.id}`,
        path: `${paths.privateHalf(consent.threadId)}#zustimmung`,
        threadId: consent.threadId,
        actorId: consent.deciderId,
        data: {
          code,
          decision: consent.grantedAt ? "granted" : "declined",
          startsAt: consent.expiresAt.toISOString(),
        },
      },
    ];
  },
};

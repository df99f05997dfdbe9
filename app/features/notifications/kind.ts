import type { MessageKey } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { Tone } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { GroupName } from "./groups.ts";

/** In the order in which the preferences show them. Each has a file in kinds/ and its texts in app/i18n. */
export const kindNames = [
  "answer",
  "comment",
  "official-answer",
  "mention",
  "followed-reply",
  "solution-accepted",
  "solution-fell",
  "recheck",
  "nudge",
  "question-merged",
  "last-call",
  "handing-over",
  "handed-over",
  "ticket-opened",
  "new-contact",
  "promise-moved",
  "promise-missed",
  "ticket-closed",
  "private-looked",
  "ticket-assigned",
  "ticket-inherited",
  "promise-near",
  "promise-at-risk",
  "promise-renewal",
  "close-requested",
  "call-back-offered",
  "call-back-booked",
  "call-back-cancelled",
  "call-back-missed",
  "ticket-merged",
  "handover-offered",
  "handover-returned",
  "ticket-refused",
  "objection-decided",
  "visit-news",
  "visit-missed",
  "visit-desk",
  "ticket-back",
  "conversation-kept",
  "consent-asked",
  "consent-decided",
  "objection-raised",
  "bad-rating",
  "outage-proposed",
  "outage-told",
  "outage-ended",
  "follow-up-missed",
  "customer-left",
  "meetup-seat",
  "meetup-near",
  "meetup-moved",
  "meetup-cancelled",
  "meetup-summary",
  "idea-moved",
  "export-ready",
  "moderation-decision",
  "report-decided",
  "appeal-decided",
] as const;

export type KindName = (typeof kindNames)[number];

/** One person is to be told one thing. */
export type Notice = {
  userId: number;
  /** What it is about, for instance "post:42": the same person is told of the same subject once. */
  subject: string;
  /** Where it leads to, inside the site. */
  path: string;
  /** When it is about a thread: who can no longer see it is no longer told. */
  threadId?: number;
  /** When it is about one post: who can no longer see it is no longer told. */
  postId?: number;
  /** Whose act it tells of. */
  actorId?: number;
  /** Further parameters of the text: ids, codes and times, nothing private. */
  data?: Record<string, string | number>;
};

/** A notification with what its text needs, read anew each time, so that it never says what has been hidden since. */
export type Told = {
  id: number;
  userId: number;
  kind: KindName;
  path: string;
  data: Record<string, string | number>;
  createdAt: Date;
  readAt: Date | null;
  mailedAt: Date | null;
  threadId: number | null;
  threadTitle: string;
  /** Markdown of the post it is about. */
  postBody: string | null;
  actor: { displayName: string; fullName: string | null; salutation: "f" | "m" | null } | null;
  /** Who it was before. */
  formerName: string | null;
};

/** What only a mail has. */
export type Letter = {
  /** Another target of its button. */
  path?: string;
  /** Other public words than the post's. */
  quote?: string;
  /** Further buttons: other answers to the same question. */
  choices?: { labelKey: MessageKey; path: string }[];
};

/**
 * Who gets it at all: the preferences of a customer do not mention the desk. Admins have none, but may ask to look at a
 * case (casework).
 */
export type Audience = "everyone" | "casework" | "team" | "lead";

export type NotificationKind<P> = {
  name: KindName;
  icon: IconName;
  tone: Tone;
  /** Where people decide about it (groups.ts). */
  group: GroupName;
  audience: Audience;
  mail: {
    /** So long a visit can save the mail; 0 sends it at once. */
    delaySeconds: number;
    /** One mail per thread until the person has looked. */
    isOncePerThread?: boolean;
    /** Shows the beginning of the post, which is public. */
    quotesPost?: boolean;
    /** May come in quiet hours, if the person lets such mails through. */
    isUrgent?: boolean;
  };
  /** Who is to be told, in the state of now; nobody of an own act. */
  findNotices(ctx: Ctx, news: P): Promise<Notice[]>;
  letter?(ctx: Ctx, told: Told): Promise<Letter>;
};

/** A kind without the news it listens to: what the inbox, the mails and the preferences need. */
export type AnyKind = Omit<NotificationKind<never>, "findNotices">;

/** A visit within this time saves the mail about what is said in a thread. */
export const chattySeconds = 60;

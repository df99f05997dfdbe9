/*
 * What people decide about: not fifteen kinds, but a few things in plain words. Each kind names its group. Known to the
 * browser.
 */

/** How somebody wants to hear of something; each includes the ones after it, `off` is nothing at all. */
export const channels = ["mail", "digest", "bell", "off"] as const;
export type Channel = (typeof channels)[number];

type Group = {
  /** What holds until somebody decides. */
  usual: Channel;
  choices: readonly Channel[];
};

/** In the order in which they are shown. */
export const groups = {
  /** Somebody writes to me: answers to my questions, comments on what I wrote, mentions. */
  own: { usual: "mail", choices: channels },
  /** What the regional team and my contact tell me. A promise that is missed is told in any case. */
  contact: { usual: "mail", choices: ["mail", "digest", "bell"] },
  /** News of questions, topics and tags I follow. */
  followed: { usual: "mail", choices: channels },
  /** My answers helped, and what became of them. */
  thanks: { usual: "mail", choices: channels },
  /** Requests to help: questions that fit what I know. */
  calls: { usual: "mail", choices: channels },
  /** Evenings of the regional team that I signed up for, and ideas that I voted for. */
  evenings: { usual: "mail", choices: channels },
  /** Badges and ranks. */
  badges: { usual: "bell", choices: channels },
  /** Decisions of the moderation about what I wrote; the law asks that they are told (DSA, article 17). */
  moderation: { usual: "mail", choices: ["mail", "bell"] },
  /** Work at the regional desk. */
  desk: { usual: "mail", choices: ["mail", "digest", "bell"] },
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof groups;

export const groupNames = Object.keys(groups) as GroupName[];

/** Only what a group offers; everything else is what is usual there. */
export function toChannel(group: GroupName, value: string | undefined): Channel {
  const { choices, usual }: Group = groups[group];
  return choices.find((choice) => choice === value) ?? usual;
}

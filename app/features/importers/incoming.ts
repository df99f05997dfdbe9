import type { Tally } from "./tally.ts";

/** Where an import comes from and where it goes. */
export type ImportTarget = {
  /** The key of import_links: "stackexchange:" and the site. */
  source: string;
  /** As readers know it, for instance "iot.stackexchange.com". */
  site: string;
  categoryId: number;
  tally: Tally;
};

export type IncomingUser = { externalId: string; displayName: string; createdAt: Date };

export type IncomingPost = {
  externalId: string;
  /** The writer's id at the source; null for accounts deleted there. */
  authorExternalId: string | null;
  /** The name left of a deleted account, if any. */
  authorName: string | null;
  authorUrl: string | null;
  /** Where the original can be read; null: at the post it belongs to. */
  url: string | null;
  licence: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Expensive: called only for posts that are not here yet. */
  toMarkdown: () => string;
};

export type IncomingQuestion = IncomingPost & {
  url: string;
  /** At most as long as titles here may be. */
  title: string;
  tags: string[];
  closedAt: Date | null;
  acceptedExternalId: string | null;
};

export type IncomingAnswer = IncomingPost & { questionExternalId: string };

export type IncomingComment = IncomingPost & { postExternalId: string };

export type IncomingVotes = {
  /** "Helpful" votes per post at the source, in any number of parts. */
  helpful: { postExternalId: string; count: number }[];
  /** When an answer was accepted. */
  accepts: { postExternalId: string; at: Date }[];
};

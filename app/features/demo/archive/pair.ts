import type { CategorySlug } from "../categories.ts";
import type { PersonKey } from "../people.ts";

/** An older question with the one answer that solved it. */
export type ArchivePair = {
  title: string;
  question: string;
  answer: string;
  /** What the asker commented under the answer. */
  thanks?: string;
  /** The answer did not hold: what the asker found, and who knew better. */
  revised?: { objection: string; by: PersonKey; answer: string };
};

/** Solved questions of one category that one helper answered; who asked and when is dealt out by archive/deal.ts. */
export type Archive = {
  category: CategorySlug;
  answeredBy: PersonKey;
  pairs: ArchivePair[];
};

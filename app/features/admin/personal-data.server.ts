import { ofAccount } from "./personal-data/account.ts";
import { ofCases, ofPrivateHalf } from "./personal-data/cases.ts";
import { ofHelping, ofReading } from "./personal-data/community.ts";
import type { Decision } from "./personal-data/decision.ts";
import { ofAdministration, ofModeration } from "./personal-data/staff.ts";
import { ofIdeas, ofWriting } from "./personal-data/writing.ts";

/**
 * Every place where the database names a person, and what becomes of it, in the order in which rows are deleted.
 * tests/admin/personal-data.test.ts reads the foreign keys from the catalog: a new one that is not decided fails.
 */
export const personalData: readonly Decision[] = [
  ...ofAccount,
  ...ofWriting,
  ...ofPrivateHalf,
  ...ofIdeas,
  ...ofReading,
  ...ofHelping,
  ...ofCases,
  ...ofModeration,
  ...ofAdministration,
];

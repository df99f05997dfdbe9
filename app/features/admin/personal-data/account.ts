import { type Decision, record } from "./decision.ts";

const secret = "holds a secret of ours, nothing about the person";

/** The account. */
export const ofAccount: readonly Decision[] = [
  { table: "sessions", column: "user_id", copy: { file: "devices", without: ["id"] }, deletion: "delete" },
  { table: "link_tokens", column: "user_id", copy: { file: null, why: secret }, deletion: "delete" },
  { table: "email_changes", column: "user_id", copy: { file: "address-changes" }, deletion: "delete" },
  {
    table: "mail_troubles",
    column: "user_id",
    copy: { file: "mail-troubles", without: ["address_hash", "last_mail"] },
    deletion: "delete",
  },
  { table: "user_visits", column: "user_id", copy: { file: "visits" }, deletion: "delete" },
  {
    table: "data_exports",
    column: "user_id",
    copy: { file: "copies", without: ["storage_key"] },
    deletion: "keep",
    why: "the file goes with the next tidying up, and the row with it",
  },
  {
    table: "account_deletions",
    column: "user_id",
    copy: { file: "deletion" },
    deletion: "keep",
    why: record,
  },
];

import type { Decision } from "./decision.ts";

/** Reading and being told. */
export const ofReading: readonly Decision[] = [
  { table: "follows", column: "user_id", copy: { file: "followed-questions" }, deletion: "delete" },
  { table: "category_follows", column: "user_id", copy: { file: "followed-topics" }, deletion: "delete" },
  { table: "tag_follows", column: "user_id", copy: { file: "followed-tags" }, deletion: "delete" },
  { table: "thread_reads", column: "user_id", copy: { file: "reading-marks" }, deletion: "delete" },
  { table: "notifications", column: "user_id", copy: { file: "notifications" }, deletion: "delete" },
  {
    table: "notifications",
    column: "actor_id",
    copy: { file: null, why: "belongs to those who were told" },
    deletion: "keep",
    why: "belongs to those who were told; they read of a former member",
  },
  {
    table: "notification_preferences",
    column: "user_id",
    copy: { file: "mail-preferences" },
    deletion: "delete",
  },
  { table: "notice_channels", column: "user_id", copy: { file: "notice-channels" }, deletion: "delete" },
  { table: "notice_times", column: "user_id", copy: { file: "notice-times" }, deletion: "delete" },
  { table: "digests", column: "user_id", copy: { file: "digests" }, deletion: "delete" },
];

/** Helping. */
export const ofHelping: readonly Decision[] = [
  { table: "expertise", column: "user_id", copy: { file: "expertise" }, deletion: "delete" },
  { table: "claims", column: "user_id", copy: { file: "claims" }, deletion: "delete" },
  { table: "last_call_invitations", column: "user_id", copy: { file: "last-calls" }, deletion: "delete" },
  { table: "last_call_pauses", column: "user_id", copy: { file: "last-call-pause" }, deletion: "delete" },
];

import type { admin as de } from "../de/admin.ts";

export const admin: Record<keyof typeof de, string> = {
  "admin.title": "Administration",
  "admin.lead": "Everything that applies to the whole community.",
  "admin.menu": "Administration",
  "admin.rules": "Escalation rules",
  "admin.rules.text": "When questions are escalated automatically, with preview and history",
};

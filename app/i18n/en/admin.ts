import type { admin as de } from "../de/admin.ts";

export const admin: Record<keyof typeof de, string> = {
  "admin.title": "Administration",
  "admin.lead": "Everything that holds for the whole community.",
  "admin.menu": "Administration",
  "admin.rules": "Rules of passing on",
  "admin.rules.text": "When questions go to the regional team by themselves, with preview and history",
};

import type { administration as de } from "../de/administration.ts";

export const administration = {
  "administration.site.card": "What the site is called, who runs it, and whether German texts say Sie or du",
  "administration.site.title": "Name and form of address",
  "administration.site.lead": "Applies to all pages and emails as soon as you have saved.",
  "administration.site.name": "Name of the site",
  "administration.site.nameHint": "Shown at the top of every page, in titles and in emails.",
  "administration.site.operator": "Operator",
  "administration.site.operatorHint":
    "Shown at the bottom of every page, for example “A service of Musternetz AG”.",
  "administration.site.address": "Form of address in German texts",
  "administration.site.address.sie": "Sie (formal)",
  "administration.site.address.sie.example": "“Was können wir für Sie lösen?”",
  "administration.site.address.du": "du (informal)",
  "administration.site.address.du.example": "“Was können wir für dich lösen?”",
  "administration.site.saved": "Saved. This is how it looks now.",
  "administration.site.changes": "Changes",
  "administration.site.noChanges": "Nothing changed yet.",
  "administration.site.change": "{name}, {operator}, form of address “{address}”",
  "administration.site.noOperator": "no operator",
  "administration.site.changedBy": "{name}, {moment}",
  "administration.site.changedByNobody": "a deleted account",
} satisfies Record<keyof typeof de, string>;

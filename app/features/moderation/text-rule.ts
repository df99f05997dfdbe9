import type { textRuleActions, textRuleKinds } from "#db/schema/moderation.ts";

export type TextRuleKind = (typeof textRuleKinds)[number];
export type TextRuleAction = (typeof textRuleActions)[number];

export const textRuleKindNames: readonly TextRuleKind[] = ["word", "domain", "regex"];
export const textRuleActionNames: readonly TextRuleAction[] = ["hold", "refuse", "replace"];

export const textRuleLimits = { patternMax: 200, replacementMax: 100, explanationMax: 500 };

export type TextRule = {
  id: number;
  kind: TextRuleKind;
  pattern: string;
  action: TextRuleAction;
  replacement: string;
  explanation: string;
};

import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { MarkType } from "prosemirror-model";
import { schema } from "./schema.ts";

/** "**fett** " becomes bold as soon as its second pair of signs is there. */
const markRule = (pattern: RegExp, type: MarkType) =>
  new InputRule(pattern, (state, match, start, end) => {
    const [whole = "", before = "", words = ""] = match;
    const from = start + whole.indexOf(before) + before.length;
    const transaction = state.tr.delete(from, end).insertText(words, from);
    return transaction.addMark(from, from + words.length, type.create()).removeStoredMark(type);
  });

const { bullet_list, ordered_list, blockquote, code_block } = schema.nodes;
const { strong, code } = schema.marks;

/** Who knows Markdown types its signs here too. */
export const inputSigns = inputRules({
  rules: [
    ...(bullet_list ? [wrappingInputRule(/^\s*[-+*]\s$/, bullet_list)] : []),
    ...(ordered_list
      ? [wrappingInputRule(/^(\d{1,3})\.\s$/, ordered_list, (match) => ({ order: Number(match[1]) }))]
      : []),
    ...(blockquote ? [wrappingInputRule(/^\s*>\s$/, blockquote)] : []),
    ...(code_block ? [textblockTypeInputRule(/^```$/, code_block)] : []),
    ...(strong ? [markRule(/(^|\s)\*\*([^*\s][^*]*)\*\*$/, strong)] : []),
    ...(code ? [markRule(/(^|\s)`([^`]+)`$/, code)] : []),
  ],
});

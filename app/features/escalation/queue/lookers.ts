/** `open`: the page was opened; `look`, `write`: it still is, or an answer is being typed; `leave`: it is not any more. */
export const lookKinds = ["open", "look", "write", "leave"] as const;
export type LookKind = (typeof lookKinds)[number];

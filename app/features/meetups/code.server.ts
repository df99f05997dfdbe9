import { randomInt } from "node:crypto";

/** Without 0 O 1 I L 5 S 2 Z 8 B: nothing that looks like another on a wall ten metres away. */
const letters = "ACDEFGHJKMNPQRTUVWXY34679";

/** Six of 25: 244 million; typing is limited per address. */
export const makeMeetupCode = (): string =>
  Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join("");

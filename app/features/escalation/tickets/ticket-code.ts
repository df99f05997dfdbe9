/*
 * FRA-2041-7: the region's three letters, the running number, a check digit. It is read out on the telephone: one wrong
 * digit and two exchanged neighbours are always noticed (Damm's algorithm), a wrong letter nine times out of ten.
 */

/** Damm's totally anti-symmetric quasigroup of order 10 (H. M. Damm, dissertation, Marburg 2004). */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

const codePattern = /^([A-Z0-9]{3})-([1-9]\d{0,11})-(\d)$/;

export function formatTicketCode(regionCode: string, number: number): string {
  return `${regionCode}-${number}-${checkDigit(regionCode, number)}`;
}

/** The code as it is stored, from what somebody typed or heard; null when the check digit does not fit. */
export function parseTicketCode(text: string): string | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/[\s–]+/g, "-");
  const [, regionCode = "", number = "", digit] = codePattern.exec(code) ?? [];
  return digit !== undefined && checkDigit(regionCode, Number(number)) === Number(digit) ? code : null;
}

function checkDigit(regionCode: string, number: number): number {
  // Letters count as two digits, A = 10.
  const digits = [...regionCode].map((letter) => Number.parseInt(letter, 36)).join("") + number;
  return [...digits].reduce((state, digit) => damm[state]?.[Number(digit)] ?? 0, 0);
}

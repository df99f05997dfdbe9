/*
 * Finds what does not belong into a public text: bank accounts, phone numbers, e-mail addresses, hardware addresses and
 * customer numbers. Pure and without imports, because the server and the browser use this very file
 * (tests/architecture.test.ts): what is underlined while typing is what is caught on sending. Every pattern is linear in the
 * length of the text, since it runs at each keystroke on any phone.
 */

export type FindingKind = "iban" | "phone" | "email" | "mac" | "customer" | "serial";

export type Finding = { kind: FindingKind; index: number; length: number; value: string };

/** May the writer say "that is nothing personal"? A right check digit is no coincidence. */
export const mayPublish = (kind: FindingKind) => kind !== "iban";

/** Characters that are looked at; the longest text allowed is shorter. */
const textLimit = 40_000;

/**
 * @param masks of the operator's customer numbers: `#` a digit, `#{8,12}` a run of them, `@` a letter, anything else itself
 * @returns in the order of the text, never overlapping
 */
export function findPersonalData(text: string, masks: readonly string[] = []): Finding[] {
  const shown = withoutAddresses(text.slice(0, textLimit));
  const found = [
    ...findIbans(shown),
    ...findEmails(shown),
    ...findMacs(shown),
    ...findNamedNumbers(shown),
    ...masks.flatMap((mask) => findMask(shown, mask)),
    ...findPhones(shown),
  ];
  // The first kinds know best what they see.
  const kept: Finding[] = [];
  for (const one of found) {
    const overlaps = kept.some(
      (other) => one.index < other.index + other.length && other.index < one.index + one.length,
    );
    if (!overlaps) kept.push({ ...one, value: text.slice(one.index, one.index + one.length) });
  }
  return kept.sort((a, b) => a.index - b.index);
}

type Span = Omit<Finding, "value">;

/** Addresses of pages hold many numbers: blanked out, so that every place stays where it is. `mailto:` and `tel:` stay. */
const withoutAddresses = (text: string) =>
  text.replace(/(?:https?:\/\/|www\.)[^\s<>"]+|\]\(\/[^)\s]*\)/gi, (address) =>
    "\u0001".repeat(address.length),
  );

const digitsOf = (text: string) => text.replace(/\D/g, "");

/* --- bank accounts */

/** Lengths by country (ISO 13616 registry) of those that are seen in Germany. */
const ibanLengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
  XK: 20,
};

const ibanStart = /(?<![\p{L}\p{N}])[A-Z]{2}[ \u00a0.-]?\d[ \u00a0.-]?\d/giu;

function findIbans(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(ibanStart)) {
    const length = ibanLengths[text.slice(index, index + 2).toUpperCase()];
    const end = length ? endOfIban(text, index, length) : null;
    if (end !== null) found.push({ kind: "iban", index, length: end - index });
  }
  return found;
}

/** Reads exactly `length` signs, skipping what groups them, and asks the check digit. */
function endOfIban(text: string, start: number, length: number): number | null {
  let signs = "";
  let at = start;
  while (signs.length < length) {
    const sign = text[at];
    if (sign === undefined) return null;
    if (/[\dA-Za-z]/.test(sign)) signs += sign;
    // One sign between groups, or a line that was broken.
    else if (!/[ \u00a0.\n-]/.test(sign) || !/[\dA-Za-z]/.test(text[at - 1] ?? "")) return null;
    at++;
  }
  if (/[\p{L}\p{N}]/u.test(text[at] ?? "")) return null;
  // One of 97 sentences that begin like a country would pass the check otherwise.
  if (digitsOf(signs).length < length * 0.6) return null;
  return hasRightCheckDigits(signs) ? at : null;
}

/** ISO 7064, mod 97-10: the first four signs go to the end, letters count from 10. */
export function hasRightCheckDigits(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of turned.toUpperCase()) {
    const value = Number.parseInt(sign, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/* --- e-mail addresses */

const email =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63})@((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})(?![\p{L}\p{N}-])/giu;

/** Addresses of offices, not of people. */
const office =
  /^(?:info|support|service|kundenservice|kontakt|contact|hilfe|help|abuse|postmaster|webmaster|hostmaster|no-?reply|noreply|datenschutz|privacy|presse|impressum|security|sales|vertrieb|newsletter|feedback)$/i;

/** Reserved for examples (RFC 2606 and 6761), files, and names within a house. */
const noMailHost =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|de))?|beispiel\.de|domain\.(?:de|com|tld)|test|invalid|localhost|local|lan|home|intern|internal|box|png|jpe?g|gif|svg|webp|pdf|zip|log|txt|css|js)$/i;

function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole, 1: name = "", 2: host = "" } of text.matchAll(email)) {
    if (office.test(name) || noMailHost.test(host)) continue;
    found.push({ kind: "email", index, length: whole.length });
  }
  return found;
}

/* --- hardware addresses, as on the labels of routers */

const mac =
  /(?<![0-9a-z:.-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-z]|[:-][0-9a-f])/giu;
const dottedMac = /(?<![0-9a-z.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9a-z]|\.[0-9a-z])/giu;
const namedMac = /(?<=\bmac(?:[- ]?(?:id|adresse|address))?\s{0,2}[:=]?\s{0,2})[0-9a-f]{12}(?![0-9a-z])/giu;

function findMacs(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of [mac, dottedMac, namedMac]) {
    for (const { index, 0: whole } of text.matchAll(pattern)) {
      const signs = whole.toLowerCase().replace(/[^0-9a-f]/g, "");
      // Nobody's: the broadcast address, and made-up rows of one sign.
      if (new Set(signs).size <= 1 || signs === "001122334455" || signs === "aabbccddeeff") continue;
      found.push({ kind: "mac", index, length: whole.length });
    }
  }
  return found;
}

/* --- numbers that are named: "Kundennummer: 1234567890", "S/N 0123…" */

const between = "(?:\\s{0,2}(?:lautet|ist|is|war|lautete))?\\s{0,2}[:=#]?\\s{0,2}";
const customerWords =
  "kunden-?\\s?(?:nummer|nr\\.?)|kd\\.?\\s?-?\\s?nr\\.?|vertrags-?(?:nummer|nr\\.?)|vertragskonto(?:nummer)?|buchungskonto(?:nummer)?|auftrags-?(?:nummer|nr\\.?)|rechnungs-?(?:nummer|nr\\.?)|zugangs-?(?:nummer|nr\\.?)|anschlusskennung|mandatsreferenz|customer\\s(?:number|no\\.?|id)|contract\\snumber|account\\snumber|invoice\\snumber";
const serialWords = "serien-?(?:nummer|nr\\.?)|serial(?:\\s(?:number|no\\.?))?|s\\/n|imei|seriennr\\.?";
const numberSigns = "[A-Z]{0,4}[-/ ]?\\d[\\dA-Z]{0,24}(?:[-/. ]\\d[\\dA-Z]{0,24}){0,5}";

const named = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${between}(${numberSigns})(?![\\p{L}\\p{N}])`, "giu");
const namedCustomer = named(customerWords);
const namedSerial = named(serialWords);

function findNamedNumbers(text: string): Span[] {
  const found: Span[] = [];
  for (const [kind, pattern] of [
    ["customer", namedCustomer],
    ["serial", namedSerial],
  ] as const) {
    for (const { index, 0: whole, 1: number = "" } of text.matchAll(pattern)) {
      if (digitsOf(number).length < 6) continue;
      found.push({ kind, index: index + whole.length - number.length, length: number.length });
    }
  }
  return found;
}

/* --- the operator's own customer numbers */

/**
 * A mask as a pattern; null when it is none. Masks instead of regular expressions, because they run in everybody's browser,
 * where nothing stops a pattern that never ends: fixed signs and at most two bounded runs, so the work is linear.
 */
export function compileMask(mask: string): RegExp | null {
  const parts = mask.trim().match(/#\{\d{1,2}(?:,\d{1,2})?\}|[\s\S]/gu) ?? [];
  let pattern = "";
  let digits = 0;
  let runs = 0;
  for (const part of parts) {
    const run = /^#\{(\d+)(?:,(\d+))?\}$/.exec(part);
    if (run) {
      const [least, most] = [Number(run[1]), Number(run[2] ?? run[1])];
      if (least < 1 || most < least || most > 24) return null;
      if (most > least) runs++;
      pattern += `\\d{${least},${most}}`;
      digits += least;
    } else if (part === "#") {
      pattern += "\\d";
      digits++;
    } else if (part === "@") pattern += "\\p{L}";
    else if (/\s/.test(part)) pattern += "[ \\u00a0]?";
    else if (/[-/.]/.test(part)) pattern += `[ \\u00a0]?[${part}]?[ \\u00a0]?`;
    else if (/[\p{L}\p{N}]/u.test(part)) pattern += part;
    else return null;
  }
  // Fewer digits would catch prices and years.
  if (digits < 5 || runs > 2 || mask.trim().length > 60) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "giu");
}

function findMask(text: string, mask: string): Span[] {
  const pattern = compileMask(mask);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({
    kind: "customer" as const,
    index,
    length: whole.length,
  }));
}

/* --- phone numbers */

/** Starts with + or 0; digits in groups, with at most two signs between them. */
const phone =
  /(?<![\p{L}\p{N}_#=&%@/\\+-]|\d[.,:])(?:\(?\+\s?\d|\(?0)(?:[ \u00a0()/.\u2013-]{0,3}\d){5,17}(?![\p{L}\p{N}_%]|[.,:]\d|[-/]\d)/gu;

/** Said just before it, it is a phone number whatever it looks like. */
const phoneWords =
  /(?:tel(?:efon)?(?:nummer|nr)?|fon|phone|handy(?:nummer|nr)?|mobil(?:nummer|funknummer)?|festnetz(?:nummer)?|ruf(?:nummer|nr)?|r\u00fcckruf(?:nummer)?|whatsapp|mobile|call me(?: at)?|erreichbar unter|anrufen unter|fax)[.:]?\s{0,2}(?:ist|lautet|is|unter)?[:\s(/]{0,3}$/iu;

/** Said just before it, it is something else. */
const otherWords =
  /(?:fehler(?:code|nummer)?|error|code|version|firmware|build|art(?:ikel)?[.-]?(?:nr|nummer)\.?|isbn|ean|pnr|rfc|din|plz|postleitzahl|modell?|bug|ticket|vorgang|din|iso)[.:#]?\s{0,3}$/iu;

/** Lines of companies and emergency lines, which are told on purpose. */
const serviceNumber = /^(?:0800|0180|0137|0190|0900|0700|0118|00800)/;

function findPhones(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole } of text.matchAll(phone)) {
    const before = text.slice(Math.max(0, index - 30), index);
    if (!isPhone(whole, phoneWords.test(before), otherWords.test(before))) continue;
    found.push({ kind: "phone", index, length: whole.length });
  }
  return found;
}

function isPhone(typed: string, isNamed: boolean, isOther: boolean): boolean {
  const digits = digitsOf(typed);
  if (isOther || new Set(digits).size < 3) return false;
  if (typed.includes("+")) return isInternational(digits, typed);
  if (digits.startsWith("00")) return isInternational(digits.slice(2), typed) && digits.length >= 11;
  if (serviceNumber.test(digits) || digits[1] === "0") return false;
  return isNamed ? digits.length >= 7 && digits.length <= 14 : isNational(typed, digits);
}

function isInternational(digits: string, typed: string): boolean {
  if (digits.startsWith("0") || digits.length < 9 || digits.length > 15) return false;
  const isGerman = digits.startsWith("49");
  // "+ 96338739 15" is a sum or a place in memory.
  if (!isGerman && /^\(?\+\s/.test(typed)) return false;
  if (isGerman && serviceNumber.test(`0${digits.slice(2).replace(/^0/, "")}`)) return false;
  // Sums such as "+ 1.000.000.000" are grouped by three with dots.
  return isGerman || !/^\+\s?\d{1,3}(?:\.\d{3}){2,}$/.test(typed);
}

const mobilePrefix = /^01[567]\d/;

/**
 * A German number that nothing announces: a mobile prefix with 7 to 9 digits behind it, or an area code that is set apart
 * (Bundesnetzagentur: 2 to 5 digits behind the zero, at least 9 digits in all so that nothing short is caught).
 */
function isNational(typed: string, digits: string): boolean {
  if (/\d\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d)/.test(typed) || isDateOrCodes(typed)) return false;
  if (mobilePrefix.test(digits)) return digits.length >= 10 && digits.length <= 13;
  const groups = typed.match(/\d+/g) ?? [];
  if (groups.length === 1) return digits.length >= 10 && digits.length <= 12 && /^0[2-9]/.test(digits);
  const [area = ""] = groups;
  const isArea = area.length >= 3 && area.length <= 6 && /^0[2-9]/.test(area);
  return isArea && digits.length >= 9 && digits.length <= 13 && !/^\d+(?:\.\d{3})+$/.test(typed);
}

/** "01.02.2024", "02/2024 - 03/2024", "01067 - 01069". */
const isDateOrCodes = (typed: string) =>
  /^\(?0?\d[./-]\s?\d{1,2}[./-]\s?\d{2,4}/.test(typed) ||
  /^0\d[./-]\d{4}/.test(typed) ||
  /^0\d{4}\D{1,3}0\d{4}$/.test(typed) ||
  /^0\d{4}(?:\D{1,3}\d{5})+$/.test(typed);

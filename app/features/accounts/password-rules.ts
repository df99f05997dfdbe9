import type { MessageKey } from "#app/i18n/t.ts";
import { AppError } from "#app/platform/errors.ts";

/** Characters. Long is better than odd; nobody has to use digits or signs. */
export const passwordLimits = { min: 10, max: 200 };

/** The first ones that are tried, of ten characters or more; compared in lower case. */
const common = new Set(
  `passwort123 passwort12 passwort1234 password12 password123 password1234 passw0rt123 meinpasswort
  meinpasswort1 deinpasswort neuespasswort hallo12345 hallohallo hallo123456 schalke04schalke fussball123
  fußball123 sonnenschein sonnenschein1 schmetterling ichliebedich iloveyou123 iloveyou12 schatz1234
  qwertz1234 qwertz12345 qwertzuiop qwertzuiopü qwerty1234 qwerty12345 qwertyuiop 1q2w3e4r5t 1qay2wsx3edc
  1qaz2wsx3edc asdfghjkl1 asdfghjklö 1234567890 12345678910 123456789a 123456789012 0123456789 0987654321
  9876543210 1029384756 1122334455 abcdefghij abcd123456 abc1234567 abc123abc123 admin12345 administrator
  willkommen willkommen1 willkommen123 deutschland deutschland1 geheim1234 geheim12345 geheimnis1
  computer123 internet123 internet1234 telefon123 tadellos123 tadellos1234 tadellos-demo tadellostadellos
  starwars123 superman123 dragon1234 letmein123 welcome123 changeme123`.split(/\s+/),
);

/**
 * What is wrong with a new password; null when it will do. The length is the form's business
 * ({@link passwordLimits}).
 * @param person whose password it is to be: name and address are the first that a stranger tries
 */
export function passwordWeakness(
  password: string,
  person: { displayName: string; email: string },
): MessageKey | null {
  const typed = simplify(password);
  const [mailbox = ""] = person.email.split("@");
  const known = [person.displayName, person.email, mailbox].map(simplify).filter((word) => word.length > 0);
  if (known.some((word) => typed === word || isPadded(typed, word))) return "accounts.password.isName";
  if (common.has(typed) || /^(.{1,3})\1+$/s.test(typed)) return "accounts.password.isCommon";
  return null;
}

/** @throws invalid at `field`, see {@link passwordWeakness} */
export function assertStrong(
  password: string,
  person: { displayName: string; email: string | null },
  field = "password",
): void {
  const weakness = passwordWeakness(password, { ...person, email: person.email ?? "" });
  if (weakness) throw new AppError("invalid", weakness, {}, field);
}

const simplify = (text: string) => text.normalize("NFKC").toLowerCase().trim();

/** "Erika Muster" with digits or signs around it, or said twice. */
function isPadded(typed: string, word: string): boolean {
  if (word.length < 4 || !typed.includes(word)) return false;
  return /^[\d\s\p{P}\p{S}]*$/u.test(typed.replaceAll(word, ""));
}

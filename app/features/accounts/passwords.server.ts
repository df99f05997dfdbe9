import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const argon2id: Algorithm.Argon2id = 2;
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One spelling for letters that keyboards make in several ways (NIST SP 800-63B 5.1.1.2). */
const normalise = (password: string) => password.normalize("NFKC");

/** For storing; about 20 ms of CPU on its own thread. */
export const hashPassword = (password: string) => hash(normalise(password), parameters);

let standIn: Promise<string> | undefined;

/**
 * Is this the password? Without a hash (no such account, or one that cannot log in) the answer is no after the same
 * time, so that nobody learns which addresses have an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword("nobody's password");
  const isRight = await verify(passwordHash ?? (await standIn), normalise(password));
  return isRight && passwordHash !== null;
}

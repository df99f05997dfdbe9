import { randomBytes, timingSafeEqual } from "node:crypto";
import { keyedHash } from "#app/platform/secrets.server.ts";

/*
 * A phone in the room without an account: a random number, signed, that holds for one evening. It says nothing about who
 * owns the phone, and the server keeps no list of them.
 */

const pattern = /^(\d{1,15})\.([\w-]{16})\.([\w-]{32})$/;
const sign = (meetupId: number, id: string) => keyedHash(`meetup-device:${meetupId}:${id}`);

/** The value of the device's cookie for this evening. */
export function makeDevice(meetupId: number): string {
  const id = randomBytes(12).toString("base64url");
  return `${meetupId}.${id}.${sign(meetupId, id)}`;
}

/** The device's number when the cookie is ours and of this evening; null for anything else. */
export function readDevice(value: string | null, meetupId: number): string | null {
  const [, of, id, signature] = pattern.exec(value ?? "") ?? [];
  if (!id || !signature || Number(of) !== meetupId) return null;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(meetupId, id))) ? id : null;
}

/** Holds what device.server.ts makes. */
export const deviceCookie = "abend";

/** Of an evening and the hours around it. */
const seconds = 18 * 3600;

/** The Set-Cookie header for a phone that has typed the code. */
export const rememberDevice = (value: string) =>
  `${deviceCookie}=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax; HttpOnly`;

import { readDevice } from "#app/features/meetups/device.server.ts";
import { deviceCookie } from "#app/features/meetups/device-cookie.ts";
import { readCookie } from "#app/http/cookies.server.ts";

/** The number of this phone at this evening, if it has typed the code. */
export const deviceOf = (request: Request, meetupId: number): string | null =>
  readDevice(readCookie(request.headers, deviceCookie), meetupId);

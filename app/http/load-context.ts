import type { Ctx } from "#app/platform/context.ts";
import type { LiveHub } from "#app/platform/live-hub.server.ts";
import type { Display } from "#app/ui/display.ts";
import type { Db } from "#db/client.server.ts";
import type { Keep } from "./page-cache.server.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    db: Db;
    requestId: string;
    /** The visitor's address; only ever stored as a keyed hash. */
    clientAddress: string;
    /** The listeners of this process. */
    live: LiveHub;
    /** Made once, shared by all loaders of the request. */
    ctx?: Promise<Ctx>;
    /** How this person wants to see the pages; made with `ctx`. */
    display?: Display;
    /** GET, HEAD or POST: loaders after a form see a GET. */
    method: string;
    /** Set by a page that may be kept; see page-cache.server.ts. */
    keep?: Keep;
    /** Set-Cookie headers to add to whatever is answered. */
    setCookies: string[];
  }
  interface Future {
    v3_singleFetch: true;
  }
}

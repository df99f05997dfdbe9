/** Alive: the process answers. Checks nothing else, so that a database that is down does not restart the server. */
export const loader = () =>
  new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });

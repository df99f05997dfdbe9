import { setTimeout as pause } from "node:timers/promises";
import { StartError } from "./progress.mjs";

const patience = 30_000;

/**
 * Waits until the start page is really served as HTML.
 * @param {string} url of the server, without a path
 * @throws {StartError}
 */
export async function waitForPage(url) {
  const deadline = Date.now() + patience;
  let last = "no answer";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/`, { signal: AbortSignal.timeout(10_000) });
      const type = response.headers.get("content-type") ?? "";
      await response.text();
      if (response.status === 200 && type.startsWith("text/html")) return;
      last = `status ${response.status}, ${type || "no content type"}`;
    } catch (error) {
      last = error instanceof Error ? `${error.message} ${error.cause ?? ""}` : String(error);
    }
    await pause(200);
  }
  throw new StartError(
    `The server runs, but ${url}/ gave no page within ${patience / 1000} s (last: ${last}).\n` +
      "The lines of the web process above say why.",
  );
}

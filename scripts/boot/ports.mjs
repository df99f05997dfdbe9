import { createServer } from "node:net";
import { StartError } from "./progress.mjs";

const firstPort = 3000;

/**
 * @param {string} host
 * @param {number | undefined} wanted undefined = the first free one from 3000
 * @returns {Promise<number>}
 * @throws {StartError} when the wanted one is taken, or the host is not of this machine
 */
export async function choosePort(host, wanted) {
  if (wanted) {
    const problem = await tryPort(host, wanted);
    if (problem) throw new StartError(explainProblem(problem, host, wanted));
    return wanted;
  }
  for (let port = firstPort; port < firstPort + 100; port++) {
    const problem = await tryPort(host, port);
    if (!problem) return port;
    if (problem !== "EADDRINUSE") throw new StartError(explainProblem(problem, host, port));
  }
  throw new StartError(
    `None of the ports ${firstPort} to ${firstPort + 99} is free. Set PORT to a free one.`,
  );
}

/**
 * @param {string} problem
 * @param {string} host
 * @param {number} port
 */
function explainProblem(problem, host, port) {
  if (problem === "EADDRINUSE") {
    return `Port ${port} is already used by another program. Set PORT to another one, or leave it unset: then the next free one is taken.`;
  }
  if (problem === "EACCES") {
    return `This account may not listen on port ${port}. Set PORT to one above 1023 and put a reverse proxy in front.`;
  }
  return `HOST is "${host}", but this machine cannot listen there (${problem}). Use 127.0.0.1, or 0.0.0.0 for all addresses.`;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the error's code, or undefined when the port is free
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code ?? error.message),
    );
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

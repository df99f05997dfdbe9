// The room of scripts/bench/live-vote.ts, in a process of its own: event streams that note when they first heard of how
// many votes, and phones that vote at an even pace. Told what to do by messages.
import { Agent, get, request } from "node:http";

const agent = new Agent({ maxSockets: Infinity });
const pace = new Agent({ keepAlive: true, maxSockets: 64 });

/** For each stream, [voters, when] of every message. @type {[number, number][][]} */
const heard = [];
let open = 0;

/** @param {{ address: string, cookies: string[], topic: string }} wish */
function openStreams({ address, cookies, topic }) {
  for (const [n, cookie] of cookies.entries()) {
    heard[n] = [];
    get(address, { agent, headers: { Cookie: cookie } }, (answer) => {
      if (answer.statusCode !== 200) throw new Error(`stream ${n} was answered with ${answer.statusCode}`);
      answer.setEncoding("utf8");
      let rest = "";
      let isFirst = true;
      answer.on("data", (/** @type {string} */ text) => {
        rest += text;
        const parts = rest.split("\n\n");
        rest = parts.pop() ?? "";
        for (const part of parts) {
          if (!part.startsWith("data: ")) continue;
          const at = Date.now();
          const state = JSON.parse(part.slice(6))[topic];
          const voters = state?.polls.at(-1)?.voters;
          if (voters !== undefined) heard[n]?.push([voters, at]);
          if (isFirst && ++open === cookies.length) process.send?.({ open });
          isFirst = false;
        }
      });
    });
  }
}

/** @param {{ address: string, origin: string, cookies: string[], bodies: string[], ms: number }} wish */
async function vote({ address, origin, cookies, bodies, ms }) {
  const begin = Date.now();
  /** When each tap was made and answered. @type {[number, number, number][]} */
  const taps = [];
  const sent = cookies.map(async (cookie, n) => {
    await new Promise((done) => setTimeout(done, (n * ms) / cookies.length));
    const tapped = Date.now();
    const status = await post(address, origin, cookie, bodies[n] ?? "");
    taps.push([tapped, Date.now(), status]);
  });
  await Promise.all(sent);
  process.send?.({ taps, took: Date.now() - begin });
}

/** @param {string} address @param {string} origin @param {string} cookie @param {string} body @returns {Promise<number>} */
function post(address, origin, cookie, body) {
  return new Promise((done, fail) => {
    const headers = { Cookie: cookie, Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
    const sending = request(address, { method: "POST", agent: pace, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answer.statusCode ?? 0));
    });
    sending.on("error", fail);
    sending.end(body);
  });
}

process.on("message", (/** @type {any} */ message) => {
  if (message.streams) openStreams(message.streams);
  if (message.vote) vote(message.vote);
  if (message.report) {
    process.send?.({ heard });
    for (const list of heard) list.length = 0;
  }
});

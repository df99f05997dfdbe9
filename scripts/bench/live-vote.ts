// npx tsx scripts/bench/live-vote.ts [browsers] [seconds]: a room that votes. So many event streams (500 unless told) of
// phones that look at an evening, and as many votes within so many seconds (10), over HTTP on loopback, on the built site
// and a database of its own under .cache. How long from the tap, and from the answer to it (after its commit), until the
// last browser has heard of the vote; processor time of the server; and, in turns, what /healthz takes meanwhile and at
// rest. Build the site first.
import { fork } from "node:child_process";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { openOwnDatabase } from "./own-database.ts";
import { report } from "./timing.ts";

const root = resolve(import.meta.dirname, "../..");
const browsers = Number(process.argv[2] ?? 500);
const seconds = Number(process.argv[3] ?? 10);
const rounds = 3;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const server = await openOwnDatabase();
const { openBuiltSite } = await import("./built-site.ts");
const { connectDb } = await import("#db/client.server.ts");
const { deviceCookie } = await import("#app/features/meetups/device-cookie.ts");
const { makeDevice } = await import("#app/features/meetups/device.server.ts");
const { makeRoom, openNextPoll } = await import("./room.ts");

const connection = connectDb(server.url, { max: 10 });
const room = await makeRoom(connection.db);
const site = await openBuiltSite({ db: connection.db, url: server.url });
const page = `${site.origin}/termine/${room.meetupId}/dabei`;
await (await fetch(page)).text();

type Message = { open?: number; taps?: [number, number, number][]; heard?: [number, number][][] };
const clients = fork(join(root, "scripts/bench/live-vote-clients.mjs"));
const answers: Message[] = [];
clients.on("message", (message: Message) => answers.push(message));
async function next<K extends keyof Message>(key: K): Promise<NonNullable<Message[K]>> {
  for (;;) {
    const index = answers.findIndex((message) => message[key] !== undefined);
    const [message] = index < 0 ? [] : answers.splice(index, 1);
    if (message) return message[key] as NonNullable<Message[K]>;
    await pause(5);
  }
}

const cookies = Array.from({ length: browsers }, () => `${deviceCookie}=${makeDevice(room.meetupId)}`);
clients.send({
  streams: { address: `${site.origin}/live?m=${room.meetupId}`, cookies, topic: `meetup:${room.meetupId}` },
});
await next("open");
console.log(`${browsers} browsers, as many votes in ${seconds} s; load ${loadavg()[0]?.toFixed(1)}`);

/** As long as asked, ten times a second. */
async function healthz(ms: number): Promise<number[]> {
  const times: number[] = [];
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const begin = performance.now();
    await (await fetch(`${site.origin}/healthz`)).text();
    times.push(performance.now() - begin);
    await pause(100);
  }
  return times;
}

const all: Record<"tap" | "answer" | "rest" | "busy" | "cpu" | "request", number[]> = {
  tap: [],
  answer: [],
  rest: [],
  busy: [],
  cpu: [],
  request: [],
};
for (let round = 0; round < rounds; round++) {
  all.rest.push(...(await healthz(5000)));
  const { pollId, options } = await openNextPoll(connection.db, room);
  await pause(1500);
  clients.send({ report: true });
  await next("heard");
  const cpu = process.cpuUsage();
  const bodies = cookies.map((_, n) => `intent=vote&pollId=${pollId}&options=${options[n % options.length]}`);
  clients.send({ vote: { address: page, origin: site.origin, cookies, bodies, ms: seconds * 1000 } });
  all.busy.push(...(await healthz(seconds * 1000)));
  const taps = await next("taps");
  await pause(1500);
  const used = process.cpuUsage(cpu);
  clients.send({ report: true });
  const heard = await next("heard");
  const refused = taps.filter(([, , status]) => status !== 303);
  if (refused.length > 0) throw new Error(`${refused.length} votes were refused (${refused[0]?.[2]})`);
  all.cpu.push((used.user + used.system) / 1000);
  all.request.push(...taps.map(([tapped, answered]) => answered - tapped));
  for (const [key, index] of [
    ["tap", 0],
    ["answer", 1],
  ] as const) {
    const sorted = taps.map((tap) => tap[index]).sort((a, b) => a - b);
    // The k-th vote has arrived where at least k voters are shown.
    all[key].push(...sorted.map((at, k) => arrivalOf(heard, k + 1) - at));
  }
}

/** When the last browser heard of at least so many voters. */
function arrivalOf(heard: [number, number][][], voters: number): number {
  return Math.max(
    ...heard.map((list) => list.find(([count]) => count >= voters)?.[1] ?? Number.POSITIVE_INFINITY),
  );
}

report("from the tap to the last browser", all.tap);
report("from the answer (after the commit) to the last browser", all.answer);
report("answering a vote", all.request);
report(`CPU of the process per ${browsers} votes in ${seconds} s`, all.cpu);
report("/healthz at rest", all.rest);
report("/healthz while people vote", all.busy);
console.log(`load ${loadavg()[0]?.toFixed(1)}`);

clients.kill();
await site.close();
await connection.close();
await server.stop();

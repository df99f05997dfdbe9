// npx tsx scripts/bench/live.ts [streams]: what open pages cost. So many event streams (500 unless told) of guests on
// one thread, on the built site and a database of its own under .cache; memory and processor time per stream, and how
// long news takes from its commit to the first and the last reader. Build the site first.
import { fork } from "node:child_process";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openOwnDatabase } from "./own-database.ts";
import { report } from "./timing.ts";

const root = resolve(import.meta.dirname, "../..");
const streams = Number(process.argv[2] ?? 500);
const rounds = 20;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const server = await openOwnDatabase();
const { liveLimits } = await import("#app/platform/live-hub.server.ts");
const { openBuiltSite } = await import("./built-site.ts");
const { connectDb } = await import("#db/client.server.ts");
const { fillForum, countForum } = await import("./synthetic-forum.ts");

const connection = connectDb(server.url, { max: 10 });
if ((await countForum(connection.db)) === 0) await fillForum(connection.db, 2000);
const [thread] = await connection.db.execute<{ id: string; posts: string }>(
  "select thread_id as id, count(*) as posts from posts group by 1 order by 2 desc limit 1",
);
// One address opens all of them here.
liveLimits.address = streams + 10;
const site = await openBuiltSite({ db: connection.db, url: server.url });
// Everything is loaded once before it is measured.
await (await fetch(`${site.origin}/t/${thread?.id}`)).text();

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
/** KiB that the process holds of its own and in buffers; the resident size also counts what may be given back. */
function memory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024;
}
const before = { memory: memory(), cpu: process.cpuUsage() };
const clients = fork(join(root, "scripts/bench/live-clients.mjs"), [
  `${site.origin}/live?t=${thread?.id}`,
  String(streams),
]);
const arrived: number[] = [];
await new Promise<void>((done) => {
  clients.on("message", (message: { open?: number; at?: number }) => {
    if (message.open) done();
    else if (message.at) arrived.push(message.at);
  });
});
const opened = process.cpuUsage(before.cpu);
console.log(`${streams} streams on a thread with ${thread?.posts} posts`);
console.log(`memory  ${((memory() - before.memory) / streams).toFixed(1)} KiB per stream`);
console.log(`opening ${((opened.user + opened.system) / 1000 / streams).toFixed(2)} ms CPU per stream`);

const times: Record<"first" | "last" | "cpu", number[]> = { first: [], last: [], cpu: [] };
for (let round = 0; round < rounds; round++) {
  arrived.length = 0;
  const cpu = process.cpuUsage();
  const said = Date.now();
  await connection.db.execute(
    `with t as (update threads set me_too_count = me_too_count + 1 where id = ${thread?.id} returning id)
     select pg_notify('tadellos_live', json_build_object('kind', 'thread', 'threadId', id)::text) from t`,
  );
  while (arrived.length < streams) await pause(5);
  const used = process.cpuUsage(cpu);
  times.first.push(Math.min(...arrived) - said);
  times.last.push(Math.max(...arrived) - said);
  times.cpu.push((used.user + used.system) / 1000);
  await pause(300);
}
report("commit to the first reader (250 ms of it are waiting for more)", times.first);
report("commit to the last reader", times.last);
report("CPU of the process per piece of news", times.cpu);

clients.kill();
await site.close();
await connection.close();
await server.stop();

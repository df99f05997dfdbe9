// Opens event streams for scripts/bench/live.ts in a process of its own, so that its memory is not counted, and tells
// when each message arrives. Arguments: address, number of streams.
import { Agent, get } from "node:http";

const [address = "", count = "0"] = process.argv.slice(2);
const agent = new Agent({ maxSockets: Infinity });
let open = 0;

for (let n = 0; n < Number(count); n++) {
  get(address, { agent }, (answer) => {
    if (answer.statusCode !== 200) throw new Error(`stream ${n} was answered with ${answer.statusCode}`);
    answer.setEncoding("utf8");
    let isFirst = true;
    answer.on("data", (/** @type {string} */ text) => {
      if (!text.includes("data: ")) return;
      if (isFirst) {
        isFirst = false;
        open += 1;
        if (open === Number(count)) process.send?.({ open });
      } else {
        process.send?.({ at: Date.now() });
      }
    });
  });
}

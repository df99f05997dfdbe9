// npm start: everything from a fresh clone to a served page. No dependencies: it installs them.
import { checkNode } from "./boot/node-version.mjs";

if (checkNode(process.versions.node)) {
  import("./boot/start.mjs").then(({ start }) => start(process.argv.slice(2)));
} else {
  process.exitCode = 1;
}

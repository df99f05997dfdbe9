// npm test: sets up what the tests need, then runs all of them. No dependencies: it installs them.
import { checkNode } from "./boot/node-version.mjs";

if (checkNode(process.versions.node)) {
  import("./boot/test.mjs").then(({ test }) => test());
} else {
  process.exitCode = 1;
}

// npm run import -- <kind> …: takes data of others into the database of DATABASE_URL or of npm start.
import { runCommand } from "./boot/command.mjs";

/** Loaded when asked for, because modules of the app read the environment that runCommand gives. */
const kinds: Record<
  string,
  { usage: string; load: () => Promise<{ run: (args: string[]) => Promise<void> }> }
> = {
  stackexchange: {
    usage: "stackexchange <folder of the dump> [--site iot.stackexchange.com] [--category community]",
    load: () => import("./import/stackexchange.ts"),
  },
  postcodes: {
    usage: "postcodes <csv with the columns plz, ort, land_kuerzel, lat, lon>",
    load: () => import("./import/postcodes.ts"),
  },
};

const [name = "", ...args] = process.argv.slice(2);
const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
if (kind) {
  await runCommand(async () => (await kind.load()).run(args));
} else {
  const lines = Object.values(kinds).map(({ usage }) => `  npm run import -- ${usage}`);
  console.error(`What should be imported?\n${lines.join("\n")}`);
  process.exitCode = 1;
}

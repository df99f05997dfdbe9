import { networkInterfaces } from "node:os";
import { localUrl } from "./configuration.mjs";
import { elapsed } from "./progress.mjs";

/**
 * Where it is, and who one can be.
 * @param {{ address: string, host: string, port: number, isDemo: boolean, dataDir: string | undefined }} site
 *   address: the one people use; dataDir: of the embedded database
 */
export async function showWelcome({ address, host, port, isDemo, dataDir }) {
  const lines = ["", `${elapsed()}  Tadellos is ready:  ${address}`];
  const others = findAddresses(host, port).filter((other) => other !== address);
  if (others.length > 0) lines.push(`            Also at:  ${others.join("  ")}`);
  lines.push("");
  if (isDemo) {
    const { demoLogins, demoPassword } = await import("#app/features/demo/logins.ts");
    lines.push(`  Demo log-ins, all with the password ${demoPassword}:`);
    for (const { email, displayName, title } of demoLogins) {
      lines.push(`    ${email.padEnd(36)}${displayName.padEnd(18)}${title}`);
    }
    lines.push("");
  }
  lines.push("  Ctrl-C stops it.");
  if (dataDir) lines.push(`  The data stay in ${dataDir}`);
  console.log(`${lines.join("\n")}\n`);
}

/**
 * @param {string} host
 * @param {number} port
 */
function findAddresses(host, port) {
  if (host !== "0.0.0.0" && host !== "::") return [localUrl(host, port)];
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reachable = all.filter(({ internal, family }) => !internal && family === "IPv4");
  return [localUrl(host, port), ...reachable.map((own) => localUrl(own.address, port))];
}

import { elapsed } from "./progress.mjs";

/**
 * Where it is, and who one can be.
 * @param {{ address: string, isDemo: boolean, dataDir: string | undefined }} site
 */
export async function showWelcome({ address, isDemo, dataDir }) {
  const lines = ["", `${elapsed()}  Tadellos is ready:  ${address}`, ""];
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

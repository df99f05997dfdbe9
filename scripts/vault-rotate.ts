// npm run vault:rotate [-- --check | --forget <key id>]: seals all private details with the first of VAULT_KEYS.
// Safe while the site runs; stopped, it goes on where it was. --check only says which keys are still needed.
import { runCommand } from "./boot/command.mjs";

await runCommand(async () => {
  const { forgetLostKey, listKeyUse, rotateVault } = await import("#app/features/vault/rotation.server.ts");
  const { system } = await import("#app/platform/actor.ts");
  const { readClock } = await import("#app/platform/clock.server.ts");
  const { env } = await import("#app/platform/env.server.ts");
  const { log } = await import("#app/platform/log.server.ts");
  const { defaultSite } = await import("#app/platform/site.server.ts");
  const { connectDb } = await import("#db/client.server.ts");
  const { db, close } = connectDb(env().databaseUrl, { max: 1, prepare: env().databasePrepare });
  try {
    const args = process.argv.slice(2);
    const lost = args[0] === "--forget" ? args[1] : undefined;
    if (args.length > 0 && args[0] !== "--check" && !lost) {
      throw new Error("Usage: npm run vault:rotate [-- --check | --forget <key id>]");
    }
    if (lost)
      console.log(`Deleted ${await forgetLostKey(db, lost)} values sealed with the lost key "${lost}".`);
    else if (args[0] !== "--check") {
      const now = await readClock(db);
      const ctx = {
        db,
        actor: system,
        now,
        locale: "de",
        site: defaultSite,
        log,
        requestId: "vault",
      } as const;
      const { rotated, unreadable } = await rotateVault(ctx, {
        onBatch: (done) => console.log(`  ${done} values`),
      });
      console.log(`Sealed ${rotated} values with the current key "${env().vaultKeys[0].id}".`);
      if (unreadable.length > 0) {
        console.error(`${unreadable.length} values do not open and were left as they are:`);
        for (const id of unreadable.slice(0, 20)) console.error(`  ${id}`);
        process.exitCode = 1;
      }
    }
    for (const { keyId, count, standing } of await listKeyUse(db)) {
      const advice = {
        current: "the current key",
        known: count > 0 ? "still needed" : "no longer needed: take it out of VAULT_KEYS and restart",
        missing: "MISSING in VAULT_KEYS: its values cannot be read",
      }[standing];
      console.log(`${keyId}: ${count} values, ${advice}`);
      if (standing === "missing") process.exitCode = 1;
    }
  } finally {
    await close();
  }
});

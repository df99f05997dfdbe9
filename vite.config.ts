import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";

export default defineConfig(({ command }) => ({
  plugins: [!process.env.VITEST && remix(remixConfig)],
  // Built in, only the icons in use are loaded; in development one load of the whole set is quicker than 1,700 transforms.
  ssr: { noExternal: command === "build" ? ["lucide-react"] : [] },
  // Server only; the scan for the browser's packages stumbles over its variant for browsers.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  build: { assetsInlineLimit: 0 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/e2e/**"],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));

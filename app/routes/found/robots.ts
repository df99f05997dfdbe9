import { page } from "#app/http/page.server.ts";
import { env } from "#app/platform/env.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Pages without anything for a stranger, and lists that only sort what stands elsewhere. */
const closed = [
  "/desk",
  "/demo",
  "/einstellungen",
  "/mitteilungen",
  "/suche",
  "/liste/",
  "/fragen/aehnlich",
  "/p/*/bearbeiten",
  "/p/*/verlauf",
  "/t/*/weitergeben",
  "/t/*/ordnen",
];

export const loader = page(async (_ctx, { keep }) => {
  keep({ isForAll: true, seconds: 3600 });
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${env().publicUrl}${paths.sitemap()}`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
});

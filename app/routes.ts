import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The whole URL map. Links are made by app/ui/paths.ts. */
export default [
  index("routes/forum/home.tsx"),
  route("abzeichen", "routes/site/badges.tsx"),
  route("fehler/:status", "routes/site/error-page.tsx"),
  route("healthz", "routes/api/healthz.ts"),
  route("readyz", "routes/api/readyz.ts"),
  route("*", "routes/site/not-found.tsx"),
] satisfies RouteConfig;

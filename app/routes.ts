import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The whole URL map. Links are made by app/ui/paths.ts. */
export default [
  index("routes/forum/home.tsx"),
  route("fragen", "routes/forum/ask.tsx"),
  route("fragen/aehnlich", "routes/forum/similar.tsx"),
  route("t/:threadId/:slug?", "routes/forum/thread.tsx"),
  route("p/:postId", "routes/forum/post-redirect.tsx"),
  route("p/:postId/bearbeiten", "routes/forum/edit-post.tsx"),
  route("p/:postId/verlauf", "routes/forum/post-history.tsx"),
  route("thema/:slug", "routes/forum/category.tsx"),
  route("m/:userId/:slug?", "routes/forum/profile.tsx"),
  route("abzeichen", "routes/site/badges.tsx"),
  route("suche", "routes/search/search.tsx"),
  route("fehler/:status", "routes/site/error-page.tsx"),
  route("healthz", "routes/api/healthz.ts"),
  route("readyz", "routes/api/readyz.ts"),
  route("*", "routes/site/not-found.tsx"),
] satisfies RouteConfig;

import { page } from "#app/http/page.server.ts";
import { notFound } from "#app/platform/errors.ts";

/** Any address that the map does not know. */
export const loader = page(async () => {
  throw notFound();
});

export const action = loader;

export default function NotFound() {
  return null;
}

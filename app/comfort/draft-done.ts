/**
 * The keys of texts that have arrived: the server names them in a cookie for one page (app/http/draft-done.server.ts),
 * and what this device kept of them can go.
 */
export const arrivedKeys: string[] = takeCookie();

function takeCookie(): string[] {
  const value = /(?:^|; )draft-done=([^;]*)/.exec(document.cookie)?.[1];
  if (!value) return [];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari of today's phones
  document.cookie = "draft-done=; Max-Age=0; Path=/; SameSite=Lax";
  return decodeURIComponent(value).split(" ");
}

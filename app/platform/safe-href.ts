const here = "https://tadellos.invalid";
const schemes = ["http:", "https:", "mailto:", "tel:"];
const MAX_URL_LENGTH = 2_000;

/**
 * A link target as it may stand in a page: http(s), mailto and tel, or a path or fragment of this site;
 * `undefined` for everything else, also for addresses that hide the real host behind a user name.
 */
export function safeHref(href: string): string | undefined {
  const typed = href.trim();
  if (typed.length > MAX_URL_LENGTH) return undefined;
  const address = /^www\./i.test(typed) ? `https://${typed}` : typed;
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(address);
  if (!hasScheme && !/^[/#]/.test(address)) return undefined;
  let url: URL;
  try {
    url = hasScheme ? new URL(address) : new URL(address, here);
  } catch {
    return undefined;
  }
  if (!hasScheme) {
    if (url.origin !== here) return undefined;
    return address.startsWith("#") ? url.hash : url.pathname + url.search + url.hash;
  }
  if (!schemes.includes(url.protocol)) return undefined;
  return url.username || url.password ? undefined : url.href;
}

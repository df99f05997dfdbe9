/**
 * Headers of every document. No page has inline scripts or styles, so the policy needs neither nonce nor hash and
 * holds for cached pages too.
 */
export function securityHeaders(options: { isHttps: boolean; isDev: boolean }): Record<string, string> {
  const self = "'self'";
  // The development server of Vite injects styles and talks over a web socket.
  const csp = {
    "default-src": "'none'",
    "script-src": self,
    "style-src": options.isDev ? "'self' 'unsafe-inline'" : self,
    "img-src": "'self' data:",
    "font-src": self,
    "connect-src": options.isDev ? "'self' ws:" : self,
    "manifest-src": self,
    "form-action": self,
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return {
    "Content-Security-Policy": Object.entries(csp)
      .map(([name, value]) => `${name} ${value}`)
      .join("; "),
    "X-Content-Type-Options": "nosniff",
    // Not no-referrer: that would make the forms of token pages send "Origin: null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    ...(options.isHttps ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

const oneClick = /^\/abbestellen\/[\w-]+$/;

/**
 * Does a request that changes something come from this site? Browsers say so by Sec-Fetch-Site or Origin. One-click
 * unsubscribing (RFC 8058) is done by mail servers, which send neither and need only their token.
 */
export function isSameSite(request: {
  method: string;
  pathname: string;
  host: string;
  publicOrigin: string;
  secFetchSite: string | undefined;
  origin: string | undefined;
  hasCookie: boolean;
}): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  if (request.secFetchSite) return request.secFetchSite === "same-origin" || request.secFetchSite === "none";
  if (request.origin) {
    if (request.origin === request.publicOrigin) return true;
    return URL.canParse(request.origin) && new URL(request.origin).host === request.host;
  }
  return oneClick.test(request.pathname) || !request.hasCookie;
}

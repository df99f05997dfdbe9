/** What differs between the sites of Stack Exchange and others whose content was put into their dump form. */
export type Site = {
  host: string;
  /** With a slash at the end. */
  baseUrl: string;
  /** Answers, comments and members have pages of their own under known addresses. */
  isStackExchange: boolean;
};

const network =
  /(^|\.)(stackexchange\.com|stackoverflow\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net|stackapps\.com)$/;

/** @param host for instance "iot.stackexchange.com" or "https://support.mozilla.org/" */
export function siteOf(host: string): Site {
  const name = host
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/.*$/, "");
  return { host: name, baseUrl: `https://${name}/`, isStackExchange: network.test(name) };
}

/**
 * The site a folder's name speaks of: "iot.stackexchange.com" itself, or "stackexchange-iot-2017" for that site.
 * `undefined` when it speaks of none.
 */
export function guessHost(folderName: string): string | undefined {
  const name = folderName.toLowerCase();
  const short = /^stackexchange[-_.]([a-z0-9]+)/.exec(name)?.[1];
  if (short && short !== "com") return `${short}.stackexchange.com`;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) && /\.[a-z]{2,}$/.test(name) ? name : undefined;
}

export const questionUrl = (site: Site, id: string) => `${site.baseUrl}questions/${id}`;
/** Null: read it at its question. */
export const answerUrl = (site: Site, id: string) => (site.isStackExchange ? `${site.baseUrl}a/${id}` : null);
export const commentUrl = (site: Site, id: string) =>
  site.isStackExchange ? `${site.baseUrl}posts/comments/${id}` : null;
export const userUrl = (site: Site, id: string) =>
  site.isStackExchange ? `${site.baseUrl}users/${id}` : null;

/**
 * The licence a text was given under. Newer dumps say it; for older ones the dates of Stack Exchange's licence page
 * hold (stackoverflow.com/help/licensing): 2.5 before 2011-04-08, 3.0 before 2018-05-02, then 4.0, all UTC.
 */
export function licenceOf(stated: string | undefined, createdAt: Date): string {
  if (stated) return stated;
  const day = createdAt.toISOString().slice(0, 10);
  if (day < "2011-04-08") return "CC BY-SA 2.5";
  return day < "2018-05-02" ? "CC BY-SA 3.0" : "CC BY-SA 4.0";
}

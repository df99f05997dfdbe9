/** Signs that XML 1.0 does not allow, not even as entities. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text inside an element or an attribute with double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export type XmlNode = string | null;

/** An element; children are finished XML, so texts go through {@link escapeXml} or {@link textElement}. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...children: readonly XmlNode[]
): string {
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.filter((child) => child !== null).join("");
  return inner ? `<${name}${shown.join("")}>${inner}</${name}>` : `<${name}${shown.join("")}/>`;
}

export const textElement = (name: string, text: string, attributes: Record<string, string> = {}): string =>
  element(name, attributes, escapeXml(text));

export function xmlResponse(root: string, type: string, headers: Record<string, string> = {}): Response {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`, {
    headers: { "Content-Type": `${type}; charset=utf-8`, ...headers },
  });
}

/** A plain-text mail in pieces that a page can show: its links inside the site become paths. */
export type MailBlock =
  | { kind: "text"; pieces: MailPiece[] }
  | { kind: "quote"; text: string }
  | { kind: "button"; label: string; path: string };

export type MailPiece = { text: string; path: string | null };

/**
 * Cuts a mail as app/platform/mail-template.server.ts writes it: paragraphs apart by empty lines, the one thing to do
 * as "Label:" with the address below.
 * @param siteAddress of the site, without a trailing slash; other addresses stay text
 */
export function toMailBlocks(text: string, siteAddress: string): MailBlock[] {
  const toPath = (address: string) => {
    const path = address.startsWith(`${siteAddress}/`) ? address.slice(siteAddress.length) : null;
    return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : null;
  };
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim().replace(/^--\n/, ""))
    .filter((block) => block !== "")
    .map((block): MailBlock => {
      const [, label, address] = /^(.+):\n(\S+)$/.exec(block) ?? [];
      const path = address && toPath(address);
      if (label && path) return { kind: "button", label, path };
      if (/^> /.test(block)) return { kind: "quote", text: block.replace(/^> /gm, "") };
      return { kind: "text", pieces: toPieces(block, toPath) };
    });
}

function toPieces(block: string, toPath: (address: string) => string | null): MailPiece[] {
  return block
    .split(/(https?:\/\/\S+)/)
    .filter((piece) => piece !== "")
    .map((text) => ({ text, path: toPath(text) }));
}

/*
 * Five accounts are not yet five people. Two rules, so simple that a lead can check them: variants of one mailbox are one
 * person, and so are all addresses of one private domain (a household's, a firm's).
 */

/** Mailbox providers whose customers have nothing to do with each other. */
const providers = new Set(
  `gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de magenta.de freenet.de outlook.com outlook.de
  hotmail.com hotmail.de live.de live.com msn.com yahoo.com yahoo.de icloud.com me.com mac.com aol.com arcor.de
  vodafone.de vodafonemail.de o2mail.de o2online.de kabelmail.de unitybox.de online.de mail.de email.de posteo.de
  mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.com 1und1.de ewetel.net ewe.net netcologne.de mnet-online.de
  osnanet.de htp-tel.de versanet.de alice-dsl.net alice.de`
    .split(/\s+/)
    .filter(Boolean),
);

/** From so many members on a domain is taken for a provider's, whatever it is called. */
export const providerSize = 20;

/**
 * What stands for one person: accounts with the same key count once.
 * @param email lower case
 * @param isShared whether so many members have an address there that it has to be a provider's
 */
export function personKey(
  userId: number,
  email: string | null,
  isShared: (domain: string) => boolean,
): string {
  const [mailbox = "", domain = ""] = (email ?? "").split("@");
  if (!domain) return `user:${userId}`;
  if (!providers.has(domain) && !isShared(domain)) return `domain:${domain}`;
  const plain = mailbox.replace(/\+.*$/, "");
  const isGmail = domain === "gmail.com" || domain === "googlemail.com";
  return `mailbox:${isGmail ? `${plain.replaceAll(".", "")}@gmail.com` : `${plain}@${domain}`}`;
}

import { type Locale, languageOf } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "./env.server.ts";
import type { Site } from "./site.server.ts";

export type MailLetter = {
  locale: Locale;
  site: Site;
  /** The name in the greeting. */
  name: string;
  subject: string;
  paragraphs: string[];
  /** Several things to look at, each a link. */
  lists?: { title: string; items: { label: string; path: string }[] }[];
  /** The one thing to do; `path` inside the site. */
  button?: { label: string; path: string };
  /** Other answers to the same question, as quieter buttons below it. */
  choices?: { label: string; path: string }[];
  /** The words somebody wrote in public. */
  quote?: string;
  /** Below the button, in small print. */
  notes?: string[];
  /** Links of the footer, for instance for unsubscribing. */
  footer?: { label: string; path: string }[];
};

/** A letter as plain text and as HTML with the site's look; every word is escaped. */
export function renderLetter(letter: MailLetter): { subject: string; text: string; html: string } {
  const subject = oneLine(letter.subject);
  return { subject, text: asText(letter), html: asHtml({ ...letter, subject }) };
}

/** The full address of a path of this site. */
export const siteUrl = (path: string) => `${env().publicUrl}${path}`;

function asText({
  locale,
  site,
  name,
  paragraphs,
  lists = [],
  button,
  choices = [],
  quote,
  notes = [],
  footer = [],
}: MailLetter): string {
  const parts = [
    t(locale, "site.mail.greeting", { name }),
    ...paragraphs,
    ...lists.map(({ title, items }) =>
      [`${title}:`, ...items.map(({ label, path }) => `- ${label}\n  ${siteUrl(path)}`)].join("\n"),
    ),
    ...(quote ? [quote.replace(/^/gm, "> ")] : []),
    ...[...(button ? [button] : []), ...choices].map(({ label, path }) => `${label}:\n${siteUrl(path)}`),
    ...notes,
    t(locale, "site.mail.closing", { site: site.name }),
    ["--", site.name, ...footer.map(({ label, path }) => `${label}: ${siteUrl(path)}`)].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/* Mail programs ignore style sheets, so the styles stand at the elements. Colours as in app/styles/tokens.css. */
const font = "font-family:'Atkinson Hyperlegible',system-ui,-apple-system,'Segoe UI',Arial,sans-serif";
const styles = {
  page: `margin:0;padding:24px 12px;background:#faf8f4;color:#16222d;${font};font-size:17px;line-height:1.6`,
  box: "max-width:580px;margin:0 auto",
  brand: "margin:0 0 16px;font-size:20px;font-weight:700;color:#0b5563",
  card: "padding:24px 26px;background:#ffffff;border:1px solid #e3ddd1;border-radius:14px",
  paragraph: "margin:0 0 16px",
  heading: "margin:0 0 6px;font-weight:700",
  list: "margin:0 0 18px;padding-left:20px",
  item: "margin:0 0 6px",
  quote: "margin:0 0 16px;padding:2px 0 2px 14px;border-left:4px solid #b9b0a0;color:#4a5763",
  button:
    "display:inline-block;padding:12px 24px;border-radius:999px;background:#0b5563;color:#ffffff;font-weight:700;text-decoration:none",
  choice:
    "display:inline-block;padding:10px 22px;border:2px solid #0b5563;border-radius:999px;color:#0b5563;font-weight:700;text-decoration:none",
  note: "margin:0 0 12px;font-size:15px;color:#4a5763",
  footer: "margin:16px 4px 0;font-size:14px;color:#4a5763",
  link: "color:#0b5563",
};

function asHtml(letter: MailLetter): string {
  const {
    locale,
    site,
    name,
    subject,
    paragraphs,
    lists = [],
    button,
    choices = [],
    quote,
    notes = [],
    footer = [],
  } = letter;
  const p = (style: string, html: string) => `<p style="${style}">${html}</p>`;
  const link = ({ label, path }: { label: string; path: string }, style: string) =>
    `<a href="${escapeHtml(siteUrl(path))}" style="${style}">${escapeHtml(label)}</a>`;
  const card = [
    p(styles.paragraph, escapeHtml(t(locale, "site.mail.greeting", { name }))),
    ...paragraphs.map((text) => p(styles.paragraph, escapeHtml(text))),
    ...lists.flatMap(({ title, items }) => [
      p(styles.heading, escapeHtml(title)),
      `<ul style="${styles.list}">${items.map((item) => `<li style="${styles.item}">${link(item, styles.link)}</li>`).join("")}</ul>`,
    ]),
    ...(quote ? [`<blockquote style="${styles.quote}">${escapeHtml(quote)}</blockquote>`] : []),
    ...(button ? [p(styles.paragraph, link(button, styles.button))] : []),
    ...choices.map((choice) => p(styles.paragraph, link(choice, styles.choice))),
    ...notes.map((text) => p(styles.note, escapeHtml(text))),
    p("margin:0", escapeHtml(t(locale, "site.mail.closing", { site: site.name }))),
  ].join("\n");
  const foot = footer.map((item) => link(item, styles.link)).join(" · ");
  return `<!doctype html>
<html lang="${languageOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="${styles.page}">
<div style="${styles.box}">
${p(styles.brand, escapeHtml(site.name))}
<div style="${styles.card}">
${card}
</div>
${foot ? p(styles.footer, foot) : ""}
</div>
</body>
</html>
`;
}

/** A line break in a subject would start a new header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "<br>");
}

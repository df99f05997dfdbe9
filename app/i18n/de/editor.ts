export const editor = {
  "editor.toolbar": "Text gestalten",
  "editor.act.bold": "Fett",
  "editor.act.italic": "Kursiv",
  "editor.act.list": "Liste",
  "editor.act.numbered": "Nummeriert",
  "editor.act.quote": "Zitat",
  "editor.act.code": "Code",
  "editor.act.link": "Link",
  "editor.linkPrompt": "Wohin soll der Link führen?",
  "editor.toMarkdown": "Als Markdown",
  "editor.toRich": "Mit Formatierung",

  "editor.quote": "Zitieren",
  "editor.quote.of": "{name} schrieb:",
  "editor.quote.key": "Auswahl zitieren (Taste q)",

  "editor.mention.list": "Personen zum Erwähnen",
  "editor.mention.thread": "in dieser Frage",
  "editor.mention.tooMany":
    "In einem Beitrag lassen sich höchstens {max} Personen erwähnen. Bitte nehmen Sie einige heraus.",

  "notifications.mention.name": "mich jemand erwähnt",
  "notifications.mention.text": "{actor} hat Sie bei „{title}“ erwähnt.",
  "notifications.mention.subject": "Sie wurden erwähnt: {title}",
  "notifications.mention.mail": "{actor} hat Sie bei „{title}“ erwähnt:",
  "notifications.mention.button": "Beitrag ansehen",
} as const;

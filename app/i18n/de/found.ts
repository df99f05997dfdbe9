/** What search engines, feed readers and messengers are told. */
export const found = {
  "found.tag.description": "Fragen und Antworten zum Stichwort {name}.",
  "found.profile.description": "{name} bei {site}: Fragen, Antworten und Abzeichen.",
  "found.feed.all": "{site}: neue Fragen und Antworten",
  "found.feed.of": "{name} – {site}",
  "found.card.answers": "{count, plural, one {1 Antwort} other {# Antworten}}",
} as const;

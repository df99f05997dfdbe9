/** What appears in an open page by itself. `{n}`, `{name}` and `{other}` are filled in by the browser. */
export const live = {
  "live.bell.count": "Mitteilungen: {n} neue",
  "live.bell.saidOne": "Eine neue Mitteilung",
  "live.bell.said": "{n} neue Mitteilungen",

  "live.bar.answer": "Eine neue Antwort – anzeigen",
  "live.bar.answers": "{n} neue Antworten – anzeigen",
  "live.bar.comment": "Ein neuer Kommentar – anzeigen",
  "live.bar.comments": "{n} neue Kommentare – anzeigen",
  "live.bar.posts": "{n} neue Beiträge – anzeigen",
  "live.bar.go": "Zum neuen Beitrag",
  "live.bar.gone": "Diese Frage ist nicht mehr zu sehen – Seite neu laden",

  "live.post.new": "neu",
  "live.post.gone": "Dieser Beitrag ist nicht mehr zu sehen.",

  "live.writing.one": "{name} schreibt gerade …",
  "live.writing.two": "{name} und {other} schreiben gerade …",
  "live.writing.many": "Mehrere schreiben gerade …",
} as const;

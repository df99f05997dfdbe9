export const moderation = {
  "moderation.suspended.refused":
    "Ihr Konto ist gesperrt, deshalb können Sie hier gerade nicht schreiben. Bis wann und warum, steht oben auf jeder Seite; dort können Sie auch widersprechen.",
  "moderation.redact.notFound": "Diese Stelle kommt im Beitrag nicht vor: „{passage}“",
} as const;

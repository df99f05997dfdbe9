export const importers = {
  /** Author of imported posts whose account was deleted at the source. */
  "importers.formerMember": "Ehemaliges Mitglied",
} as const;

export const importers = {
  /** Author of imported posts whose account was deleted at the source. */
  "importers.formerMember": "Ehemaliges Mitglied",
  /** Words of the link to a picture that has no description. */
  "importers.image": "Bild",
} as const;

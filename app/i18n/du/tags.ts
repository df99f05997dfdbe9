import type { tags as de } from "../de/tags.ts";

export const tags: Partial<Record<keyof typeof de, string>> = {
  "tags.error.unknown":
    "{count, plural, one {Das Stichwort {names} gibt es noch nicht.} other {Die Stichwörter {names} gibt es noch nicht.}} Neue legen Helferinnen und Helfer an. Bitte wähle ein vorhandenes, oder lass es weg.",
  "tags.error.tooMany": "Bitte nenne höchstens {max} Stichwörter.",
  "tags.error.oneWord": "Bitte gib genau ein Stichwort ein.",
  "tags.error.taken":
    "Dieses Wort gehört schon zum Stichwort „{name}“. Führe die beiden zusammen, wenn sie dasselbe meinen.",
  "tags.error.noTarget": "Dieses Stichwort gibt es nicht. Bitte wähle ein anderes, das schon da ist.",
  "tags.index.emptyText": "Versuche es mit einem kürzeren Wort. Oder suche in den Fragen selbst.",
};

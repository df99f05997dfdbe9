import type { coverage as de } from "../de/coverage.ts";

export const coverage: Record<keyof typeof de, string> = {
  "coverage.title": "Areas",
  "coverage.card": "Which regional team cares for which postcodes, with history",
  "coverage.lead":
    "Every postcode belongs to exactly one regional team. A change here redirects new cases; open ones stay with their contact.",
  "coverage.known":
    "{postcodes, plural, =0 {Single postcodes have not been imported yet. Until then the {areas} two-digit areas decide.} other {# postcodes are known one by one. For all others the {areas} two-digit areas decide, then the central team.}}",
  "coverage.imported": "Last import:",
  "coverage.importHow": "To import: npm run import -- postcodes plz.csv",
  "coverage.search.title": "Assign postcodes",
  "coverage.search.label": "Postcodes",
  "coverage.search.hint":
    "One postcode (60326), a beginning (603), a whole area (60), a range (60300-60399), or several of them with commas.",
  "coverage.search.to": "New regional team",
  "coverage.search.toNone": "Just look for now",
  "coverage.search.exceptions": "Also take postcodes that were assigned one by one",
  "coverage.search.exceptionsHint":
    "Naming a whole area otherwise means only what follows that area. Postcodes that were assigned one by one stay where they are.",
  "coverage.search.button": "Look",
  "coverage.preview.title": "Preview for {selection}",
  "coverage.preview.none": "No postcode is known for this.",
  "coverage.preview.count":
    "{postcodes, plural, =0 {No postcode known one by one} one {One postcode} other {# postcodes}}{areas, plural, =0 {} one { and one whole area} other { and # whole areas}}",
  "coverage.preview.areas": "Areas: {areas}",
  "coverage.preview.places": "Places",
  "coverage.preview.more": "and {count, plural, one {one more} other {# more}}",
  "coverage.preview.members":
    "{count, plural, =0 {No member lives here yet.} one {One member lives here and will see the new team.} other {# members live here and will see the new team.}}",
  "coverage.preview.tickets":
    "{count, plural, =0 {No case from here is open.} one {One open case from here stays with its contact.} other {# open cases from here stay with their contacts.}}",
  "coverage.preview.exceptions":
    "{count, plural, one {One postcode in it was assigned by itself} other {# postcodes in it were assigned one by one}} and {taken, select, yes {{count, plural, one {moves} other {move}} along} other {{count, plural, one {stays} other {stay}} where {count, plural, one {it is} other {they are}}}}.",
  "coverage.preview.team": "In charge today",
  "coverage.preview.postcodes": "Postcodes",
  "coverage.preview.areasColumn": "Areas",
  "coverage.preview.moves": "becomes",
  "coverage.preview.moved": "goes to {team}",
  "coverage.preview.stays": "stays",
  "coverage.assign.reason": "Why?",
  "coverage.assign.reasonHint": "It is kept in the history, so that it can be understood later.",
  "coverage.assign.button": "Give to {team}",
  "coverage.assign.nothing": "All of it belongs to {team} already.",
  "coverage.done.assigned": "Done. New cases from there go to the new team from now on.",
  "coverage.done.undone": "Taken back.",
  "coverage.history.title": "History",
  "coverage.history.none": "Nobody has changed anything yet.",
  "coverage.history.assigned": "{selection}: from {from} to {to}",
  "coverage.history.undone": "{selection}: taken back, with {to} again",
  "coverage.history.undoneMixed": "{selection}: taken back, as before again",
  "coverage.history.imported":
    "{count, plural, one {One postcode} other {# postcodes}} imported, each by its area",
  "coverage.history.by": "{moment}, {name}",
  "coverage.history.machine": "Import",
  "coverage.history.gone": "former member",
  "coverage.history.wasUndone": "Was taken back",
  "coverage.history.undo": "Take back",
  "coverage.history.undoReason": "Why is it taken back?",
  "coverage.history.older": "Older changes",
  "coverage.error.selection":
    "We do not understand this. Possible are 60326, 603, 60 or 60300-60399, several with commas.",
  "coverage.error.nothing": "Nothing would change.",
  "coverage.error.undone": "This change has been taken back already.",
  "coverage.error.nothingLeft": "All of it has been assigned anew meanwhile. There is nothing to take back.",
};

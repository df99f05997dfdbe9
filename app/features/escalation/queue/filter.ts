import { type Severity, severities } from "../severity.ts";

/*
 * What a list of the desk shows. Written as words of the address, so that a list is a link, and kept in saved views in
 * just this form. Pure and safe for the browser.
 */

/** Several are joined by "or". Closed ones stand alone. */
export const deskStates = ["new", "working", "replied", "waiting", "offered", "for-me", "closed"] as const;
export type DeskState = (typeof deskStates)[number];

export const dueChoices = ["late", "hour", "today", "week"] as const;
export type DueChoice = (typeof dueChoices)[number];

export const snoozeChoices = ["hide", "also", "only"] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

export const deskSorts = ["due", "oldest", "newest", "replied"] as const;
export type DeskSort = (typeof deskSorts)[number];

export type DeskFilter = {
  states: DeskState[];
  /** away: whose owner is not there at this moment. */
  owner: "all" | "me" | "away" | number;
  categoryId: number | null;
  severity: Severity | null;
  /** One to five digits at the beginning of the postcode. */
  postcode: string;
  due: DueChoice | null;
  snoozed: SnoozeChoice;
  /** In the code, the title and the customer's name. */
  text: string;
  sort: DeskSort;
};

export const noFilter: DeskFilter = {
  states: [],
  owner: "all",
  categoryId: null,
  severity: null,
  postcode: "",
  due: null,
  snoozed: "hide",
  text: "",
  sort: "due",
};

/** German words of the address; the names of the fields of the form. */
export const filterFields = {
  states: "stand",
  owner: "wer",
  categoryId: "thema",
  severity: "schwere",
  postcode: "plz",
  due: "faellig",
  snoozed: "ruht",
  text: "q",
  sort: "sortierung",
} as const;

const stateWords: Record<DeskState, string> = {
  new: "neu",
  working: "arbeit",
  replied: "antwort",
  waiting: "wartet",
  offered: "uebergabe",
  "for-me": "fuer-mich",
  closed: "geloest",
};
const dueWords: Record<DueChoice, string> = {
  late: "ueberfaellig",
  hour: "stunde",
  today: "heute",
  week: "woche",
};
const snoozeWords: Record<SnoozeChoice, string> = { hide: "nein", also: "auch", only: "nur" };
const sortWords: Record<DeskSort, string> = {
  due: "zusage",
  oldest: "aelteste",
  newest: "neueste",
  replied: "antwort",
};
const severityWords: Record<Severity, string> = {
  "total-outage": "ausfall",
  impaired: "stoerung",
  question: "frage",
};

export const stateWord = (state: DeskState) => stateWords[state];
export const dueWord = (due: DueChoice) => dueWords[due];
export const snoozeWord = (choice: SnoozeChoice) => snoozeWords[choice];
export const sortWord = (sort: DeskSort) => sortWords[sort];
export const severityWord = (severity: Severity) => severityWords[severity];

export const longestText = 80;

/** What is not understood is passed over, so that an old link still shows something. */
export function parseFilter(query: URLSearchParams): DeskFilter {
  const get = (name: keyof typeof filterFields) => query.get(filterFields[name])?.trim() ?? "";
  const words = query.getAll(filterFields.states).flatMap((text) => text.split(","));
  return {
    states: deskStates.filter((state) => words.includes(stateWords[state])),
    owner: parseOwner(get("owner")),
    categoryId: parseNumber(get("categoryId")),
    severity: severities.find((one) => severityWords[one] === get("severity")) ?? null,
    postcode: /^\d{1,5}$/.test(get("postcode")) ? get("postcode") : "",
    due: dueChoices.find((one) => dueWords[one] === get("due")) ?? null,
    snoozed: snoozeChoices.find((one) => snoozeWords[one] === get("snoozed")) ?? "hide",
    text: get("text").slice(0, longestText),
    sort: deskSorts.find((one) => sortWords[one] === get("sort")) ?? "due",
  };
}

function parseOwner(text: string): DeskFilter["owner"] {
  if (text === "ich") return "me";
  if (text === "abwesend") return "away";
  return parseNumber(text) ?? "all";
}

const parseNumber = (text: string) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);

const ownerWord = (owner: DeskFilter["owner"]) =>
  owner === "all" ? "" : owner === "me" ? "ich" : owner === "away" ? "abwesend" : String(owner);

/** The shortest address that {@link parseFilter} reads as this filter, without "?"; empty for everything. */
export function writeFilter(filter: DeskFilter): string {
  const values: [keyof typeof filterFields, string][] = [
    ["states", filter.states.map((state) => stateWords[state]).join(",")],
    ["owner", ownerWord(filter.owner)],
    ["categoryId", filter.categoryId === null ? "" : String(filter.categoryId)],
    ["severity", filter.severity ? severityWords[filter.severity] : ""],
    ["postcode", filter.postcode],
    ["due", filter.due ? dueWords[filter.due] : ""],
    ["snoozed", filter.snoozed === "hide" ? "" : snoozeWords[filter.snoozed]],
    ["text", filter.text],
    ["sort", filter.sort === "due" ? "" : sortWords[filter.sort]],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of values) if (value) query.set(filterFields[name], value);
  return query.toString().replaceAll("%2C", ",");
}

export const hasFilter = (query: URLSearchParams) =>
  Object.values(filterFields).some((name) => query.has(name));

/** Lists that everybody has. Their names are in app/i18n, under `queue.view.`. */
export const defaultViews = {
  heute: { ...noFilter, due: "today" },
  "fuer-mich": { ...noFilter, states: ["for-me"] },
  meine: { ...noFilter, owner: "me" },
  neu: { ...noFilter, states: ["new"], sort: "oldest" },
  antwort: { ...noFilter, states: ["replied"], sort: "replied" },
  wartet: { ...noFilter, states: ["waiting"] },
  zurueckgestellt: { ...noFilter, snoozed: "only" },
  team: noFilter,
  geloest: { ...noFilter, states: ["closed"] },
} as const satisfies Record<string, DeskFilter | { states: readonly DeskState[] }>;

export type DefaultView = keyof typeof defaultViews;
export const defaultViewNames = Object.keys(defaultViews) as DefaultView[];

/** A copy, because the constants are read-only. */
export const filterOf = (name: DefaultView): DeskFilter => {
  const view = defaultViews[name];
  return { ...view, states: [...view.states] };
};

/** Lists of the closed have no count: nobody needs it and it would cost more than all others. */
export const isCounted = (filter: DeskFilter) => !filter.states.includes("closed");

/** Links and bookmarks from before there were filters. */
const former: Record<string, DefaultView> = {
  mine: "meine",
  acceptance: "fuer-mich",
  waiting: "wartet",
  all: "team",
};

/** Which list the address asks for: a default one, a saved one (`v12`), or what its own words say. */
export type Wanted =
  | { kind: "default"; name: DefaultView }
  | { kind: "saved"; id: number }
  | { kind: "free" };

export function wantedView(query: URLSearchParams): Wanted {
  const word = query.get("ansicht") ?? "";
  const id = /^v([1-9]\d{0,14})$/.exec(word)?.[1];
  if (id) return { kind: "saved", id: Number(id) };
  if (!word && hasFilter(query)) return { kind: "free" };
  return { kind: "default", name: defaultViewNames.find((name) => name === word) ?? former[word] ?? "heute" };
}

import type { CategorySlug } from "./categories.ts";
import type { Frame, RegionKey } from "./regions.ts";

export type AgentKey =
  | "leyla"
  | "tom"
  | "mirjana"
  | "katharina"
  | "silke"
  | "janole"
  | "fatou"
  | "uwe"
  | "mai"
  | "robert"
  | "ralf"
  | "ayse"
  | "florian"
  | "annette"
  | "giovanni"
  | "carolin"
  | "josef"
  | "veronika"
  | "emre"
  | "dagmar"
  | "benedikt"
  | "samira";

export type DemoAgent = {
  key: AgentKey;
  team: RegionKey;
  isLead?: true;
  /** On posts. */
  displayName: string;
  /** On the contact card. */
  fullName: string;
  salutation: "f" | "m";
  hue: number;
  about: string;
  skills: CategorySlug[] | "all";
  frames: Frame[];
};

const mondayToFriday = [1, 2, 3, 4, 5];

/** The shifts overlap over noon; each team has someone there from the first to the last minute. */
const early = (to = "16:30"): Frame[] => [{ days: mondayToFriday, from: "08:00", to }];
const late = (to: string, from = "11:00"): Frame[] => [{ days: mondayToFriday, from, to }];
const day = (to = "17:30"): Frame[] => [
  { days: mondayToFriday, from: "08:30", to: "12:30" },
  { days: mondayToFriday, from: "13:15", to },
];
const onSaturday = (from: string, to: string): Frame => ({ days: [6], from, to });

const line: CategorySlug[] = [
  "internet-wlan",
  "glasfaser",
  "festnetz-telefonie",
  "umzug-anschluss",
  "stoerungen",
  "geraete",
];
const contract: CategorySlug[] = [
  "rechnung-vertrag",
  "umzug-anschluss",
  "mobilfunk",
  "email-cloud",
  "community",
];
const home: CategorySlug[] = [
  "internet-wlan",
  "tv-streaming",
  "smart-home",
  "geraete",
  "email-cloud",
  "stoerungen",
];

export const demoAgents: DemoAgent[] = [
  {
    key: "katharina",
    team: "frankfurt",
    isLead: true,
    displayName: "Katharina B.",
    fullName: "Katharina Brandt",
    salutation: "f",
    hue: 6,
    about: "Ich leite das Regio-Team Frankfurt. Wenn etwas nicht tadellos war, rufe ich selbst an.",
    skills: "all",
    frames: day("18:00"),
  },
  {
    key: "leyla",
    team: "frankfurt",
    displayName: "Leyla S.",
    fullName: "Leyla Sahin",
    salutation: "f",
    hue: 4,
    about: "Seit sechs Jahren im Regio-Team Frankfurt, vorher selbst mit dem Messwagen unterwegs.",
    skills: ["glasfaser", "stoerungen", "internet-wlan", "umzug-anschluss", "geraete"],
    frames: [
      { days: mondayToFriday, from: "08:00", to: "12:30" },
      { days: mondayToFriday, from: "13:15", to: "18:00" },
    ],
  },
  {
    key: "tom",
    team: "frankfurt",
    displayName: "Tom B.",
    fullName: "Tom Becker",
    salutation: "m",
    hue: 1,
    about: "Abends da, wenn andere Feierabend haben. Fernsehen, Telefonie und alles dazwischen.",
    skills: [...home, "festnetz-telefonie", "mobilfunk"],
    frames: [...late("20:00"), onSaturday("09:00", "14:00")],
  },
  {
    key: "mirjana",
    team: "frankfurt",
    displayName: "Mirjana P.",
    fullName: "Mirjana Petrović",
    salutation: "f",
    hue: 2,
    about: "Rechnungen, Verträge, Umzüge: Ich sortiere, bis es passt.",
    skills: contract,
    frames: [...early(), onSaturday("09:00", "14:00")],
  },
  {
    key: "silke",
    team: "hamburg",
    isLead: true,
    displayName: "Silke P.",
    fullName: "Silke Petersen",
    salutation: "f",
    hue: 0,
    about: "Leitung Regio-Team Hamburg.",
    skills: "all",
    frames: day(),
  },
  {
    key: "janole",
    team: "hamburg",
    displayName: "Jan-Ole H.",
    fullName: "Jan-Ole Hansen",
    salutation: "m",
    hue: 3,
    about: "Zuständig zwischen Elbe und Förde, am liebsten für knifflige Leitungen.",
    skills: line,
    frames: [...early(), onSaturday("09:00", "13:00")],
  },
  {
    key: "fatou",
    team: "hamburg",
    displayName: "Fatou D.",
    fullName: "Fatou Diallo",
    salutation: "f",
    hue: 5,
    about: "Mobilfunk und Verträge im Norden.",
    skills: [...contract, "tv-streaming", "smart-home"],
    frames: late("19:00", "10:30"),
  },
  {
    key: "uwe",
    team: "berlin",
    isLead: true,
    displayName: "Uwe K.",
    fullName: "Uwe Krüger",
    salutation: "m",
    hue: 7,
    about: "Leitung Regio-Team Berlin.",
    skills: "all",
    frames: day(),
  },
  {
    key: "mai",
    team: "berlin",
    displayName: "Mai N.",
    fullName: "Thi Mai Nguyen",
    salutation: "f",
    hue: 2,
    about: "Rufnummern und Verträge in Berlin, Brandenburg und Sachsen.",
    skills: [...contract, "festnetz-telefonie"],
    frames: [...early(), onSaturday("09:00", "14:00")],
  },
  {
    key: "robert",
    team: "berlin",
    displayName: "Robert Z.",
    fullName: "Robert Zander",
    salutation: "m",
    hue: 1,
    about: "Leitungen, Glasfaser, Geräte. Berlinert nur auf Wunsch.",
    skills: [...line, "tv-streaming", "smart-home"],
    frames: late("20:00"),
  },
  {
    key: "ralf",
    team: "koeln",
    isLead: true,
    displayName: "Ralf H.",
    fullName: "Ralf Hoffmann",
    salutation: "m",
    hue: 6,
    about: "Leitung Regio-Team Köln.",
    skills: "all",
    frames: day(),
  },
  {
    key: "ayse",
    team: "koeln",
    displayName: "Ayşe D.",
    fullName: "Ayşe Demir",
    salutation: "f",
    hue: 4,
    about: "Rheinland, Bergisches und Siegerland. Erst zuhören, dann messen.",
    skills: [...line, "rechnung-vertrag"],
    frames: early(),
  },
  {
    key: "florian",
    team: "koeln",
    displayName: "Florian E.",
    fullName: "Florian Esser",
    salutation: "m",
    hue: 0,
    about: "Fernsehen, Mobilfunk und Verträge im Westen.",
    skills: [...contract, "tv-streaming", "smart-home"],
    frames: [...late("19:30"), onSaturday("09:00", "14:00")],
  },
  {
    key: "annette",
    team: "stuttgart",
    isLead: true,
    displayName: "Annette H.",
    fullName: "Annette Häberle",
    salutation: "f",
    hue: 3,
    about: "Leitung Regio-Team Stuttgart.",
    skills: "all",
    frames: day("18:00"),
  },
  {
    key: "giovanni",
    team: "stuttgart",
    displayName: "Giovanni R.",
    fullName: "Giovanni Russo",
    salutation: "m",
    hue: 5,
    about: "Vom Neckar bis zum Bodensee, für alles, was eine Leitung hat.",
    skills: line,
    frames: early(),
  },
  {
    key: "carolin",
    team: "stuttgart",
    displayName: "Carolin M.",
    fullName: "Carolin Maier",
    salutation: "f",
    hue: 7,
    about: "Telefonie, Fernsehen und alles, was auf der Rechnung steht.",
    skills: [...contract, "festnetz-telefonie", "tv-streaming", "smart-home"],
    frames: late("18:30", "10:00"),
  },
  {
    key: "josef",
    team: "muenchen",
    isLead: true,
    displayName: "Josef L.",
    fullName: "Josef Lechner",
    salutation: "m",
    hue: 2,
    about: "Leitung Regio-Team München.",
    skills: "all",
    frames: day(),
  },
  {
    key: "veronika",
    team: "muenchen",
    displayName: "Veronika H.",
    fullName: "Veronika Huber",
    salutation: "f",
    hue: 1,
    about: "Anschluss, Umzug, Störung: Ich bleibe dran, bis es läuft.",
    skills: line,
    frames: [...early(), onSaturday("09:00", "13:00")],
  },
  {
    key: "emre",
    team: "muenchen",
    displayName: "Emre Y.",
    fullName: "Emre Yıldız",
    salutation: "m",
    hue: 4,
    about: "Fernsehen, Mobilfunk und Verträge in Bayern.",
    skills: [...contract, "tv-streaming", "smart-home"],
    frames: late("19:00", "10:30"),
  },
  {
    key: "dagmar",
    team: "deutschland",
    isLead: true,
    displayName: "Dagmar S.",
    fullName: "Dagmar Scholz",
    salutation: "f",
    hue: 6,
    about: "Leitung des zentralen Teams.",
    skills: "all",
    frames: day(),
  },
  {
    key: "benedikt",
    team: "deutschland",
    displayName: "Benedikt O.",
    fullName: "Benedikt Ott",
    salutation: "m",
    hue: 0,
    about: "Für alle, deren Postleitzahl uns noch fehlt.",
    skills: [...line, "tv-streaming", "smart-home"],
    frames: early(),
  },
  {
    key: "samira",
    team: "deutschland",
    displayName: "Samira H.",
    fullName: "Samira Haddad",
    salutation: "f",
    hue: 5,
    about: "Mobilfunk, Auslandsreisen und Verträge.",
    skills: contract,
    frames: [...late("20:00"), onSaturday("09:00", "16:00")],
  },
];

import type { Story } from "./story.ts";

type DemoTag = {
  slug: string;
  name: string;
  description: string;
  /** Other words for it, as slugs; typed or searched they lead to the tag. */
  synonyms: string[];
  /** Titles that name the thing get the tag. */
  inTitle: RegExp;
};

/** The words that lead across the topics of the demo. */
export const demoTags: DemoTag[] = [
  {
    slug: "speedbox",
    name: "Speedbox",
    description: "Einrichten, Einstellen und Neustarten der Speedbox Pro und der Speedbox Mini.",
    synonyms: ["router", "wlan-router"],
    inTitle: /speedbox|router/i,
  },
  {
    slug: "wlan",
    name: "WLAN",
    description: "Empfang, Reichweite und Abbrüche im eigenen Netz.",
    synonyms: ["wifi", "wi-fi", "funknetz"],
    inTitle: /wlan|mesh|repeater|funk/i,
  },
  {
    slug: "glasfaser-modem",
    name: "Glasfaser-Modem",
    description: "Leuchten, Stecker und Einbau des Glasfaser-Modems.",
    synonyms: ["ont", "modem"],
    inTitle: /modem|\bont\b|faser.*(dose|buchse)/i,
  },
  {
    slug: "ausfall",
    name: "Ausfall",
    description: "Wenn gar nichts mehr geht: Internet, Telefon oder Fernsehen sind weg.",
    synonyms: ["stoerung", "totalausfall"],
    inTitle: /komplett weg|ausfall|störung|blinkt rot|kein signal|keine verbindung/i,
  },
  {
    slug: "geschwindigkeit",
    name: "Geschwindigkeit",
    description: "Zu langsam, nur abends oder nur über WLAN: messen und eingrenzen.",
    synonyms: ["bandbreite", "speed"],
    inTitle: /geschwindigkeit|langsam|bricht .*ein|halbe|ruckel/i,
  },
  {
    slug: "rufnummer",
    name: "Rufnummer",
    description: "Nummern behalten, mitnehmen und umziehen.",
    synonyms: ["portierung", "rufnummernmitnahme"],
    inTitle: /nummer/i,
  },
  {
    slug: "esim",
    name: "eSIM",
    description: "eSIM einrichten und auf ein neues Gerät umziehen.",
    synonyms: ["e-sim"],
    inTitle: /e-?sim/i,
  },
  {
    slug: "rechnung-lesen",
    name: "Rechnung lesen",
    description: "Was hinter den Posten einer Rechnung steckt.",
    synonyms: ["rechnungsposten"],
    inTitle: /rechnung|abgebucht|gutschrift|position „/i,
  },
  {
    slug: "termin",
    name: "Technikertermin",
    description: "Termine beim Kunden: vereinbaren, verschieben, verpasst.",
    synonyms: ["techniker", "technikertermin"],
    inTitle: /termin|techniker/i,
  },
];

const perStory = 2;

/** What the asker typed into the field for tags: the first words that the title names. */
export const tagsOf = ({ title }: Pick<Story, "title">): string =>
  demoTags
    .filter(({ inTitle }) => inTitle.test(title))
    .slice(0, perStory)
    .map(({ name }) => name)
    .join(", ");

import type { CategorySlug } from "./categories.ts";
import type { MemberKey } from "./people.ts";

/** What has become of a question since it is with the team. */
export type DeskState = "new" | "taken" | "replied" | "waiting" | "snoozed" | "offered";

export type DeskStory = {
  by: MemberKey;
  /** Where it happens: all of it in the area of the team in Frankfurt. */
  postcode: string;
  category: CategorySlug;
  title: string;
  body: string;
  summary: string;
  tried: string;
  severity: "total-outage" | "impaired" | "question";
  /** Before now. */
  hoursAgo: number;
  state: DeskState;
  /** The team's first words, and the customer's reply. */
  answer?: string;
  reply?: string;
};

const askMore =
  "Guten Tag, danke für die genaue Beschreibung. Welches Gerät steht bei Ihnen, und seit wann ist das so?";

/** An ordinary day of the team in Frankfurt. */
export const deskStories: readonly DeskStory[] = [
  {
    by: "helga",
    postcode: "60385",
    category: "festnetz-telefonie",
    title: "Nachbarin (84) kann seit gestern nicht mehr telefonieren",
    body: "Das Telefon ist tot, kein Freizeichen. Sie hat kein Handy und einen Hausnotruf, der über die Leitung läuft.",
    summary: "Festnetz ohne Freizeichen, der Hausnotruf einer 84-Jährigen hängt daran.",
    tried: "Stecker an der Dose geprüft, anderes Telefon angeschlossen.",
    severity: "total-outage",
    hoursAgo: 0.7,
    state: "new",
  },
  {
    by: "tobias",
    postcode: "63067",
    category: "internet-wlan",
    title: "Homeoffice bricht jeden Vormittag gegen zehn ab",
    body: "Videokonferenzen frieren ein, nach drei Minuten geht es weiter. Per Kabel genauso wie über WLAN.",
    summary: "Täglicher Abbruch gegen zehn Uhr, auch am Kabel.",
    tried: "Kabel statt WLAN, Router neu gestartet, Protokoll gesichert.",
    severity: "impaired",
    hoursAgo: 2.2,
    state: "new",
  },
  {
    by: "sandra",
    postcode: "60316",
    category: "rechnung-vertrag",
    title: "Nach dem Tarifwechsel steht der alte Preis auf der Rechnung",
    body: "Im Auftrag stehen 39,95 Euro, abgebucht wurden 49,95 Euro.",
    summary: "Preis der Rechnung weicht vom bestätigten Auftrag ab.",
    tried: "Auftragsbestätigung herausgesucht und verglichen.",
    severity: "question",
    hoursAgo: 3,
    state: "new",
  },
  {
    by: "walter",
    postcode: "61348",
    category: "glasfaser",
    title: "Glasfaser liegt im Keller, aber keiner schaltet sie frei",
    body: "Die Dose ist seit drei Wochen gesetzt. Zwei Termine sind ohne Absage ausgefallen.",
    summary: "Anschluss gesetzt, Schaltung fehlt, zwei Termine sind ausgefallen.",
    tried: "Zweimal auf den angekündigten Termin gewartet.",
    severity: "impaired",
    hoursAgo: 26,
    state: "taken",
    answer:
      "Guten Tag, ich habe die Schaltung bei der Netzplanung angemahnt und melde mich mit einem festen Tag.",
  },
  {
    by: "meryem",
    postcode: "60599",
    category: "tv-streaming",
    title: "Sender ruckeln, sobald jemand oben streamt",
    body: "Erdgeschoss läuft, im ersten Stock bleibt das Bild stehen.",
    summary: "Fernsehbild stockt bei gleichzeitigem Streamen im Haus.",
    tried: "Repeater umgestellt, Empfänger per Kabel angeschlossen.",
    severity: "impaired",
    hoursAgo: 4.5,
    state: "taken",
  },
  {
    by: "david",
    postcode: "65929",
    category: "internet-wlan",
    title: "Nur noch 12 statt 250 Mbit/s seit dem Gewitter",
    body: "Vorher kamen immer um die 240 an. Seit Sonntag nie mehr als 12, auch direkt am Router.",
    summary: "Geschwindigkeit seit dem Gewitter dauerhaft bei 12 Mbit/s.",
    tried: "Messung am Kabel, Werkseinstellungen, anderes Netzteil.",
    severity: "impaired",
    hoursAgo: 6,
    state: "replied",
    answer: askMore,
    reply: "Es ist die Speedbox 3, und es begann am Sonntagabend kurz nach acht.",
  },
  {
    by: "lena",
    postcode: "60431",
    category: "umzug-anschluss",
    title: "Umzug am Freitag, aber noch keine Bestätigung",
    body: "Die neue Wohnung ist am Freitag bezugsfertig. Ich arbeite von zu Hause und brauche den Anschluss am Montag.",
    summary: "Umzugsauftrag ohne Bestätigung, Anschluss wird am Montag gebraucht.",
    tried: "Auftrag online geprüft, Status unverändert.",
    severity: "question",
    hoursAgo: 5,
    state: "replied",
    answer: "Guten Tag, der Auftrag liegt vor. Wie heißt die Vormieterin oder der Vormieter an der Klingel?",
    reply: "Am Klingelschild steht noch „Weber“. Dritter Stock links.",
  },
  {
    by: "oskar",
    postcode: "63450",
    category: "geraete",
    title: "Ersatzgerät kam mit falschem Netzteil",
    body: "Der Stecker passt nicht in die Buchse. Das alte Netzteil habe ich schon zurückgeschickt.",
    summary: "Austauschgerät ohne passendes Netzteil.",
    tried: "Typenschild verglichen, Foto gemacht.",
    severity: "impaired",
    hoursAgo: 8,
    state: "waiting",
    answer:
      "Guten Tag, das richtige Netzteil geht heute noch heraus. Bitte schreiben Sie kurz, wenn es da ist.",
  },
  {
    by: "claudia",
    postcode: "60486",
    category: "email-cloud",
    title: "Postfach meldet „voll“, obwohl es fast leer ist",
    body: "Angezeigt werden 98 Prozent, belegt sind höchstens 200 MB.",
    summary: "Speicheranzeige des Postfachs stimmt nicht.",
    tried: "Papierkorb geleert, abgemeldet und wieder angemeldet.",
    severity: "question",
    hoursAgo: 9,
    state: "waiting",
    answer: "Guten Tag, wir haben die Anzeige neu berechnen lassen. Stimmt sie jetzt bei Ihnen?",
  },
  {
    by: "pascal",
    postcode: "61231",
    category: "mobilfunk",
    title: "Kein Empfang im neuen Gewerbegebiet",
    body: "Draußen zwei Balken, in der Halle nichts. Der Mast ist angeblich im Bau.",
    summary: "Kein Empfang in der Halle, Mast im Bau.",
    tried: "Anderes Telefon, WLAN-Telefonie eingeschaltet.",
    severity: "question",
    hoursAgo: 1.5,
    state: "snoozed",
    answer: "Guten Tag, der Mast geht morgen in Betrieb. Ich sehe dann nach und melde mich.",
  },
  {
    by: "irina",
    postcode: "60313",
    category: "smart-home",
    title: "Heizkörper regeln nicht mehr, die Zentrale ist offline",
    body: "Seit dem letzten Update zeigt die App die Zentrale als „nicht erreichbar“.",
    summary: "Zentrale seit dem Update nicht erreichbar, Heizung regelt nicht.",
    tried: "Zentrale vom Strom getrennt, neu angemeldet.",
    severity: "impaired",
    hoursAgo: 3.5,
    state: "offered",
  },
  {
    by: "hasan",
    postcode: "63263",
    category: "stoerungen",
    title: "Seit heute früh leuchtet „Internet“ rot",
    body: "Neu-Isenburg, Reihenhaus. Die Nachbarn links haben Internet, wir nicht.",
    summary: "Kein Internet seit heute früh, Nachbarn sind nicht betroffen.",
    tried: "Neustart, anderes Kabel, Dose geprüft.",
    severity: "total-outage",
    hoursAgo: 1.1,
    state: "taken",
  },
  {
    by: "monika",
    postcode: "60596",
    category: "internet-wlan",
    title: "WLAN reicht nicht bis ins Kinderzimmer",
    body: "Altbau, zwei Wände. Der Repeater macht es eher langsamer.",
    summary: "WLAN im Altbau zu schwach, Repeater bremst.",
    tried: "Router höher gestellt, Kanal gewechselt.",
    severity: "question",
    hoursAgo: 0.4,
    state: "new",
  },
];

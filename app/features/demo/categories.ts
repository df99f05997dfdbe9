import type { IconName } from "#app/ui/icon.tsx";

export type CategorySlug =
  | "internet-wlan"
  | "glasfaser"
  | "mobilfunk"
  | "tv-streaming"
  | "festnetz-telefonie"
  | "rechnung-vertrag"
  | "umzug-anschluss"
  | "email-cloud"
  | "smart-home"
  | "geraete"
  | "stoerungen"
  | "community";

export type DemoCategory = { slug: CategorySlug; name: string; icon: IconName; description: string };

/** In the order in which they are shown. */
export const demoCategories: DemoCategory[] = [
  {
    slug: "internet-wlan",
    name: "Internet & WLAN",
    icon: "wifi",
    description: "Wenn es zu Hause hakt: Router, WLAN, Mesh und Netzwerkkabel.",
  },
  {
    slug: "glasfaser",
    name: "Glasfaser",
    icon: "fibre",
    description: "Vom Hausanschluss bis zur letzten Leuchte am Glasfaser-Modem.",
  },
  {
    slug: "mobilfunk",
    name: "Mobilfunk",
    icon: "mobile",
    description: "Empfang, SIM und eSIM, Datenvolumen und unterwegs im Ausland.",
  },
  {
    slug: "tv-streaming",
    name: "TV & Streaming",
    icon: "tv",
    description: "Bild, Ton, Aufnahmen und alles rund um die MediaBox.",
  },
  {
    slug: "festnetz-telefonie",
    name: "Festnetz & Telefonie",
    icon: "phone",
    description: "Rufnummern, Anrufbeantworter, schnurlose und ältere Telefone.",
  },
  {
    slug: "rechnung-vertrag",
    name: "Rechnung & Vertrag",
    icon: "invoice",
    description: "Jede Position verstehen, Laufzeiten kennen, Fehler klären.",
  },
  {
    slug: "umzug-anschluss",
    name: "Umzug & Anschluss",
    icon: "move",
    description: "Damit am neuen Zuhause alles rechtzeitig läuft.",
  },
  {
    slug: "email-cloud",
    name: "E-Mail & Cloud",
    icon: "cloud",
    description: "Postfach einrichten, Speicher aufräumen, Daten sichern.",
  },
  {
    slug: "smart-home",
    name: "Smart Home",
    icon: "home",
    description: "Lampen, Heizung und Melder, die miteinander reden sollen.",
  },
  {
    slug: "geraete",
    name: "Geräte",
    icon: "devices",
    description: "Router, Modem und Zubehör: auswählen, anschließen, zurückgeben.",
  },
  {
    slug: "stoerungen",
    name: "Störungen",
    icon: "warning",
    description: "Wenn gar nichts mehr geht: melden und sehen, wen es noch trifft.",
  },
  {
    slug: "community",
    name: "Community",
    icon: "community",
    description: "Über dieses Forum: Regeln, Ideen und ein Dankeschön.",
  },
];

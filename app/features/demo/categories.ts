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

export type DemoCategory = {
  slug: CategorySlug;
  name: string;
  nameEn: string;
  icon: IconName;
  description: string;
  descriptionEn: string;
};

/** In the order in which they are shown. */
export const demoCategories: DemoCategory[] = [
  {
    slug: "internet-wlan",
    name: "Internet & WLAN",
    nameEn: "Internet & Wi-Fi",
    icon: "wifi",
    description: "Wenn es zu Hause hakt: Router, WLAN, Mesh und Netzwerkkabel.",
    descriptionEn: "When things get stuck at home: router, Wi-Fi, mesh and network cables.",
  },
  {
    slug: "glasfaser",
    name: "Glasfaser",
    nameEn: "Fibre",
    icon: "fibre",
    description: "Vom Hausanschluss bis zur letzten Leuchte am Glasfaser-Modem.",
    descriptionEn: "From the connection to the house to the last light on the fibre modem.",
  },
  {
    slug: "mobilfunk",
    name: "Mobilfunk",
    nameEn: "Mobile",
    icon: "mobile",
    description: "Empfang, SIM und eSIM, Datenvolumen und unterwegs im Ausland.",
    descriptionEn: "Reception, SIM and eSIM, data allowance, and travelling abroad.",
  },
  {
    slug: "tv-streaming",
    name: "TV & Streaming",
    nameEn: "TV & streaming",
    icon: "tv",
    description: "Bild, Ton, Aufnahmen und alles rund um die MediaBox.",
    descriptionEn: "Picture, sound, recordings and everything about the MediaBox.",
  },
  {
    slug: "festnetz-telefonie",
    name: "Festnetz & Telefonie",
    nameEn: "Landline & telephony",
    icon: "phone",
    description: "Rufnummern, Anrufbeantworter, schnurlose und ältere Telefone.",
    descriptionEn: "Numbers, answering machines, cordless and older telephones.",
  },
  {
    slug: "rechnung-vertrag",
    name: "Rechnung & Vertrag",
    nameEn: "Bills & contracts",
    icon: "invoice",
    description: "Jede Position verstehen, Laufzeiten kennen, Fehler klären.",
    descriptionEn: "Understand every item, know your terms, sort out errors.",
  },
  {
    slug: "umzug-anschluss",
    name: "Umzug & Anschluss",
    nameEn: "Moving & connection",
    icon: "move",
    description: "Damit am neuen Zuhause alles rechtzeitig läuft.",
    descriptionEn: "So that everything runs in time at your new home.",
  },
  {
    slug: "email-cloud",
    name: "E-Mail & Cloud",
    nameEn: "Email & cloud",
    icon: "cloud",
    description: "Postfach einrichten, Speicher aufräumen, Daten sichern.",
    descriptionEn: "Set up your mailbox, tidy your storage, back up your data.",
  },
  {
    slug: "smart-home",
    name: "Smart Home",
    nameEn: "Smart home",
    icon: "home",
    description: "Lampen, Heizung und Melder, die miteinander reden sollen.",
    descriptionEn: "Lamps, heating and sensors that should talk to each other.",
  },
  {
    slug: "geraete",
    name: "Geräte",
    nameEn: "Devices",
    icon: "devices",
    description: "Router, Modem und Zubehör: auswählen, anschließen, zurückgeben.",
    descriptionEn: "Routers, modems and accessories: choose, connect, return.",
  },
  {
    slug: "stoerungen",
    name: "Störungen",
    nameEn: "Outages",
    icon: "warning",
    description: "Wenn gar nichts mehr geht: melden und sehen, wen es noch trifft.",
    descriptionEn: "When nothing works any more: report it and see who else is affected.",
  },
  {
    slug: "community",
    name: "Community",
    nameEn: "Community",
    icon: "community",
    description: "Über dieses Forum: Regeln, Ideen und ein Dankeschön.",
    descriptionEn: "About this forum: rules, ideas and a thank-you.",
  },
];

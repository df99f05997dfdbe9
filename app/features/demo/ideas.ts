import type { IdeaStatus } from "#app/features/ideas/status.ts";
import type { CategorySlug } from "./categories.ts";
import type { PersonKey } from "./people.ts";
import type { RegionKey } from "./regions.ts";

export type DemoIdea = {
  key: string;
  by: PersonKey;
  daysAgo: number;
  title: string;
  body: string;
  region?: RegionKey;
  category?: CategorySlug;
  /** Beside the author. */
  votes: number;
  steps?: { by: PersonKey; daysAgo: number; status: IdeaStatus; text: string }[];
};

/** What people of the demo wish for, and what became of it. */
export const demoIdeas: DemoIdea[] = [
  {
    key: "text-before-visit",
    by: "sandra",
    daysAgo: 125,
    title: "Techniker schicken eine halbe Stunde vorher eine SMS",
    body: "Ein Zeitfenster von acht bis zwölf heißt für mich: einen halben Tag Urlaub. Wenn eine halbe Stunde vorher eine SMS käme, könnte ich solange im Büro um die Ecke bleiben. Der Paketdienst schafft das auch.",
    region: "frankfurt",
    category: "umzug-anschluss",
    votes: 28,
    steps: [
      {
        by: "katharina",
        daysAgo: 114,
        status: "seen",
        text: "Das hören wir bei jedem zweiten Termin, und Sie haben recht. Wir klären mit der Einsatzplanung, ob die Fahrzeit schon im System steht.",
      },
      {
        by: "katharina",
        daysAgo: 84,
        status: "doing",
        text: "Die Fahrzeit steht im System. Seit Montag probieren das vier Kolleginnen und Kollegen in Frankfurt und Offenbach aus: **SMS 30 Minuten vorher**, mit Namen.",
      },
      {
        by: "katharina",
        daysAgo: 33,
        status: "done",
        text: "Ab sofort für alle Termine im Rhein-Main-Gebiet. Wer keine Handynummer hinterlegt hat, wird angerufen. Im Probelauf ist die Zahl der verpassten Termine von 11 auf 4 von hundert gesunken.",
      },
    ],
  },
  {
    key: "large-print-bill",
    by: "martin",
    daysAgo: 125,
    title: "Rechnung auf einer Seite, in großer Schrift",
    body: "Meine Nachbarin ist 81 und legt mir jeden Monat die Rechnung hin, weil sie die Schrift nicht lesen kann. Eine Seite, große Buchstaben, was kostet was, bis wann – mehr braucht sie nicht. Der Rest kann hinten stehen.",
    category: "rechnung-vertrag",
    votes: 31,
    steps: [
      {
        by: "katharina",
        daysAgo: 108,
        status: "planned",
        text: "Gute Nachricht: Die Rechnungsabteilung baut die erste Seite ohnehin um. Wir haben drei Muster mitgenommen, die beim Abend im Gallus entstanden sind. Geplant für das Frühjahr.",
      },
      {
        by: "katharina",
        daysAgo: 41,
        status: "done",
        text: "Die neue erste Seite ist da: Betrag, Datum, höchstens fünf Zeilen, Schriftgröße 14. Wer sie noch größer möchte, stellt das unter „Meine Rechnung“ auf **Großdruck** um oder sagt uns am Telefon Bescheid.",
      },
    ],
  },
  {
    key: "one-number",
    by: "walter",
    daysAgo: 118,
    title: "Eine Durchwahl zu meiner Ansprechpartnerin statt der Warteschleife",
    body: "Wenn schon ein Vorgang läuft und ich weiß, wer sich kümmert: Warum lande ich dann wieder bei 1 für Internet, 2 für Telefon? Mit der Vorgangsnummer direkt durchgestellt zu werden, das wäre was.",
    votes: 37,
    steps: [
      {
        by: "katharina",
        daysAgo: 104,
        status: "seen",
        text: "Das wollen wir auch. Technisch hängt es an der Telefonanlage; wir bringen es in die Runde der Teamleitungen ein.",
      },
      {
        by: "katharina",
        daysAgo: 19,
        status: "doing",
        text: "Die Anlage kann es: Wer den kurzen Code seines Vorgangs nennt („FRANKFURT-4821“), wird ohne Menü zum eigenen Kontakt durchgestellt. Wir schulen gerade die Annahme, Start ist Anfang des nächsten Monats.",
      },
    ],
  },
  {
    key: "router-labels",
    by: "helga",
    daysAgo: 100,
    title: "Farbige Stecker und Buchsen am Router",
    body: "Gelb in Gelb, Blau in Blau – wie früher bei der Stereoanlage. Dann muss niemand mehr raten, was WAN heißt.",
    category: "geraete",
    votes: 22,
    steps: [
      {
        by: "katharina",
        daysAgo: 61,
        status: "planned",
        text: "Die nächste Gerätegeneration bekommt farbige Buchsen, die Kabel liegen schon in den passenden Farben bei. Für die Geräte von heute gibt es in jedem Laden einen Bogen mit Aufklebern.",
      },
    ],
  },
  {
    key: "senior-hour",
    by: "helga",
    daysAgo: 92,
    title: "Sprechstunde „Handy in Ruhe“ im Laden, einmal die Woche",
    body: "Nicht im Gedränge am Samstag, sondern dienstags um zehn, mit Stühlen und jemandem, der Zeit hat. Ich würde Kuchen mitbringen.",
    region: "frankfurt",
    category: "mobilfunk",
    votes: 19,
    steps: [
      {
        by: "katharina",
        daysAgo: 70,
        status: "done",
        text: "Läuft seit drei Wochen: **dienstags 10 bis 12 Uhr** im Laden an der Mainzer Landstraße, sechs Stühle, Tom und Mirjana wechseln sich ab. Der Kuchen war ausgezeichnet.",
      },
    ],
  },
  {
    key: "outage-map",
    by: "kabelsalat",
    daysAgo: 84,
    title: "Störungskarte mit Uhrzeit, wann es voraussichtlich wieder geht",
    body: "Dass etwas gestört ist, merke ich selbst. Ich will wissen, ob ich heute Abend noch arbeiten kann oder ins Café gehe.",
    category: "stoerungen",
    votes: 41,
    steps: [
      {
        by: "nora",
        daysAgo: 80,
        status: "seen",
        text: "Die Regio-Teams geben bei bestätigten Störungen schon eine Zusage mit Uhrzeit. Wir sammeln gerade, wo die noch nicht gut genug zu sehen ist.",
      },
      {
        by: "nora",
        daysAgo: 27,
        status: "planned",
        text: "Beschlossen: Jede bestätigte Störung bekommt eine Uhrzeit oder den ehrlichen Satz, dass wir noch keine haben. Die Karte folgt im nächsten Quartal.",
      },
    ],
  },
  {
    key: "landlord-letter",
    by: "monika",
    daysAgo: 32,
    title: "Musterbrief an den Vermieter für die Glasfaser-Zustimmung",
    body: "Unser Haus hätte längst Glasfaser, wenn ich gewusst hätte, was ich der Hausverwaltung schreiben soll. Ein Brief zum Ausfüllen, mit Verweis auf das Gesetz, würde vielen helfen.",
    category: "glasfaser",
    votes: 26,
    steps: [
      {
        by: "katharina",
        daysAgo: 18,
        status: "done",
        text: "Den Brief gibt es jetzt, geprüft von unserer Rechtsabteilung, mit Verweis auf § 145 TKG. Er liegt in jedem Laden und wird auf Wunsch zugeschickt. Danke auch an heimnetz_bernd fürs Gegenlesen.",
      },
    ],
  },
  {
    key: "quiet-hotline",
    by: "jutta",
    daysAgo: 58,
    title: "Bitte keine Musik in der Warteschleife",
    body: "Ich höre mit Hörgerät. Bei Musik verstehe ich danach die ersten Sätze nicht. Ein leiser Ton alle zehn Sekunden reicht.",
    votes: 17,
    steps: [
      {
        by: "nora",
        daysAgo: 35,
        status: "planned",
        text: "Ab dem nächsten Update der Telefonanlage kann man die Musik mit der Rautetaste ausschalten. Ganz weglassen wollten andere sie nicht – das war bei der Abstimmung knapp.",
      },
    ],
  },
  {
    key: "contract-sunday",
    by: "ute",
    daysAgo: 50,
    title: "Preiserhöhungen im Klartext: alter Preis, neuer Preis, ab wann",
    body: "Statt „Wir passen unser Produktportfolio an“ einfach drei Zeilen. Und der Satz, dass man kündigen darf, bitte nicht auf Seite vier.",
    category: "rechnung-vertrag",
    votes: 33,
    steps: [
      {
        by: "nora",
        daysAgo: 12,
        status: "seen",
        text: "Liegt bei der Abteilung, die diese Briefe schreibt, mit zwölf Beispielen aus dem Forum. Wir haken in zwei Wochen nach und melden uns hier.",
      },
    ],
  },
  {
    key: "return-box",
    by: "nina",
    daysAgo: 44,
    title: "Altgeräte im Laden zurückgeben statt zur Post",
    body: "Der Router passt in keinen Briefkasten, und die nächste Postfiliale ist im Nachbarort. Der Laden liegt auf dem Weg.",
    category: "geraete",
    votes: 14,
    steps: [
      {
        by: "nora",
        daysAgo: 30,
        status: "declined",
        text: "Das haben wir lange geprüft. Die Läden haben keinen Raum, um Geräte sicher zu lagern, und Daten darauf müssten dort gelöscht werden. Was wir stattdessen tun: Die Rücksendung wird auf Wunsch **zu Hause abgeholt**, kostenlos. Das steht ab jetzt im Begleitbrief an erster Stelle.",
      },
    ],
  },
  {
    key: "evening-video",
    by: "david",
    daysAgo: 32,
    title: "Regionalabende auch online mitverfolgen",
    body: "Mit kleinen Kindern komme ich abends nicht weg. Zuschauen und mitstimmen ginge vom Sofa.",
    votes: 21,
    steps: [
      {
        by: "katharina",
        daysAgo: 15,
        status: "done",
        text: "Gilt ab dem nächsten Abend: Übertragung für alle Angemeldeten, Fragen und Abstimmungen laufen ohnehin über das Handy.",
      },
    ],
  },
  {
    key: "wifi-check",
    by: "irina",
    daysAgo: 16,
    title: "WLAN-Messung zum Ausleihen",
    body: "Ein Messkoffer, den man für drei Tage ausleihen kann, mit einer Anleitung auf einem Blatt. Dann weiß ich, ob es an der Wand liegt oder am Router.",
    region: "frankfurt",
    category: "internet-wlan",
    votes: 12,
  },
  {
    key: "sign-language",
    by: "lena",
    daysAgo: 7,
    title: "Beratung in Gebärdensprache per Video",
    body: "Meine Schwester ist gehörlos. Schreiben geht, ist aber nicht ihre Sprache. Eine Stunde in der Woche mit Dolmetscherin wäre ein Anfang.",
    votes: 15,
  },
];

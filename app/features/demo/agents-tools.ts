import type { MacroStep } from "#db/schema/macros.ts";
import type { CategorySlug } from "./categories.ts";
import { md } from "./text.ts";

/* What the teams of the demo have at hand. Variables stand in their kept, English names. */

export type DemoModule = {
  keyword: string;
  title: string;
  category?: CategorySlug;
  /** Of the Frankfurt team, or of Leyla alone; else everybody's. */
  of?: "frankfurt" | "leyla";
  body: string;
};

export const demoModules: DemoModule[] = [
  {
    keyword: "hallo",
    title: "Begrüßung mit Namen und Zusage",
    body: md`
      {greeting} {customer},

      ich bin {contact} aus dem Regio-Team {region} und bleibe für Sie zuständig, bis alles läuft. Zugesagt ist: {promise}. Ihre Nummer bei uns ist {code}.
    `,
  },
  {
    keyword: "neustart",
    title: "Router richtig neu starten",
    category: "internet-wlan",
    body: md`
      Bitte starten Sie den Router einmal in dieser Reihenfolge neu:

      1. Netzteil des Routers ziehen, beim Glasfaser-Modem ebenso.
      2. Eine Minute warten.
      3. Zuerst das Modem einstecken und warten, bis seine Lampen ruhig leuchten.
      4. Dann den Router einstecken. Nach fünf Minuten sollte alles wieder da sein.

      Schreiben Sie mir danach bitte, welche Lampen leuchten und in welcher Farbe.
    `,
  },
  {
    keyword: "kabeltest",
    title: "WLAN oder Leitung? Mit Kabel messen",
    category: "internet-wlan",
    body: md`
      Damit wir am richtigen Ende suchen: Bitte verbinden Sie einen Rechner mit einem Netzwerkkabel direkt mit dem Router und messen Sie dreimal, einmal am Abend. Ist es mit Kabel schnell und nur ohne Kabel langsam, liegt es am WLAN und nicht an der Leitung. Das ist eine gute Nachricht: Dann helfen wir Ihnen ohne Termin.
    `,
  },
  {
    keyword: "ont",
    title: "Glasfaser: Welche Lampen leuchten?",
    category: "glasfaser",
    body: md`
      Am Glasfaser-Modem sagen die Lampen fast alles. Bitte schauen Sie nach:

      - **PON** oder **Link** leuchtet dauerhaft: Das Licht kommt an.
      - **PON** blinkt: Das Modem sucht das Signal.
      - **LOS** oder **Alarm** leuchtet rot: Die Faser ist unterbrochen. Bitte nichts abziehen, ich schicke jemanden.
    `,
  },
  {
    keyword: "messung",
    title: "Wir messen die Leitung",
    body: md`
      {greeting} {customer},

      ich habe Ihre Leitung gerade zur Messung gegeben. Sie läuft über mehrere Stunden, Sie müssen dafür nichts tun; der Anschluss bleibt in dieser Zeit benutzbar. Das Ergebnis schreibe ich hier, {promise}.
    `,
  },
  {
    keyword: "techniker",
    title: "Ein Technikertermin ist nötig",
    body: md`
      Von hier aus kommen wir nicht weiter: Das muss sich jemand bei Ihnen ansehen. Sie bekommen einen Termin mit einem Zeitfenster, und ich schreibe Ihnen, wer kommt. Halten Sie bitte den Zugang zum Hausanschluss frei, oft ist das der Keller. Wenn es an dem Tag doch nicht passt, genügt eine Zeile hier.
    `,
  },
  {
    keyword: "umzug",
    title: "Umzug: Was wir wissen müssen",
    category: "umzug-anschluss",
    body: md`
      Für den Umzug brauche ich drei Dinge: den Tag des Einzugs, ob in der neuen Wohnung schon eine Anschlussdose ist (gern ein Foto), und ob der Name am Klingelschild stimmt. Die neue Adresse schreiben Sie bitte in den vertraulichen Teil, nicht hierher. Dann bleibt Ihre Rufnummer, und es gibt keinen Tag ohne Anschluss, wenn wir zwei Wochen Vorlauf haben.
    `,
  },
  {
    keyword: "portierung",
    title: "Rufnummernmitnahme abgelehnt",
    category: "festnetz-telefonie",
    body: md`
      Eine Ablehnung heißt fast immer: Name, Anschrift oder Kündigungsdatum stimmen beim alten Anbieter nicht Buchstabe für Buchstabe mit unserem Auftrag überein. Bitte vergleichen Sie Ihre letzte Rechnung dort mit der Auftragsbestätigung. Was anders ist, schreiben Sie bitte in den vertraulichen Teil; ich stelle den Antrag noch heute neu.
    `,
  },
  {
    keyword: "rechnung",
    title: "Rechnung wird geprüft",
    category: "rechnung-vertrag",
    body: md`
      Ich sehe mir die Rechnung an und sage Ihnen {promise}, was stimmt und was nicht. Bis dahin mahnt niemand: Ich habe den strittigen Betrag angehalten. Den Rest zahlen Sie bitte wie gewohnt.
    `,
  },
  {
    keyword: "stoerung",
    title: "Bekannte Störung, wir sind dran",
    category: "stoerungen",
    body: md`
      In Ihrer Gegend ist gerade mehr als ein Anschluss betroffen. Unsere Kolleginnen und Kollegen vom Netz arbeiten daran; Sie müssen nichts weiter melden. Sobald ich weiß, was es ist und wie lange es dauert, steht es hier.
    `,
  },
  {
    keyword: "rueckfrage",
    title: "Eine kurze Rückfrage",
    body: md`
      Damit ich nicht rate, brauche ich von Ihnen noch eine Angabe: Seit wann besteht das Problem, und ist seitdem etwas neu dazugekommen, zum Beispiel ein Gerät oder ein Handwerker im Haus? Solange ich auf Ihre Antwort warte, steht die Uhr; danach läuft sie weiter.
    `,
  },
  {
    keyword: "vertraulich",
    title: "Bitte in den vertraulichen Teil",
    body: md`
      Eine Bitte zu Ihrem Schutz: Kundennummer, Rufnummer und Adresse gehören in den vertraulichen Teil Ihrer Frage. Den sehen nur Sie und wer im Regio-Team für Sie zuständig ist, und jeder Blick hinein wird festgehalten. Hier lesen alle mit.
    `,
  },
  {
    keyword: "nachmessung",
    title: "Zwei Tage später: Hält es?",
    of: "frankfurt",
    body: md`
      {greeting} {customer}, ich wollte noch einmal nachsehen: Läuft der Anschluss seit vorgestern ohne Abbruch? Wenn ja, schließe ich {code} ab. Wenn nein, geht es hier sofort weiter, ohne dass Sie etwas neu erklären müssen.
    `,
  },
  {
    keyword: "keller",
    title: "Foto vom Hausanschluss",
    of: "leyla",
    category: "glasfaser",
    body: md`
      Mögen Sie mir ein Foto vom Kasten im Keller schicken, einmal von vorn und einmal von der Seite mit den Kabeln? Bitte nichts öffnen und nichts abziehen. Daran sehe ich meist schon, was mitkommen muss.
    `,
  },
];

export type DemoChecklist = {
  title: string;
  category?: CategorySlug;
  items: { text: string; isNeeded: boolean }[];
};

const needed = (text: string) => ({ text, isNeeded: true });
const good = (text: string) => ({ text, isNeeded: false });

export const demoChecklists: DemoChecklist[] = [
  {
    title: "Glasfaser",
    category: "glasfaser",
    items: [
      needed("Lampen am Modem erfragt"),
      needed("Leitung gemessen"),
      good("Verteiler auf bekannte Arbeiten geprüft"),
      good("Nach zwei Tagen nachgemessen"),
    ],
  },
  {
    title: "Internet und WLAN",
    category: "internet-wlan",
    items: [
      needed("Mit Kabel gegengeprüft: Leitung oder WLAN?"),
      good("Neustart in der richtigen Reihenfolge"),
      good("Kanal und Standort des Routers besprochen"),
    ],
  },
  {
    title: "Störung",
    category: "stoerungen",
    items: [
      needed("Bekannte Störung in der Nähe?"),
      needed("Meldezeit festgehalten"),
      good("Notruf möglich? Sonst Ersatz angeboten"),
    ],
  },
  {
    title: "Umzug",
    category: "umzug-anschluss",
    items: [
      needed("Einzugstag bestätigt"),
      needed("Dose in der neuen Wohnung geklärt"),
      good("Rufnummer bleibt: gesagt"),
    ],
  },
  {
    title: "Rechnung",
    category: "rechnung-vertrag",
    items: [
      needed("Strittigen Betrag angehalten"),
      needed("Gutschrift oder Begründung geschrieben"),
      good("Mahnlauf geprüft"),
    ],
  },
  {
    title: "Festnetz",
    category: "festnetz-telefonie",
    items: [
      needed("Anruf in beide Richtungen getestet"),
      good("Notruf 112 erreichbar, auch bei Stromausfall?"),
    ],
  },
  {
    title: "Vor einem Technikertermin",
    items: [
      good("Zugang zum Hausanschluss geklärt"),
      good("Erreichbar am Tag des Termins"),
      good("Ersatzteil im Wagen"),
    ],
  },
];

/** Steps name modules and checklists by keyword and title. */
export type DemoMacro = {
  name: string;
  of?: "frankfurt";
  steps: (MacroStep | { do: "answer-module"; keyword: string } | { do: "checklist"; title: string })[];
};

export const demoMacros: DemoMacro[] = [
  {
    name: "Messung starten",
    steps: [
      { do: "answer-module", keyword: "messung" },
      { do: "note", text: "Messung beauftragt am {today}, Ergebnis abwarten." },
      { do: "tags", tags: "messung" },
    ],
  },
  {
    name: "Rückfrage und warten",
    steps: [{ do: "answer-module", keyword: "rueckfrage" }, { do: "wait" }],
  },
  {
    name: "Rückruf anbieten",
    steps: [
      {
        do: "answer",
        text: "{greeting} {customer}, das besprechen wir am besten kurz am Telefon. Oben auf dieser Seite können Sie eine Zeit wählen, die Ihnen passt.",
      },
      { do: "call-back" },
    ],
  },
  {
    name: "Techniker vorbereiten",
    steps: [
      { do: "answer-module", keyword: "techniker" },
      { do: "checklist", title: "Vor einem Technikertermin" },
      { do: "note", text: "Termin anfragen, Zugang zum Keller klären." },
    ],
  },
  {
    name: "Nachmessung in zwei Tagen",
    of: "frankfurt",
    steps: [
      {
        do: "promise",
        hours: 16,
        reason: "Wir beobachten die Leitung noch zwei Arbeitstage, damit es wirklich hält.",
      },
      {
        do: "answer",
        text: "Ich lasse die Messung noch zwei Tage laufen und melde mich dann mit dem Ergebnis.",
      },
    ],
  },
];

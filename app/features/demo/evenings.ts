import type { PollKind } from "#app/features/meetups/polls.server.ts";
import type { PersonKey } from "./people.ts";
import type { RegionKey } from "./regions.ts";

export type DemoQuestion = {
  by: PersonKey;
  kind: "question" | "wish";
  text: string;
  /** Beside the author. */
  votes: number;
  answer?: string;
  /** On the stage right now. */
  isCalled?: true;
  /** The key of the idea (ideas.ts) that came of it. */
  idea?: string;
};

export type DemoPoll = {
  question: string;
  kind: PollKind;
  options: string[];
  /** How the votes fall, in the order of the options (a scale has five); missing: only prepared. */
  votes?: number[];
  isOpen?: true;
};

export type DemoEvening = {
  key: string;
  title: string;
  lead: string;
  body: string;
  region: RegionKey | null;
  by: PersonKey;
  /** Calendar days from today, negative for the past, and the local time; null: it goes on right now. */
  day: number | null;
  from: string;
  to: string;
  place: string;
  address: string;
  onlineUrl: string;
  capacity: number | null;
  programme: string;
  guests: number;
  questions: DemoQuestion[];
  polls: DemoPoll[];
  summary?: string;
};

export const demoEvenings: DemoEvening[] = [
  {
    key: "gallus",
    title: "Regionalabend im Gallus: Was wir besser machen sollen",
    lead: "Ihr Regio-Team Frankfurt hört zu: Rechnung, Technikertermine und alles, was Sie schon immer fragen wollten.",
    body: "Wir sitzen an runden Tischen, nicht auf einem Podium. An jedem Tisch ist jemand aus dem Team, und jeder Wunsch wird aufgeschrieben.\n\nDer Saal ist ebenerdig, eine Induktionsschleife ist da. Brezeln und Wasser auch.",
    region: "frankfurt",
    by: "katharina",
    day: -126,
    from: "18:00",
    to: "20:30",
    place: "Saalbau Gallus",
    address: "Frankenallee 111, 60326 Frankfurt am Main",
    onlineUrl: "",
    capacity: 40,
    programme:
      "18:00 Begrüßung | Katharina Brandt\n18:15 Was Sie uns geschrieben haben: die zehn häufigsten Sätze | Leyla Sahin\n18:45 Runde Tische: Rechnung, Termine, Technik, Telefon\n19:45 Abstimmung\n20:00 Ihre Fragen | Katharina Brandt, Tom Becker\n20:30 Schluss, wer mag, bleibt",
    guests: 19,
    questions: [
      {
        by: "walter",
        kind: "question",
        text: "Warum muss ich jedem neuen Kollegen am Telefon alles noch einmal erzählen?",
        votes: 14,
        answer:
          "Müssen Sie nicht mehr: Seit dem Frühjahr hat jeder Vorgang einen Namen. Wer abhebt, sieht, was schon gesagt wurde, und gibt nicht weiter, sondern fragt nach.",
      },
      {
        by: "helga",
        kind: "question",
        text: "Wird das Festnetz abgeschaltet? Mein Hausnotruf hängt daran.",
        votes: 11,
        answer:
          "Ihr Anschluss bleibt. Beim Hausnotruf prüfen wir vor jeder Umstellung mit dem Anbieter, ob das Gerät mitmacht, und kommen vorbei, wenn nicht.",
      },
      {
        by: "joerg",
        kind: "question",
        text: "Wann kommt Glasfaser in die Kleyerstraße?",
        votes: 8,
        answer:
          "Die Tiefbauarbeiten sind für den Herbst angemeldet. Sobald die Stadt zustimmt, schreiben wir alle an.",
      },
      {
        by: "sandra",
        kind: "wish",
        text: "Bitte eine SMS, bevor der Techniker kommt. Ein halber Tag Warten ist zu viel.",
        votes: 16,
        answer: "Nehmen wir mit. Was daraus wird, steht bei der Idee.",
        idea: "text-before-visit",
      },
      {
        by: "martin",
        kind: "wish",
        text: "Eine Rechnung, die auch meine Nachbarin mit 81 lesen kann.",
        votes: 15,
        answer: "Drei Muster sind heute Abend schon entstanden.",
        idea: "large-print-bill",
      },
    ],
    polls: [
      {
        question: "Was sollen wir als Erstes angehen?",
        kind: "single",
        options: [
          "Kürzere Zeitfenster beim Techniker",
          "Lesbare Rechnung",
          "Eine feste Ansprechperson",
          "Schnelleres WLAN",
        ],
        votes: [13, 9, 14, 3],
      },
      {
        question: "Wie gut haben wir heute zugehört?",
        kind: "scale",
        options: [],
        votes: [0, 1, 4, 15, 17],
      },
    ],
    summary:
      "37 Gäste, 24 Wünsche, ein voller Saal. Danke!\n\n**Was Sie uns mitgegeben haben:** Am häufigsten fiel der Satz „Ich will nicht von vorn anfangen“. Deshalb ist die feste Ansprechperson bei der Abstimmung auf Platz eins gelandet, knapp vor den kürzeren Zeitfenstern.\n\n**Was wir versprochen haben:**\n\n- Die SMS vor dem Technikertermin wird ab nächster Woche in Frankfurt und Offenbach erprobt.\n- Die erste Seite der Rechnung wird neu gestaltet, Ihre drei Muster liegen der Abteilung vor.\n- Jede Frage, die offen blieb, wurde in der Woche danach beantwortet.\n\nWas aus jedem einzelnen Wunsch wurde, steht rechts.",
  },
  {
    key: "offenbach",
    title: "Heimnetz-Abend in Offenbach: WLAN, das bis in die Küche reicht",
    lead: "Mitglieder aus der Community und Technik aus dem Team: Bringen Sie Ihren Grundriss mit.",
    body: "An vier Stationen wird ausprobiert: Wo steht der Router am besten, was bringt ein zweiter Zugangspunkt, wie liest man die Lämpchen? **heimnetz_bernd** und **martin_s** aus der Community sind dabei.",
    region: "frankfurt",
    by: "katharina",
    day: -33,
    from: "17:30",
    to: "20:00",
    place: "Stadtbibliothek Offenbach, Bücherturm",
    address: "Herrnstraße 80, 63065 Offenbach am Main",
    onlineUrl: "",
    capacity: 30,
    programme:
      "17:30 Ankommen, Grundriss aufhängen\n17:45 Fünf Irrtümer über WLAN | heimnetz_bernd\n18:15 Stationen: Standort, Mesh, Lämpchen, Handy\n19:15 Sprechstunde am Grundriss | Tom Becker, martin_s\n19:45 Abstimmung und Ausklang",
    guests: 11,
    questions: [
      {
        by: "meryem",
        kind: "question",
        text: "Bringt es etwas, den Router im Schrank zu verstecken und dafür einen Verstärker zu kaufen?",
        votes: 9,
        answer:
          "Nein. Der Schrank schluckt mehr, als der Verstärker zurückbringt. Erst den Standort ändern, dann messen.",
      },
      {
        by: "irina",
        kind: "question",
        text: "Woran erkenne ich, ob mein Nachbar meinen Kanal stört?",
        votes: 7,
        answer: "Am Router unter „WLAN-Umgebung“. Steht er auf Automatik, weicht er nachts von selbst aus.",
      },
      {
        by: "david",
        kind: "wish",
        text: "Die Abende auch online, ich komme mit den Kindern nicht weg.",
        votes: 12,
        idea: "evening-video",
      },
      {
        by: "monika",
        kind: "wish",
        text: "Einen Musterbrief für die Hausverwaltung, damit das Haus Glasfaser bekommt.",
        votes: 10,
        idea: "landlord-letter",
      },
    ],
    polls: [
      {
        question: "Welche Station hat Ihnen am meisten geholfen?",
        kind: "multiple",
        options: [
          "Der richtige Standort",
          "Mesh und Verstärker",
          "Was die Lämpchen sagen",
          "Das Handy als Messgerät",
        ],
        votes: [17, 12, 9, 14],
      },
    ],
    summary:
      "26 Grundrisse hingen am Ende an der Wand – der ungewöhnlichste gehörte zu einem Hausboot.\n\n**Mitgenommen:** In 19 von 26 Wohnungen reicht es, den Router zwei Meter zu versetzen. Bei den übrigen haben Tom und martin_s aufgeschrieben, was fehlt; wer mochte, hat gleich einen Termin bekommen.\n\nDer Standort war die beliebteste Station. Und aus zwei Wünschen ist schon etwas geworden, siehe rechts.",
  },
  {
    key: "open-day",
    title: "Offene Leitung: Ihr Regio-Team Frankfurt ist heute live da",
    lead: "Den ganzen Tag fragen, abstimmen und sagen, was sich ändern soll – im Laden oder vom Sofa aus.",
    body: "Im Laden an der Mainzer Landstraße steht eine Leinwand, zu Hause reicht das Handy. Alle zwei Stunden beantwortet jemand aus dem Team die Fragen mit den meisten Stimmen.\n\nWer kein Konto hat, macht mit dem Code von der Leinwand mit.",
    region: "frankfurt",
    by: "katharina",
    day: null,
    from: "",
    to: "",
    place: "Laden Mainzer Landstraße",
    address: "Mainzer Landstraße 230, 60327 Frankfurt am Main",
    onlineUrl: "https://video.example/offene-leitung-frankfurt",
    capacity: null,
    programme: "",
    guests: 14,
    questions: [
      {
        by: "pascal",
        kind: "question",
        text: "Warum ist mein Internet abends langsamer, obwohl ich die große Leitung bezahle?",
        votes: 13,
        isCalled: true,
      },
      {
        by: "hasan",
        kind: "question",
        text: "Kann ich den Termin mit dem Techniker selbst verschieben, ohne anzurufen?",
        votes: 9,
      },
      {
        by: "erika",
        kind: "question",
        text: "Bleibt meine Ansprechpartnerin dieselbe, wenn sie im Urlaub war?",
        votes: 6,
        answer: "Ja. Solange sie weg ist, springt jemand mit Namen ein, danach übernimmt sie wieder.",
      },
      {
        by: "irina",
        kind: "wish",
        text: "Am Samstag länger als bis 14 Uhr erreichbar sein.",
        votes: 8,
      },
    ],
    polls: [
      {
        question: "Wann passt Ihnen der nächste Abend am besten?",
        kind: "single",
        options: ["Dienstag, 18 Uhr", "Donnerstag, 19 Uhr", "Samstag, 11 Uhr"],
        votes: [9, 12, 7],
      },
      {
        question: "Was ist Ihnen bei einer Störung am wichtigsten?",
        kind: "single",
        options: [
          "Eine ehrliche Uhrzeit",
          "Eine Nachricht, bevor ich frage",
          "Ein Mensch mit Namen",
          "Ein Ersatz fürs Handy",
        ],
        votes: [11, 8, 6, 2],
        isOpen: true,
      },
      {
        question: "Wie verständlich sind unsere Briefe?",
        kind: "scale",
        options: [],
      },
    ],
  },
  {
    key: "bockenheim",
    title: "Regionalabend Bockenheim: Ältere Menschen und neue Technik",
    lead: "Ein Abend für alle, die der Technik nicht ganz trauen – und für ihre Kinder, Enkel und Nachbarn.",
    body: "Wir sprechen langsam und ohne Fremdwörter. Bringen Sie Ihr Gerät ruhig mit.\n\nDer Saal ist mit der U-Bahn ohne Stufen zu erreichen, Hörverstärkung ist vorhanden. Wer nicht kommen kann, ist online dabei: Der Link erscheint nach der Anmeldung auf dieser Seite.",
    region: "frankfurt",
    by: "katharina",
    day: 9,
    from: "17:30",
    to: "19:30",
    place: "Stadtteilbüro Bockenheim",
    address: "Leipziger Straße 91, 60487 Frankfurt am Main",
    onlineUrl: "https://video.example/regionalabend-bockenheim",
    capacity: 24,
    programme:
      "17:30 Ankommen bei Tee und Gebäck\n17:45 Betrug am Telefon: woran man ihn erkennt | Mirjana Petrović\n18:15 Das Handy größer, lauter, langsamer einstellen | martin_s\n18:45 Ihre Fragen | Katharina Brandt\n19:15 Wünsche und Abstimmung",
    guests: 0,
    questions: [
      {
        by: "helga",
        kind: "question",
        text: "Woran erkenne ich, ob wirklich Sie anrufen und kein Betrüger?",
        votes: 12,
      },
      {
        by: "walter",
        kind: "question",
        text: "Kann man am Router das Internet nachts ganz ausschalten?",
        votes: 5,
      },
      {
        by: "karlheinz",
        kind: "question",
        text: "Was passiert mit dem Notruf, wenn der Strom ausfällt?",
        votes: 9,
      },
      {
        by: "rita",
        kind: "wish",
        text: "Eine Telefonnummer, bei der gleich jemand Deutsch und langsam spricht.",
        votes: 7,
      },
    ],
    polls: [
      {
        question: "Was soll beim nächsten Mal auf dem Tisch liegen?",
        kind: "multiple",
        options: ["Handy", "Fernseher", "Rechnung", "Sicherheit im Netz"],
      },
      { question: "Wie sicher fühlen Sie sich jetzt mit Ihrem Handy?", kind: "scale", options: [] },
    ],
  },
  {
    key: "koeln",
    title: "Heimnetz-Werkstatt Köln: Router einrichten unter Anleitung",
    lead: "Acht Plätze, acht Router, zwei Stunden. Am Ende kann jede und jeder das eigene Gerät einrichten.",
    body: "Bitte den eigenen Router und das Netzteil mitbringen. Vorkenntnisse brauchen Sie keine.",
    region: "koeln",
    by: "ralf",
    day: 20,
    from: "18:00",
    to: "20:00",
    place: "Bürgerhaus Ehrenfeld",
    address: "Venloer Straße 429, 50825 Köln",
    onlineUrl: "",
    capacity: 8,
    programme:
      "18:00 Auspacken | Ralf Simons\n18:15 Einrichten, Schritt für Schritt\n19:30 Was tun, wenn es morgen nicht mehr geht",
    guests: 0,
    questions: [],
    polls: [],
  },
];

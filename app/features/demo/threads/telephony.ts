import { after, daysAgo, shiftAfter, workdaysAgo, workingAfter, workingMinutesAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

export const telephonyStories: Story[] = [
  {
    key: "for-my-mother",
    category: "festnetz-telefonie",
    by: "claudia",
    at: daysAgo(7, "15:05"),
    title: "Für meine Mutter (82): Nach dem Routertausch kein Freizeichen",
    text: md`
      Hallo,

      ich frage für meine Mutter, sie ist 82 und wohnt 40 Kilometer entfernt. Letzte Woche hat sie eine Speedbox Pro bekommen, ein Bekannter hat sie angeschlossen. Internet braucht sie nicht, aber **das Telefon ist stumm**: kein Freizeichen, Anrufer hören es klingeln.

      Es ist ein Telefon mit großen Tasten und Schnur. Sie kann mir am Handy vorlesen, was wo leuchtet, mehr möchte ich ihr nicht zumuten. Was soll ich sie fragen?
    `,
    steps: [
      {
        do: "answer",
        as: "questions",
        by: "martin",
        at: after(28),
        text: md`
          Schön, dass Sie das übernehmen. Drei Fragen, die Ihre Mutter ohne Werkzeug beantworten kann:

          1. **Leuchtet „Telefonie“ am Router?** Wenn ja, ist die Nummer angemeldet und es liegt am Stecker.
          2. **Wo steckt das Telefonkabel?** Es muss in die Buchse „Fon 1“ hinten am Router, nicht mehr in die Dose an der Wand.
          3. **Ist der Stecker schmal oder breit?** Der breite (TAE) braucht den kleinen Adapter, der im Karton lag.

          Am häufigsten ist Nummer 2: Der Bekannte hat das Telefon wie früher in die Wand gesteckt.
        `,
      },
      {
        do: "comment",
        by: "claudia",
        on: "questions",
        at: after(170),
        text: "„Telefonie“ leuchtet grün, und das Kabel steckt in der Wand. Der Adapter lag noch im Karton. Ich fahre am Wochenende hin und stecke um.",
      },
      {
        do: "comment",
        by: "martin",
        on: "questions",
        at: after(24),
        text: "Wenn Sie dort sind, heben Sie den Hörer ab und drücken eine Taste. Hört man erst nach ein paar Sekunden ein Freizeichen, steht die Buchse noch auf „Faxgerät“. Das lässt sich in der Speedbox unter Telefonie → Anschlüsse ändern.",
      },
      {
        do: "comment",
        by: "claudia",
        on: "questions",
        at: after(3 * 24 * 60 - 200),
        text: "Umgesteckt, Freizeichen da, und sie hat als Erstes mich angerufen. Ich stand daneben. Vielen, vielen Dank.",
      },
      { do: "accept", on: "questions", at: after(4) },
      { do: "helpful", by: ["claudia", "helga", "ute", "bernd", "rita"], on: "questions", at: after(220) },
      { do: "worked", by: ["helga", "walter"], on: "questions", at: after(1100) },
    ],
  },
  {
    key: "echo",
    category: "festnetz-telefonie",
    by: "helga",
    at: daysAgo(8, "09:48"),
    title: "Meine Enkelin hört mich doppelt",
    text: "Guten Tag, wenn ich mit meiner Enkelin telefoniere, sagt sie, sie hört mich doppelt und es knackst. Mit meiner Schwester im Nachbarort ist es gut. Ich habe ein schnurloses Telefon von der Speedbox. Ich bin 78, bitte einfach erklären. Danke! Helga T.",
    steps: [
      {
        do: "answer",
        as: "volume",
        by: "kabelsalat",
        at: after(51),
        text: md`
          Guten Tag Helga,

          das „Doppelte“ heißt Echo. Meist ist der Hörer zu laut gestellt, dann hört das Mikrofon mit. So geht es leiser:

          Während eines Gesprächs an der **rechten Seite** des Telefons zweimal auf die untere Taste drücken. Mehr ist nicht zu tun. Sagen Sie bitte, ob es mit Ihrer Enkelin dann besser ist.
        `,
      },
      {
        do: "comment",
        by: "helga",
        on: "volume",
        at: after(26 * 60),
        text: "Ja, jetzt ist es gut, sie versteht mich. Danke, junger Mann oder junge Frau!",
      },
      { do: "accept", on: "volume", at: after(5) },
      { do: "helpful", by: ["helga", "martin"], on: "volume", at: after(100) },
      { do: "reopen", at: daysAgo(2, "17:02") },
      {
        do: "comment",
        by: "helga",
        at: after(4),
        text: "Ich muss mich noch einmal melden. Das Doppelte ist weg, aber das Knacksen ist wiedergekommen, immer wenn ich in die Küche gehe.",
      },
      {
        do: "answer",
        as: "range",
        by: "martin",
        at: after(75),
        text: md`
          Gut beobachtet! Wenn es an einem Ort knackst, ist dort der Funk schwach. Zwei Dinge können Sie probieren:

          - Steht in der Küche ein Mikrowellengerät oder hängt da eine große Metallfläche? Gehen Sie beim Telefonieren einmal auf die andere Seite des Raums.
          - Den Router bitte nicht auf dem Boden oder hinter dem Fernseher stehen lassen, besser frei auf einer Kommode.

          Wird es dadurch besser? Sonst gibt es eine kleine Verstärkerstation fürs Telefon, dabei helfen wir gern.
        `,
      },
    ],
  },
  {
    key: "port-rejected",
    category: "festnetz-telefonie",
    by: "oskar",
    at: workdaysAgo(9, "16:22"),
    title: "Rufnummernmitnahme abgelehnt: „Daten stimmen nicht überein“",
    text: md`
      Ich wechsle mit zwei Rufnummern hierher. Zum zweiten Mal kommt jetzt die Ablehnung „Anschlussinhaber stimmt nicht überein“. Der Vertrag beim alten Anbieter läuft seit 20 Jahren auf meinen Vater, den Namen habe ich auch so angegeben. In zwei Wochen endet er, dann sind die Nummern vielleicht weg.
    `,
    steps: [
      {
        do: "answer",
        as: "exact",
        by: "ute",
        at: after(62),
        text: md`
          Beim Abgleich zählt jeder Buchstabe. Holen Sie sich die **letzte Rechnung** des alten Anbieters und vergleichen Sie: zweiter Vorname? Titel? „Str.“ oder „Straße“? Alte Hausnummer mit Buchstaben? Bei zwei Rufnummern müssen außerdem beide im Auftrag stehen, sonst wird alles abgelehnt.

          Zur Beruhigung: Die Nummern sind mit dem Vertragsende nicht gleich weg, man kann sie noch einen Monat danach mitnehmen.
        `,
      },
      {
        do: "comment",
        by: "oskar",
        on: "exact",
        at: after(18 * 60),
        text: "Auf der Rechnung steht der zweite Vorname meines Vaters. Das könnte es sein. Ich traue mich aber nicht, es ein drittes Mal auf gut Glück zu schicken.",
      },
      {
        do: "escalate",
        by: "oskar",
        at: after(8 * 60),
        severity: "impaired",
        summary: "Mitnahme von zwei Rufnummern zweimal abgelehnt, Vertrag beim alten Anbieter endet bald.",
        tried: "Angaben mit der letzten Rechnung verglichen: Der zweite Vorname fehlt im Auftrag.",
      },
      { do: "take", at: shiftAfter(20) },
      {
        do: "answer",
        by: "owner",
        at: shiftAfter(25),
        text: "Guten Tag Herr N., der zweite Vorname ist es, und im Auftrag fehlte die zweite Rufnummer. Ich habe beides ergänzt und die Kollegen der anderen Seite angerufen, damit es nicht wieder in der Prüfung hängen bleibt.",
      },
      {
        do: "close",
        at: shiftAfter(190),
        outcome:
          "Im Auftrag fehlten der zweite Vorname des bisherigen Inhabers und die zweite Rufnummer. Mit den Angaben genau wie auf der letzten Rechnung ist die Mitnahme bestätigt.",
      },
      {
        do: "rate",
        at: after(130),
        score: 5,
        comment: "Ein Anruf, ein Name, erledigt. Mein Vater lässt grüßen.",
      },
      { do: "helpful", by: ["oskar", "lena"], on: "exact", at: after(15) },
    ],
  },
  {
    key: "noisy-line",
    category: "festnetz-telefonie",
    by: "hasan",
    at: workingMinutesAgo(130),
    title: "Seit den Straßenarbeiten rauscht das Telefon, DSL bricht beim Klingeln ab",
    text: md`
      Vor unserem Haus wurde der Gehweg aufgerissen. Seitdem rauscht es im Festnetz, und jedes Mal, wenn jemand anruft, ist das Internet für eine Minute weg. Kein Glasfaser, noch der alte DSL-Anschluss mit Splitter.

      Router und Splitter habe ich testweise getauscht (beides lag noch im Keller), keine Änderung.
    `,
    steps: [
      {
        do: "answer",
        as: "joint",
        by: "bernd",
        at: after(9),
        text: "Abbruch genau beim Klingeln bedeutet: Eine Ader hat schlechten Kontakt oder Feuchtigkeit, die Rufspannung gibt ihr den Rest. Mit dem Tausch von Router und Splitter haben Sie das Haus schon ausgeschlossen. Da muss jemand an die Muffe vor der Tür.",
      },
      {
        do: "escalate",
        by: "bernd",
        at: after(5),
        severity: "impaired",
        summary:
          "Seit Bauarbeiten vor dem Haus Rauschen und Abbruch bei eingehenden Anrufen, Verdacht auf eine beschädigte Ader.",
        tried: "Router und Splitter getauscht, nur ein Telefon direkt an der ersten Dose.",
      },
      { do: "take", at: workingAfter(12) },
      {
        do: "answer",
        by: "owner",
        at: workingAfter(16),
        text: "Hallo Herr T., die Messung zeigt einen Isolationsfehler knapp 80 Meter vor Ihrem Haus, also ziemlich genau dort, wo gebaut wird. Ich kläre, wer heute noch an die Muffe kommt.",
      },
      { do: "helpful", by: ["hasan", "martin"], on: "joint", at: after(4) },
      {
        do: "handOver",
        at: workingMinutesAgo(7),
        to: "leyla",
        known:
          "Isolationsfehler Ader b gegen Erde, rund 80 Meter vor der ersten Dose, seit Beginn der Bauarbeiten.",
        tried: "Leitung zweimal gemessen, Kundengeräte ausgeschlossen, Bauleitung telefonisch informiert.",
        nextStep: "Messtrupp an die Muffe schicken, im Zweifel auf die freie Doppelader 7 umlegen.",
        promiseCarried: "Kunde weiß, dass gemessen wird, und erwartet eine Nachricht zur zugesagten Zeit.",
      },
    ],
  },
];

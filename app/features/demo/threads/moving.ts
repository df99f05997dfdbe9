import { after, daysAgo, minutesAgo, shiftAfter, workdaysAgo, workingIn } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

export const movingStories: Story[] = [
  {
    key: "keep-number",
    category: "umzug-anschluss",
    by: "walter",
    at: minutesAgo(64),
    title: "Umzug zum Monatsersten: Bleibt meine Rufnummer?",
    text: md`
      Sehr geehrte Damen und Herren,

      meine Frau und ich ziehen zum nächsten Ersten innerhalb von Hanau um, drei Straßen weiter. Unsere Telefonnummer haben wir seit 1983, alle Verwandten und der Arzt kennen sie.

      1. Können wir die Nummer behalten?
      2. Müssen wir dafür etwas tun?
      3. Sind wir am Umzugstag telefonisch erreichbar?

      Mit freundlichen Grüßen
      Walter H.
    `,
    steps: [{ do: "meToo", by: "yannick", at: after(30) }],
  },
  {
    key: "not-switched",
    category: "umzug-anschluss",
    by: "joerg",
    at: workdaysAgo(2, "18:50"),
    title: "Nach dem Umzug: Anschluss immer noch nicht geschaltet",
    text: md`
      Ich bin jetzt in der zweiten Woche in der neuen Wohnung. Zugesagt war der Anschluss zum Einzugstag. Seitdem: **nichts**. Im Kundencenter steht „in Bearbeitung“, an der Hotline sagt jeder etwas anderes. Einmal soll der Vormieter noch auf der Leitung sein, einmal fehlt ein Techniker, einmal fehlt angeblich meine Adresse.

      Ich arbeite von zu Hause und bezahle seit zwei Wochen für etwas, das es nicht gibt. Ich möchte bitte **eine** Person, die mir sagt, was los ist.
    `,
    steps: [
      {
        do: "answer",
        as: "one-person",
        by: "ute",
        at: after(41),
        text: md`
          Das ist ärgerlich, und „in Bearbeitung“ hilft niemandem. Zwei Dinge für Sie:

          - Genau für „eine Person“ gibt es die Weitergabe ans Regio-Team. Der Knopf erscheint bei Ihnen unter der Frage. Die Person, die Sie dann sehen, bleibt es auch.
          - Für jeden Arbeitstag, den der Anschluss nach einem Umzug zu spät kommt, steht Ihnen eine Entschädigung zu. Notieren Sie sich, welcher Tag zugesagt war.
        `,
      },
      { do: "helpful", by: ["joerg", "walter", "david"], on: "one-person", at: after(30) },
      {
        do: "escalate",
        by: "joerg",
        at: workdaysAgo(1, "09:12"),
        severity: "total-outage",
        summary:
          "Anschluss nach dem Umzug seit über einer Woche nicht geschaltet, widersprüchliche Auskünfte.",
        tried: "Mehrere Anrufe, Status im Kundencenter steht unverändert auf „in Bearbeitung“.",
      },
      { do: "take", at: shiftAfter(18) },
      {
        do: "note",
        by: "owner",
        at: shiftAfter(25),
        text: "Leitung ist noch mit dem Vormieter belegt, Freigabe liegt seit gestern vor. Im Auftrag fehlt nur die Zuordnung. Zweite Doppelader wäre frei, falls es wieder hängt.",
      },
      {
        do: "answer",
        as: "reason",
        by: "owner",
        at: shiftAfter(20),
        text: md`
          Guten Tag Herr A.,

          ab jetzt bin ich für Sie da, und zwar bis es läuft. Der Grund für die Verzögerung: Die Leitung war noch auf den Vormieter eingetragen. Die Freigabe liegt inzwischen vor, geschaltet wird im Verteiler vor Ort.

          Für die Zwischenzeit habe ich Ihnen Datenvolumen fürs Handy gebucht. Ihre Entschädigung rechne ich aus, darum müssen Sie sich nicht kümmern.
        `,
      },
      {
        do: "comment",
        by: "joerg",
        on: "reason",
        at: after(36),
        text: "Danke. Die erste Auskunft seit zwei Wochen, die Sinn ergibt. Ich nehme Sie beim Wort.",
      },
      {
        do: "movePromise",
        at: workdaysAgo(1, "14:20"),
        dueIn: workingIn(270),
        reason:
          "Im Verteiler war die zugeteilte Doppelader beschädigt. Es wird auf eine andere geschaltet, dafür braucht es einen zweiten Termin vor Ort.",
      },
    ],
  },
  {
    key: "new-building",
    category: "umzug-anschluss",
    by: "severin",
    at: daysAgo(9, "11:25"),
    title: "Neubau in Giesing: Dose hängt, aber im Haus weiß niemand weiter",
    text: "In unserem Neubau sind alle Wohnungen mit Glasfaserdosen ausgestattet. Die Hausverwaltung sagt, man solle „einfach bestellen“, bei der Bestellung heißt es, die Adresse gebe es nicht. Die Straße hat tatsächlich erst seit diesem Jahr einen Namen.",
    steps: [
      {
        do: "answer",
        as: "address",
        by: "bernd",
        at: after(85),
        text: md`
          Bei neuen Straßen hinkt die Adressdatenbank oft ein halbes Jahr hinterher. Drei Angaben beschleunigen es sehr:

          - die **Flurstücksnummer** (hat die Hausverwaltung),
          - die **Home-ID**, ein Aufkleber an oder in der Glasfaserdose,
          - ein Foto vom Hausübergabepunkt im Keller.

          Mit der Home-ID lässt sich der Anschluss auch ohne Straßennamen finden. Bestellen Sie damit im Laden oder über das Regio-Team, das Onlineformular fragt nicht danach.
        `,
      },
      {
        do: "comment",
        by: "severin",
        on: "address",
        at: after(22 * 60),
        text: "Der Aufkleber war unter dem Deckel der Dose. Damit hat es im ersten Anlauf geklappt, Montag kommt das Modem. Merci!",
      },
      { do: "accept", on: "address", at: after(3) },
      { do: "helpful", by: ["severin", "joerg", "ute", "kabelsalat"], on: "address", at: after(900) },
    ],
  },
];

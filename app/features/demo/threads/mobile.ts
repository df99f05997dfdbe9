import { after, daysAgo, minutesAgo, shiftAfter, workdaysAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

export const mobileStories: Story[] = [
  {
    key: "esim-move",
    category: "mobilfunk",
    by: "lena",
    at: daysAgo(12, "13:14"),
    title: "eSIM aufs neue Handy umziehen – geht das ohne Laden?",
    text: "mein altes handy hat eine eSIM, das neue liegt hier. den QR-code von damals habe ich noch. kann ich den einfach noch mal scannen oder sperrt das dann alles? muss am montag erreichbar sein",
    steps: [
      {
        do: "answer",
        as: "new-profile",
        by: "kai",
        at: after(22),
        text: md`
          Den alten Code nicht noch mal scannen, der ist nach einmaliger Nutzung verbraucht. So klappt es ohne Laden:

          1. Neues Handy mit dem **WLAN** verbinden.
          2. Im Kundencenter → SIM-Karten → „eSIM auf neues Gerät“ einen frischen Code anfordern.
          3. Mit dem neuen Handy scannen und die Installation abwarten.
          4. **Erst wenn das Netz da ist**, das Profil auf dem alten Gerät löschen.

          Zwischen 3 und 4 liegen meist fünf bis 15 Minuten. SMS-TANs kommen ab dann auf dem neuen Gerät an.
        `,
      },
      {
        do: "comment",
        by: "lena",
        on: "new-profile",
        at: after(55),
        text: "hat in 10 min geklappt, ohne dass ich aufstehen musste :) danke kai",
      },
      { do: "accept", on: "new-profile", at: after(1) },
      {
        do: "helpful",
        by: ["lena", "yannick", "sandra", "oskar", "tobias"],
        on: "new-profile",
        at: after(1000),
      },
      {
        do: "worked",
        by: ["yannick", "oskar", "tobias"],
        on: "new-profile",
        device: "Pixel 9",
        at: after(2200),
      },
      {
        do: "comment",
        by: "yannick",
        on: "new-profile",
        at: daysAgo(4, "21:10"),
        text: "Hat bei mir auch geklappt. Hinweis: In manchen Handys heißt der Punkt „Mobilfunkplan hinzufügen“.",
      },
    ],
  },
  {
    key: "roaming-lock",
    category: "mobilfunk",
    by: "yannick",
    at: workdaysAgo(3, "11:40"),
    title: "Aus dem Urlaub: Daten im Ausland plötzlich gesperrt",
    text: md`
      Ich bin noch bis Sonntag in Norwegen. Gestern lief alles, heute „Mobile Daten gesperrt“. Telefonieren geht. Laut App habe ich noch 11 GB. Norwegen zählt doch zur EU-Regelung?
    `,
    steps: [
      {
        do: "answer",
        as: "limit",
        by: "kai",
        at: after(31),
        text: md`
          Norwegen gehört zum EWR, die Regelung gilt also. Zwei Ursachen kenne ich:

          - Das Handy hat sich in ein **Schiffs- oder Satellitennetz** eingebucht (Fähre?). Dort greift die Kostenbremse und sperrt alle Daten. Die Netzwahl auf „manuell“ stellen und ein Landnetz wählen.
          - Die Kostenbremse wurde schon ausgelöst. Dann muss sie im Kundencenter bestätigt oder vom Team aufgehoben werden.
        `,
      },
      {
        do: "comment",
        by: "yannick",
        on: "limit",
        at: after(20),
        text: "Fähre passt, ich war gestern auf einer. Landnetz ist gewählt, es bleibt gesperrt, und das Kundencenter lässt mich nicht bestätigen.",
      },
      {
        do: "escalate",
        by: "bernd",
        at: after(18),
        severity: "impaired",
        summary: "Kostenbremse nach einer Fährfahrt ausgelöst und lässt sich im Kundencenter nicht aufheben.",
        tried: "Landnetz von Hand gewählt, Handy neu gestartet, Bestätigung im Kundencenter schlägt fehl.",
      },
      { do: "take", at: shiftAfter(17) },
      {
        do: "close",
        at: shiftAfter(48),
        outcome:
          "Die Kostenbremse war durch das Bordnetz der Fähre ausgelöst und wurde aufgehoben. Der Betrag von der Fähre ist gutgeschrieben, im Landnetz gilt wieder das normale Volumen.",
      },
      { do: "helpful", by: ["yannick", "ute"], on: "limit", at: after(25) },
    ],
  },
  {
    key: "number-after-prepaid",
    category: "mobilfunk",
    by: "tobias",
    at: minutesAgo(26 * 60),
    title: "Prepaid-Nummer mitnehmen: Freigabe erteilt, trotzdem „nicht freigegeben“",
    text: "Bei meinem alten Prepaid-Anbieter habe ich die Rufnummer freigegeben, in der Bestätigung steht „Opt-in gesetzt“. Der Wechselauftrag wird trotzdem abgelehnt. Wie lange gilt so eine Freigabe eigentlich?",
    steps: [
      {
        do: "answer",
        by: "kai",
        at: after(44),
        text: "Die Freigabe gilt 30 Tage. Abgelehnt wird meist, weil das Geburtsdatum nicht passt: Beim Prepaid-Kauf vor Jahren wurde oft irgendetwas eingetragen. Fragen Sie beim alten Anbieter, welche Daten dort hinterlegt sind, lassen Sie sie berichtigen und stellen Sie den Auftrag neu.",
      },
      { do: "meToo", by: "meryem", at: after(200) },
    ],
  },
];

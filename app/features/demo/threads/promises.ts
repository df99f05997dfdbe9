import { after, workdaysAgo, workingIn, workingMinutesAgo } from "../moments.ts";
import type { Story } from "../story.ts";

/** What becomes of promises: one that comes close, and one that was missed and followed by an honest new time. */
export const promiseStories: Story[] = [
  {
    key: "promise-near",
    category: "glasfaser",
    by: "pascal",
    at: workingMinutesAgo(420),
    title: "Glasfaser nach dem Tarifwechsel nur noch mit halber Geschwindigkeit",
    text: "Am Freitag wurde mein Tarif umgestellt. Seitdem kommen am Laptop mit Kabel nur noch rund 250 statt 500 Megabit an, morgens wie abends. Der Router zeigt die Verbindung als in Ordnung an.",
    steps: [
      {
        do: "escalate",
        by: "nora",
        at: workingMinutesAgo(400),
        severity: "impaired",
        summary: "Seit dem Tarifwechsel kommt nur die halbe gebuchte Geschwindigkeit an.",
        tried: "Neustart, Messung mit Kabel, zweites Gerät.",
      },
      { do: "take", at: after(6) },
      {
        do: "answer",
        by: "owner",
        at: workingMinutesAgo(390),
        text: "Guten Tag Herr W., im Netz ist noch das alte Profil hinterlegt, daher die halbe Geschwindigkeit. Ich habe die Umschaltung angestoßen und sage Ihnen Bescheid, sobald sie durch ist.",
      },
      {
        do: "movePromise",
        at: workingMinutesAgo(380),
        dueIn: workingIn(70),
        reason: "Das neue Profil wird erst nach der Freigabe durch die Netzplanung geschaltet.",
      },
    ],
  },
  {
    key: "promise-missed",
    category: "festnetz-telefonie",
    by: "hasan",
    at: workdaysAgo(3, "08:20"),
    title: "Rufumleitung springt jede Nacht von selbst wieder an",
    text: "Ich schalte die Rufumleitung abends am Telefon aus. Am nächsten Morgen ist sie wieder an und alle Anrufe landen auf meinem Handy. Das geht jetzt seit einer Woche so, auch nach einem Neustart.",
    steps: [
      {
        do: "escalate",
        by: "nora",
        at: workdaysAgo(3, "09:30"),
        severity: "question",
        summary: "Eine ausgeschaltete Rufumleitung ist jeden Morgen wieder aktiv.",
        tried: "Am Telefon und im Kundenportal ausgeschaltet, Router neu gestartet.",
      },
      { do: "take", at: after(22) },
      {
        do: "answer",
        by: "owner",
        at: after(35),
        text: "Guten Tag Herr T., ich habe die Einstellung im Netz geprüft: Dort ist ein alter Zeitplan hinterlegt, der jede Nacht um drei Uhr greift. Ich lasse ihn löschen und melde mich, sobald das bestätigt ist.",
      },
      {
        do: "movePromise",
        at: workdaysAgo(2, "09:10"),
        dueIn: workingIn(300),
        reason:
          "Die Löschung des alten Zeitplans ist gestern Abend an einer Wartung gescheitert. Sie läuft heute noch einmal.",
      },
    ],
  },
];

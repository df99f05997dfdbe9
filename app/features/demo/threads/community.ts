import { after, daysAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

export const communityStories: Story[] = [
  {
    key: "how-to-ask",
    category: "community",
    by: "monika",
    at: daysAgo(190, "09:00"),
    title: "Wie bekomme ich hier schnell eine gute Antwort?",
    text: "Ich bin neu hier und möchte niemandem die Zeit stehlen. Was sollte in einer Frage stehen, damit Sie mir gut helfen können?",
    steps: [
      {
        do: "answer",
        as: "five-things",
        by: "nora",
        at: after(44),
        text: md`
          Willkommen! Hier antworten Menschen, die das freiwillig tun. Mit fünf Angaben machen Sie es ihnen leicht:

          1. **Was** geht nicht, und was geht noch?
          2. **Seit wann**, und was war kurz davor? (Gewitter, Umzug, neues Gerät)
          3. **Welche Leuchten** sehen Sie am Modem und am Router?
          4. **Welche Geräte** sind betroffen: alle oder nur eines?
          5. **Was haben Sie schon versucht?**

          Kundennummern, Adressen und Telefonnummern gehören nicht in die Frage. Wenn ein Regio-Team sie braucht, fragt es vertraulich danach.

          Und wenn eine Antwort geholfen hat: Bitte als Lösung markieren. Das freut die, die geholfen haben, und hilft allen, die später suchen.
        `,
      },
      { do: "accept", on: "five-things", at: after(35) },
      {
        do: "helpful",
        by: ["martin", "bernd", "ute", "kai", "claudia", "monika"],
        on: "five-things",
        at: after(600),
      },
      { do: "lock", by: "nora", at: after(60) },
    ],
  },
  {
    key: "when-fibre",
    category: "community",
    by: "david",
    at: daysAgo(20, "21:15"),
    title: "Wann kommt endlich Glasfaser in unsere Straße???",
    text: "Auf der anderen Straßenseite liegt es seit einem Jahr, bei uns heißt es „geplant“. Wer entscheidet so was, und kann man sich da beschweren?",
    steps: [
      {
        do: "answer",
        as: "border",
        by: "bernd",
        at: after(40),
        text: "Die Grenze eines Ausbaugebiets läuft oft mitten durch eine Straße, weil die Verteiler so liegen. Zuständig ist der Netzausbau, nicht die Community hier. Was wirklich hilft: sich auf der Seite zur Verfügbarkeit vormerken und Nachbarn dazu bringen. Die Zahl der Vormerkungen entscheidet mit über die Reihenfolge.",
      },
      {
        do: "answer",
        by: "pascal",
        at: after(35),
        text: "Vormerken, haha. Das haben wir vor zwei Jahren schon gemacht. Man wird doch nur hingehalten.",
      },
      {
        do: "comment",
        by: "david",
        on: "border",
        at: after(12),
        text: "Danke, das ist wenigstens mal eine Erklärung. Dann gehe ich mit einer Liste durchs Haus.",
      },
      { do: "accept", on: "border", at: after(2) },
      {
        do: "comment",
        by: "nora",
        at: after(13 * 60),
        text: "Die Frage ist beantwortet, der Rest ließ sich hier nicht klären und der Ton wurde rauer. Deshalb ist hier zu. Zum Ausbau in Ihrer Straße gibt die Seite zur Verfügbarkeit Auskunft.",
      },
      { do: "lock", by: "nora", at: after(1) },
    ],
  },
  {
    key: "thank-you",
    category: "community",
    by: "claudia",
    at: daysAgo(3, "20:05"),
    title: "Wie bedanke ich mich hier am besten?",
    text: "Ich habe vor ein paar Tagen für meine Mutter gefragt, deren Telefon nach dem Routertausch stumm war. Heute hat sie mir am Telefon (!) diktiert: „Sag den netten Leuten, dass ich wieder mit meiner Schwester sprechen kann, und dass der Herr Lehrer das sehr schön erklärt hat.“ Dem schließe ich mich an. Gibt es hier etwas, womit ich jemandem eine Freude machen kann?",
    steps: [
      {
        do: "comment",
        by: "martin",
        at: after(55),
        text: "Da wird der Herr Lehrer rot. Liebe Grüße an Ihre Mutter!",
      },
      {
        do: "answer",
        as: "like-this",
        by: "nora",
        at: after(14 * 60),
        text: "Das haben Sie gerade getan. Was außerdem zählt: die Antwort als Lösung markieren, denn daraus entstehen die Abzeichen. Und wenn Sie selbst einmal etwas wissen, einfach antworten. Die meisten hier haben so angefangen.",
      },
      { do: "accept", on: "like-this", at: after(150) },
      { do: "helpful", by: ["martin", "helga", "bernd", "ute"], on: "question", at: after(30) },
    ],
  },
];

import { after, minutesAgo, shiftAfter } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

/** What looks like one outage in one quarter of Frankfurt, told by several people this very hour. */
export const outageStories: Story[] = [
  {
    key: "red-link",
    category: "glasfaser",
    by: "erika",
    at: minutesAgo(52),
    title: "Glasfaser-Modem blinkt rot seit dem Gewitter",
    text: md`
      Hallo zusammen,

      nach dem Gewitter letzte Nacht leuchtet am Glasfaser-Modem die Anzeige **Link** rot. Router und Telefon sind ohne Verbindung. Den Strom habe ich schon für zehn Minuten getrennt.

      - Modem: Glasfaser-Modem 2
      - Router: Speedbox Pro, Software 3.14
      - Meine Nachbarin im selben Haus hat das gleiche Problem.

      Ich schreibe über das Handy. Was kann ich noch tun?
    `,
    steps: [
      { do: "meToo", by: "irina", at: minutesAgo(46) },
      { do: "meToo", by: "hasan", at: minutesAgo(41) },
      { do: "meToo", by: "pascal", at: minutesAgo(38) },
      {
        do: "answer",
        as: "no-light",
        by: "bernd",
        at: minutesAgo(36),
        text: md`
          Wenn **Link** nach dem Neustart rot bleibt, kommt am Modem kein Licht an. Das lässt sich zu Hause nur an einer Stelle prüfen:

          1. Den grünen Stecker am Modem abziehen, drei Sekunden warten.
          2. Wieder einstecken, bis es hörbar klickt.
          3. Zwei Minuten warten.

          Bleibt es rot, ist das ein Fall für das Regio-Team. Dass es bei der Nachbarin genauso ist, spricht dafür. Sagen Sie kurz Bescheid, dann gebe ich die Frage weiter.
        `,
      },
      {
        do: "comment",
        by: "erika",
        on: "no-light",
        at: minutesAgo(31),
        text: "Danke für die schnelle Antwort! Der Stecker sitzt fest, ich habe ihn zweimal bis zum Klicken eingesteckt. Es bleibt leider rot.",
      },
      { do: "meToo", by: "monika", at: minutesAgo(30) },
      {
        do: "comment",
        by: "bernd",
        on: "no-light",
        at: minutesAgo(28),
        text: "Gut geprüft. Dann liegt es nicht an Ihnen. Ich gebe es jetzt an das Regio-Team Frankfurt.",
      },
      {
        do: "escalate",
        by: "bernd",
        at: minutesAgo(27),
        severity: "total-outage",
        summary:
          "Seit dem Gewitter kommt am Glasfaser-Modem kein Licht an, Nachbarin im selben Haus ebenfalls betroffen.",
        tried: "Zehn Minuten stromlos, grünen Stecker zweimal neu gesteckt, Link bleibt rot.",
      },
      { do: "helpful", by: ["erika", "irina", "martin", "pascal"], on: "no-light", at: minutesAgo(25) },
      { do: "meToo", by: "sandra", at: minutesAgo(21) },
      {
        do: "comment",
        by: "irina",
        at: minutesAgo(20),
        text: "Zwei Häuser weiter dasselbe Bild. Ich habe hier „Habe ich auch“ gedrückt und warte mit.",
      },
      { do: "take", at: shiftAfter(5) },
      {
        do: "answer",
        as: "team",
        by: "owner",
        at: shiftAfter(4),
        text: md`
          Guten Tag Frau M.,

          ich habe Ihren Anschluss gemessen: Am Verteiler in Ihrer Straße fehlt das Signal, mehrere Haushalte sind betroffen. Ein Messtrupp ist unterwegs.

          **Sie müssen nichts weiter tun.** Ich melde mich hier, sobald es läuft, spätestens zur zugesagten Zeit.
        `,
      },
      {
        do: "note",
        by: "owner",
        at: shiftAfter(2),
        text: "Verteiler Gallus, zweite Kassette dunkel. Messtrupp fährt hin. Die Frage von Pascal W. unter „Störungen“ gehört dazu.",
      },
      {
        do: "comment",
        by: "erika",
        on: "team",
        at: after(4),
        text: "Das ging schnell. Danke, dann warte ich beruhigt ab.",
      },
    ],
  },
  {
    key: "gallus-dark",
    category: "stoerungen",
    by: "pascal",
    at: minutesAgo(43),
    title: "Gallus: Internet und Telefon seit letzter Nacht komplett weg",
    text: "Seit letzter Nacht ist bei uns alles tot. Am Modem leuchtet Link rot. Ich habe Homeoffice und sitze jetzt mit dem Handy-Hotspot in der Küche. Ist das nur bei uns oder in der ganzen Ecke so?",
    steps: [
      { do: "meToo", by: "hasan", at: minutesAgo(40) },
      {
        do: "comment",
        by: "hasan",
        at: minutesAgo(39),
        text: "Hier auch, Nähe Europaviertel. Bei meinem Bruder ein paar Straßen weiter läuft es noch.",
      },
      { do: "meToo", by: "irina", at: minutesAgo(35) },
      { do: "meToo", by: "erika", at: minutesAgo(33) },
      {
        do: "answer",
        as: "together",
        by: "martin",
        at: minutesAgo(24),
        text: md`
          Sieht nach einer gemeinsamen Ursache aus: In der Frage „Glasfaser-Modem blinkt rot seit dem Gewitter“ von Erika M. melden sich gerade mehrere aus derselben Gegend. Sie ist schon beim Regio-Team.

          Mein Rat: hier und dort „Habe ich auch“ drücken, dann sieht das Team, wie groß das Gebiet ist. Und am Modem bitte nichts mehr verstellen: Sobald die Strecke repariert ist, meldet es sich von selbst wieder an.
        `,
      },
      { do: "helpful", by: ["pascal", "hasan", "bernd"], on: "together", at: minutesAgo(18) },
      { do: "meToo", by: "monika", at: minutesAgo(16) },
      {
        do: "comment",
        by: "pascal",
        on: "together",
        at: minutesAgo(14),
        text: "Danke für den Hinweis, habe ich gemacht. Gut zu wissen, dass ich nicht allein bin.",
      },
      { do: "meToo", by: "yannick", at: after(6) },
    ],
  },
];

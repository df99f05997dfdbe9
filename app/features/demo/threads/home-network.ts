import { after, daysAgo, minutesAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

export const homeNetworkStories: Story[] = [
  {
    key: "mesh-at-night",
    category: "internet-wlan",
    by: "tobias",
    at: daysAgo(1, "08:05"),
    title: "Mesh-Repeater verliert nachts die Verbindung",
    text: md`
      Hallo in die Runde,

      ich habe eine Speedbox Pro im Flur und zwei Speedbox Mini (Arbeitszimmer und Dachgeschoss). Seit etwa zwei Wochen ist die Mini im Dachgeschoss jeden Morgen offline, die Leuchte **Mesh** blinkt gelb. Stecker raus, Stecker rein, dann läuft sie wieder bis zur nächsten Nacht.

      Die andere Mini macht das nicht. Software ist überall 3.14, umgestellt habe ich nichts. Was passiert da nachts?
    `,
    steps: [
      {
        do: "answer",
        as: "log",
        by: "martin",
        at: after(47),
        text: md`
          Zwei Dinge würde ich zuerst ansehen:

          - Steht unter WLAN → Zeitschaltung etwas drin?
          - Steht im Ereignisprotokoll der Speedbox kurz vor dem Ausfall etwas mit „DFS“ oder „Radar“?

          Beides passt zu „immer nachts“.
        `,
      },
      {
        do: "comment",
        by: "tobias",
        on: "log",
        at: after(35),
        text: "Zeitschaltung ist aus. Im Protokoll steht aber tatsächlich jede Nacht gegen drei „DFS: Kanal 100 geräumt“ und gleich danach „Mini-DG antwortet nicht“. Was heißt das?",
      },
      {
        do: "answer",
        as: "dfs",
        by: "bernd",
        at: after(52),
        text: md`
          Das heißt: Der Router hat ein Radar gehört und musste den Kanal wechseln. Die Mini im Arbeitszimmer zieht um, die im Dachgeschoss verpasst es, weil ihr Empfang knapp ist.

          Abhilfe in zwei Schritten: Kanal fest auf **36, 40, 44 oder 48** stellen, dort gibt es kein Ausweichen. Und die Mini ein, zwei Meter näher an die Treppe, bis die Leuchte grün ist.
        `,
      },
      { do: "helpful", by: ["tobias", "martin", "kabelsalat", "lena"], on: "dfs", at: after(90) },
      {
        do: "answer",
        by: "kabelsalat",
        at: after(70),
        text: "Hatte ein ähnliches Bild, da war es die Steckdosenleiste mit Zeitschaltuhr, die mein Mann „zum Stromsparen“ eingebaut hatte. Nur der Vollständigkeit halber.",
      },
      {
        do: "comment",
        by: "tobias",
        on: "dfs",
        at: after(25),
        text: "Steckt direkt in der Wand, ohne Leiste. Aber der Gedanke ist gut. :-)",
      },
      {
        do: "answer",
        by: "jolanta",
        at: after(130),
        text: "Falls in beiden Räumen eine alte Antennendose ist: Ich habe meine Mini über ein Paar Koax-Adapter angebunden. Seitdem ist mir der Funk zwischen den Stockwerken egal. Kostet allerdings um die 100 Euro.",
      },
      {
        do: "answer",
        as: "summary",
        by: "martin",
        at: minutesAgo(95),
        text: md`
          Damit nichts durcheinandergerät, die Reihenfolge, die ich nehmen würde:

          1. Kanal 44 fest einstellen (Tipp von Bernd).
          2. Mini näher an die Treppe, Leuchte muss grün sein.
          3. Zwei Nächte abwarten und ins Protokoll schauen.
          4. Erst dann über Kabel oder Koax nachdenken.
        `,
      },
      {
        do: "comment",
        by: "tobias",
        on: "summary",
        at: minutesAgo(25),
        text: "So mache ich es. Kanal 44 ist eingestellt und die Mini steht jetzt auf dem Treppenabsatz. Ich melde mich nach zwei Nächten.",
      },
    ],
  },
  {
    key: "flat-share",
    category: "internet-wlan",
    by: "lena",
    at: daysAgo(6, "19:42"),
    title: "WG mit fünf Leuten: WLAN bricht abends ein",
    text: md`
      hallo, wir wohnen zu fünft und abends geht im WLAN fast nichts mehr. tagsüber alles super. speedtest am kabel abends 230 von 250, also liegts nicht an der leitung, oder?

      router steht im abstellraum hinter der waschmaschine (ja, ich weiß). 17 geräte sind angemeldet. was bringt am meisten, ohne dass wir viel geld ausgeben?
    `,
    steps: [
      {
        do: "answer",
        as: "place",
        by: "martin",
        at: after(38),
        text: md`
          Richtig gemessen: Die Leitung ist in Ordnung, es ist der Funk. Drei Dinge, alle kostenlos:

          1. **Router raus aus dem Abstellraum.** Eine volle Waschmaschinentrommel ist Metall und Wasser, schlimmer geht es nicht. Ein Regal im Flur reicht.
          2. **Fernseher und Konsole ans Kabel**, falls ihr eines legen könnt. Jedes Gerät weniger im Funk hilft den anderen.
          3. **2,4 GHz auf 20 MHz Breite** stellen. Klingt nach weniger, ist im Mietshaus aber mehr, weil ihr die Nachbarn weniger trefft.

          Danach noch mal am Abend messen, am besten im Zimmer, das am weitesten weg ist.
        `,
      },
      {
        do: "comment",
        by: "lena",
        on: "place",
        at: after(20 * 60),
        text: "router steht jetzt im flur auf dem schuhregal. abends 90 bis 140 in allen zimmern!! vorher waren es 5. dankeee",
      },
      { do: "accept", on: "place", at: after(3) },
      { do: "helpful", by: ["lena", "yannick", "sandra", "bernd"], on: "place", at: after(300) },
      {
        do: "answer",
        by: "kai",
        at: after(60),
        text: "Ergänzung für alle, die das später lesen: In der Oberfläche sieht man bei jedem Gerät, auf welchem Band es hängt. Wenn ein neues Handy neben dem Router auf 2,4 GHz klebt, WLAN am Handy einmal aus und an.",
      },
      { do: "worked", by: ["sandra", "yannick"], on: "place", device: "Speedbox Pro", at: after(26 * 60) },
    ],
  },
  {
    key: "powerline-or-cable",
    category: "internet-wlan",
    by: "monika",
    at: daysAgo(3, "17:20"),
    title: "Kabel durch den Keller oder Powerline?",
    text: md`
      Guten Tag,

      mein Arbeitszimmer liegt zwei Räume und eine Stahlbetonwand vom Router entfernt. Im WLAN kommen 20 Mbit/s an, gebucht sind 250. Der Elektriker möchte 480 Euro für ein Netzwerkkabel durch den Keller, im Laden kosten zwei Powerline-Adapter 70 Euro. Was würden Sie tun?
    `,
    steps: [
      {
        do: "answer",
        as: "try-first",
        by: "kabelsalat",
        at: after(64),
        text: "Powerline kaufen, ausprobieren und im Zweifel innerhalb von 14 Tagen zurückschicken. Bei mir im Altbau waren es 40 Mbit/s, bei meiner Schwester im Neubau 180. Vorher weiß das niemand. Beide Adapter direkt in die Wand, nicht in eine Mehrfachleiste.",
      },
      {
        do: "answer",
        as: "cable",
        by: "bernd",
        at: after(115),
        text: md`
          Wenn Sie dort täglich arbeiten: Kabel. Einmal Geld, dann zwanzig Jahre Ruhe. Und fragen Sie nach dem Weg, oft gibt es ein Rohr von der alten Telefondose in den Keller, dann wird es deutlich günstiger.

          Als Zwischenlösung ist Powerline in Ordnung, für Videokonferenzen aber oft zu unruhig: Der Mittelwert stimmt, die Aussetzer stören.
        `,
      },
      { do: "helpful", by: ["monika", "martin", "tobias"], on: "cable", at: after(200) },
      { do: "helpful", by: ["monika", "yannick"], on: "try-first", at: after(4) },
      {
        do: "comment",
        by: "monika",
        on: "cable",
        at: after(16 * 60),
        text: "Es gibt tatsächlich ein Leerrohr von der Telefondose! Der Elektriker macht es nun für 190 Euro. Bis dahin tut es das geliehene Powerline meines Nachbarn. Beide Antworten haben mir geholfen.",
      },
      { do: "accept", on: "cable", at: after(2) },
      { do: "accept", on: "try-first", at: after(1) },
    ],
  },
];

import { after, daysAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

export const televisionStories: Story[] = [
  {
    key: "no-signal",
    category: "tv-streaming",
    by: "sandra",
    at: daysAgo(2, "18:31"),
    title: "Fernseher zeigt „Kein Signal“ nach Update",
    text: md`
      Gestern Abend hat sich die MediaBox aktualisiert, seitdem zeigt der Fernseher nur noch „Kein Signal“. Die Box selbst leuchtet ganz normal weiß.

      Schon probiert: beide Geräte aus und an, HDMI-Kabel fester gesteckt. Heute Abend ist Fußball, ich wäre sehr dankbar!
    `,
    steps: [
      {
        do: "answer",
        as: "source",
        by: "jolanta",
        at: after(9),
        text: "Drücken Sie am Fernseher „Quelle“ oder „Source“ und gehen Sie alle HDMI-Eingänge durch. Nach einem Update meldet sich die Box manchmal neu an, und der Fernseher bleibt auf einem leeren Eingang stehen.",
      },
      {
        do: "comment",
        by: "sandra",
        on: "source",
        at: after(6),
        text: "Auf HDMI 2 kommt jetzt für eine Sekunde ein Bild, dann wieder schwarz.",
      },
      {
        do: "answer",
        as: "resolution",
        by: "kabelsalat",
        at: after(8),
        text: md`
          Ein Bild für eine Sekunde ist typisch für eine Auflösung, die der Fernseher nicht schafft. Nach dem Update steht die Box auf „Automatisch, bis 4K HDR“.

          Blind umschalten: auf der Fernbedienung **Menü** und **0** zusammen fünf Sekunden halten. Die Box geht dann auf 1080p.
        `,
      },
      {
        do: "edit",
        by: "kabelsalat",
        on: "resolution",
        at: after(4),
        text: md`
          Ein Bild für eine Sekunde ist typisch für eine Auflösung, die der Fernseher nicht schafft. Nach dem Update steht die Box auf „Automatisch, bis 4K HDR“.

          Blind umschalten: auf der Fernbedienung **Menü** und **0** zusammen fünf Sekunden halten. Die Box geht dann auf 1080p. Sobald das Bild da ist, unter Bild → Auflösung auf „1080p“ festlegen.
        `,
        reason: "Ergänzt, wie es auf Dauer so bleibt",
      },
      {
        do: "answer",
        by: "martin",
        at: after(5),
        text: "Falls das nicht reicht: Alles vom Strom, HDMI-Kabel an beiden Enden ab, eine Minute warten. Dann zuerst den Fernseher einschalten und erst danach die Box. Die beiden handeln ihre Verschlüsselung beim Start aus, und dabei zählt die Reihenfolge.",
      },
      {
        do: "comment",
        by: "sandra",
        on: "resolution",
        at: after(11),
        text: "BILD!! Zehn Minuten vor Anpfiff. Erst der Eingang, dann Menü und 0. Ich danke Ihnen beiden!",
      },
      { do: "accept", on: "source", at: after(1) },
      { do: "accept", on: "resolution", at: after(1) },
      { do: "helpful", by: ["sandra", "rita", "lena", "martin", "tobias"], on: "resolution", at: after(600) },
      { do: "helpful", by: ["sandra", "kabelsalat"], on: "source", at: after(10) },
      { do: "worked", by: ["rita", "oskar"], on: "resolution", at: after(500) },
      {
        do: "comment",
        by: "oskar",
        on: "resolution",
        at: after(5),
        text: "Bei mir war es nach demselben Update genauso. Menü und 0 hat funktioniert, danke.",
      },
    ],
  },
  {
    key: "evening-stutter",
    category: "tv-streaming",
    by: "irina",
    at: daysAgo(4, "20:48"),
    title: "Fernsehen ruckelt nur am Abend, Speedtest ist aber gut",
    text: md`
      Jeden Abend zwischen acht und zehn bleibt das Bild im Live-Fernsehen alle paar Minuten stehen. Mediathek und Streaming laufen zur selben Zeit einwandfrei, der Speedtest zeigt 245 von 250.

      Angeschlossen: Glasfaser-Modem 2 → Speedbox Pro → kleiner Switch (5 Anschlüsse, schon etwas älter) → MediaBox und Spielkonsole.
    `,
    steps: [
      {
        do: "answer",
        as: "multicast",
        by: "bernd",
        at: after(74),
        text: md`
          Dass die Mediathek läuft und Live ruckelt, ist der Schlüssel: Live kommt als Multicast, der Rest nicht. Ein alter Switch ohne IGMP-Snooping schickt den Fernsehstrom an alle Anschlüsse, und wenn abends die Konsole lädt, kommen sich beide in die Quere.

          Zum Prüfen die MediaBox für einen Abend direkt an die Speedbox. Ruckelt nichts mehr, den Switch gegen einen mit „IGMP-Snooping v3“ tauschen (um 25 Euro).
        `,
      },
      {
        do: "answer",
        by: "jolanta",
        at: after(30),
        text: "Bernd hat recht, so war es bei mir auch. Und falls Sie die Box doch einmal über WLAN betreiben: in der MediaBox unter Netzwerk „Unicast erzwingen“ einschalten, Multicast über Funk ist eine Qual.",
      },
      { do: "helpful", by: ["irina", "jolanta", "sandra"], on: "multicast", at: after(800) },
      {
        do: "comment",
        by: "irina",
        on: "multicast",
        at: after(21 * 60),
        text: "Gestern Abend direkt angeschlossen: kein einziger Ruckler. Neuer Switch ist bestellt, ich berichte, wenn er da ist.",
      },
      {
        do: "worked",
        by: ["hasan"],
        on: "multicast",
        device: "MediaBox, Switch mit IGMP-Snooping",
        note: "Seit dem Tausch drei Abende ohne Ruckeln.",
        at: daysAgo(1, "12:20"),
      },
    ],
  },
];

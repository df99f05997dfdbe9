import { after, daysAgo, minutesAgo, shiftAfter, workdaysAgo, workingMinutesAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

/** E-mail, cloud, smart home, devices and visits. */
export const everydayStories: Story[] = [
  {
    key: "outbox",
    category: "email-cloud",
    by: "helga",
    at: daysAgo(11, "10:30"),
    title: "Meine E-Mails bleiben im Postausgang liegen",
    text: "Guten Tag, am Tablet kann ich E-Mails lesen, aber was ich schreibe, bleibt im Postausgang stehen. Seit ungefähr einer Woche. Ich habe nichts verstellt, jedenfalls nicht mit Absicht. Helga T.",
    steps: [
      {
        do: "answer",
        as: "port",
        by: "kabelsalat",
        at: after(40),
        text: md`
          Guten Tag Helga, empfangen und versenden haben getrennte Einstellungen, darum geht nur das eine. Bitte so vorgehen:

          1. Einstellungen → E-Mail → Ihr Konto → **Postausgang**.
          2. Bei „Port“ muss **465** stehen.
          3. Bei „Verschlüsselung“ muss **SSL/TLS** stehen.
          4. Bei „Anmeldung erforderlich“ muss der Haken drin sein.

          Wahrscheinlich steht bei Ihnen noch Port 25, der wird seit Kurzem nicht mehr angenommen. Danach eine Mail an sich selbst schicken.
        `,
      },
      {
        do: "comment",
        by: "helga",
        on: "port",
        at: after(120),
        text: "Es stand 25 da! Ich habe 465 eingetragen und es machte „wusch“. Alle elf Mails sind jetzt weg, also angekommen.",
      },
      { do: "accept", on: "port", at: after(2) },
      { do: "helpful", by: ["helga", "martin", "claudia"], on: "port", at: after(400) },
      {
        do: "worked",
        by: ["walter", "monika"],
        on: "port",
        device: "Thunderbird auf Windows",
        at: after(3000),
      },
    ],
  },
  {
    key: "cloud-full",
    category: "email-cloud",
    by: "sandra",
    at: minutesAgo(185),
    title: "Cloud ist voll, aber ich finde die großen Dateien nicht",
    text: "Seit heute meldet die Cloud „Speicher fast voll: 14,8 von 15 GB“. Wenn ich alle Ordner zusammenzähle, komme ich auf 9 GB. Den Papierkorb habe ich schon geleert. Gibt es irgendwo eine Liste nach Größe?",
    isWatched: true,
    steps: [{ do: "meToo", by: "monika", at: after(70) }],
  },
  {
    key: "thermostat",
    category: "smart-home",
    by: "walter",
    at: daysAgo(1, "16:40"),
    title: "Heizkörperthermostat lässt sich nicht mit dem WLAN verbinden",
    text: md`
      Mein Sohn hat mir ein WLAN-Thermostat geschenkt. In der App kommt immer „Gerät nicht gefunden“. Das Handy ist im selben WLAN, die Speedbox steht im Nebenzimmer.
    `,
    steps: [
      {
        do: "answer",
        as: "band",
        by: "kabelsalat",
        at: after(58),
        text: md`
          Solche Thermostate können fast immer nur 2,4 GHz, Ihr Handy hängt vermutlich auf 5 GHz, und dann finden sie sich beim Einrichten nicht.

          In der Speedbox gibt es unter WLAN → „Smart-Home-Geräte verbinden“ einen Knopf: Er schaltet 5 GHz für zehn Minuten ab. In dieser Zeit das Thermostat anlernen. Danach ist alles wie vorher.
        `,
      },
      {
        do: "comment",
        by: "martin",
        on: "band",
        at: after(35),
        text: "Dazu noch: Am Handy während des Einrichtens die mobilen Daten ausschalten, sonst sucht die App manchmal am WLAN vorbei.",
      },
      {
        do: "comment",
        by: "walter",
        on: "band",
        at: minutesAgo(140),
        text: "Vielen Dank. Den Knopf habe ich gefunden, ich versuche es, sobald mein Sohn wieder zu Besuch ist.",
      },
      { do: "helpful", by: ["walter", "lena"], on: "band", at: minutesAgo(120) },
    ],
  },
  {
    key: "used-router",
    category: "geraete",
    by: "yannick",
    at: daysAgo(3, "12:15"),
    title: "Gebrauchte Speedbox Pro gekauft, lässt sich nicht einrichten",
    text: "Auf dem Flohmarkt für 20 Euro mitgenommen. Beim Einrichten kommt „Dieses Gerät ist einem anderen Anschluss zugeordnet“. Habe ich ein gestohlenes Gerät gekauft?",
    steps: [
      {
        do: "answer",
        as: "rented",
        by: "kabelsalat",
        at: after(36),
        text: "Eher ein gemietetes. Mietgeräte bleiben dem alten Vertrag zugeordnet, bis sie zurückgegeben sind, daran ändert auch ein Werksreset nichts. Auf dem Aufkleber steht dann ein **M** hinter der Artikelnummer. Fragen Sie die Person, von der Sie sie haben, sie bekommt sonst womöglich eine Rechnung für das fehlende Gerät.",
      },
      {
        do: "comment",
        by: "yannick",
        on: "rented",
        at: after(80),
        text: "Da steht ein M. :-( Immerhin kein Diebstahl. Ich versuche, den Verkäufer zu finden.",
      },
      {
        do: "answer",
        by: "bernd",
        at: after(240),
        text: "Für den nächsten Kauf: Im Kundencenter gibt es unter Geräte eine Prüfung nach Seriennummer. Die geht ohne Anmeldung und sagt nur „frei“ oder „zugeordnet“.",
      },
      { do: "helpful", by: ["yannick", "martin"], on: "rented", at: after(60) },
    ],
  },
  {
    key: "all-alone",
    category: "geraete",
    by: "monika",
    at: workingMinutesAgo(75),
    title: "Neue Speedbox: Ich komme allein nicht zurecht",
    text: md`
      Guten Tag,

      heute kam die neue Speedbox Pro. Mein Mann hat das früher gemacht, er kann es leider nicht mehr. Ich habe die Kabel nach dem Faltblatt gesteckt, aber am Fernseher und am Telefon geht nichts. Die alte Box steht noch daneben.

      Gibt es jemanden, der so etwas vor Ort macht? Ich bezahle das auch gern.
    `,
    steps: [
      {
        do: "answer",
        as: "old-box",
        by: "martin",
        at: after(14),
        text: md`
          Guten Tag Frau R., Sie haben das bestimmt fast richtig gemacht. Zwei Vorschläge:

          - Stecken Sie fürs Erste die **alte Box** wieder an, dann sind Telefon und Fernseher heute versorgt.
          - Für die neue kommt auf Wunsch jemand zu Ihnen. Ich bitte Bernd, das an Ihr Regio-Team zu geben.
        `,
      },
      {
        do: "comment",
        by: "monika",
        on: "old-box",
        at: after(19),
        text: "Die alte läuft wieder, das Telefon geht. Da bin ich schon viel ruhiger. Danke schön.",
      },
      {
        do: "escalate",
        by: "bernd",
        at: workingMinutesAgo(18),
        severity: "question",
        summary:
          "Kundin wünscht Hilfe vor Ort beim Einrichten der neuen Speedbox Pro, die alte läuft vorerst weiter.",
        tried: "Verkabelung nach Faltblatt, danach alte Box wieder angeschlossen.",
      },
      { do: "helpful", by: ["monika", "bernd"], on: "old-box", at: after(2) },
    ],
  },
  {
    key: "three-visits",
    category: "stoerungen",
    by: "david",
    at: workdaysAgo(5, "17:45"),
    title: "Drei Termine, dreimal niemand da",
    text: md`
      Zum dritten Mal habe ich mir freigenommen, zum dritten Mal stand niemand vor der Tür. Keine Absage, kein Anruf, nichts. In der App steht danach frech „Kunde nicht angetroffen“. Ich saß am Fenster!

      Das Internet fällt seit drei Wochen täglich mehrmals aus. Was soll ich denn noch machen?
    `,
    steps: [
      {
        do: "answer",
        as: "rights",
        by: "ute",
        at: after(29),
        text: md`
          Da wäre ich auch sauer. Schreiben Sie sich die drei Termine mit Uhrzeit auf, am besten mit einem Zeugen: Für jeden versäumten Termin steht Ihnen eine Entschädigung zu (10 Euro oder 20 Prozent des Monatspreises, je nachdem, was höher ist).

          Und bitte geben Sie die Frage ans Regio-Team, dort bekommen Sie eine feste Ansprechperson.
        `,
      },
      {
        do: "escalate",
        by: "bernd",
        at: workdaysAgo(4, "08:40"),
        severity: "impaired",
        summary: "Tägliche Ausfälle seit drei Wochen, drei Techniker-Termine ohne Besuch.",
        tried: "Router getauscht, Leitung laut Kunde nie gemessen.",
      },
      { do: "take", at: shiftAfter(35) },
      {
        do: "answer",
        as: "sorry",
        by: "owner",
        at: shiftAfter(30),
        text: "Guten Tag Herr L., das tut mir leid. Die Termine lagen auf einer falschen Hausnummer, deshalb stand die Kollegin jedes Mal vor der falschen Tür. Das ist berichtigt. Ich habe die Leitung gemessen, der Fehler liegt im Verteiler, Sie brauchen also nicht zu Hause zu sein.",
      },
      {
        do: "handOver",
        at: workdaysAgo(3, "11:20"),
        to: "tom",
        known: "Kontakt im Verteiler oxidiert, Hausnummer im Auftrag war falsch und ist berichtigt.",
        tried: "Leitung gemessen, Anschluss probeweise umgelegt, Fehler bleibt am selben Kontakt.",
        nextStep: "Kontakt erneuern lassen, danach 24 Stunden beobachten und den Kunden anrufen.",
        promiseCarried:
          "Die erste Zusage ist verstrichen. Der Kunde wartet auf einen Anruf mit einer neuen Zeit.",
      },
      { do: "acceptHandover", by: "tom", at: after(14) },
      {
        do: "close",
        at: workdaysAgo(2, "11:30"),
        outcome:
          "Ein Kontakt im Verteiler an der Straße war korrodiert und wurde erneuert. Die falsche Hausnummer im Auftrag ist berichtigt, die Entschädigung für drei Termine ist gutgeschrieben.",
      },
      {
        do: "rate",
        at: workingMinutesAgo(45),
        score: 2,
        comment:
          "Das Internet läuft jetzt. Aber drei Urlaubstage sind weg, mittendrin war plötzlich jemand anderes zuständig, und angerufen hat mich bis heute keiner.",
      },
    ],
  },
];

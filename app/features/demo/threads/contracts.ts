import { after, daysAgo, shiftAfter, workdaysAgo, workingAfter, workingMinutesAgo } from "../moments.ts";
import type { Story } from "../story.ts";
import { md } from "../text.ts";

/** Invoices, contracts and what a regional team sorts out about them. */
export const contractStories: Story[] = [
  {
    key: "provision-fee",
    category: "rechnung-vertrag",
    by: "rita",
    at: daysAgo(5, "10:12"),
    title: "Wie verstehe ich die Position „Bereitstellung“ auf der Rechnung?",
    text: md`
      Guten Tag,

      auf meiner zweiten Rechnung steht „Bereitstellung, einmalig, 69,95 €“. Beim Abschluss hieß es, die Bereitstellung sei in den ersten Wochen kostenlos. Ist das eine andere Gebühr, oder wurde da etwas vergessen?
    `,
    steps: [
      {
        do: "answer",
        as: "credit",
        by: "ute",
        at: after(33),
        text: md`
          „Bereitstellung“ ist der einmalige Preis fürs Einrichten. Wurde er erlassen, sieht man das so gut wie immer an **zwei** Zeilen: einmal 69,95 € und darunter, oft erst auf der zweiten oder dritten Rechnung, eine Gutschrift über denselben Betrag.

          Bitte einmal nachsehen:

          1. Steht weiter unten oder auf der Rückseite „Gutschrift Aktion“?
          2. Steht in der Auftragsbestätigung „Bereitstellung 0 €“ oder „wird erstattet“?

          Wenn 2 zutrifft und keine Gutschrift da ist, reicht ein formloser Widerspruch. Sie haben dafür acht Wochen Zeit.
        `,
      },
      {
        do: "comment",
        by: "rita",
        on: "credit",
        at: after(95),
        text: "Gefunden! Auf Seite 3: „Gutschrift Aktion −69,95 €“. Sie wird mit der nächsten Rechnung verrechnet. Darauf muss man erst einmal kommen.",
      },
      { do: "accept", on: "credit", at: after(2) },
      { do: "helpful", by: ["rita", "meryem", "claudia", "walter"], on: "credit", at: after(700) },
      { do: "worked", by: ["meryem", "claudia"], on: "credit", at: after(1500) },
      {
        do: "comment",
        by: "claudia",
        on: "credit",
        at: daysAgo(1, "19:10"),
        text: "Danke, bei mir steht sie auch auf der letzten Seite. Warum eigentlich nicht direkt darunter?",
      },
    ],
  },
  {
    key: "charged-twice",
    category: "rechnung-vertrag",
    by: "meryem",
    at: workdaysAgo(2, "09:34"),
    title: "Rechnung doppelt abgebucht",
    text: md`
      Vergangene Woche wurden 44,95 € abgebucht und zwei Tage später noch einmal genau 44,95 €. Im Kundencenter sehe ich nur eine Rechnung. Mein Konto ist dadurch ins Minus gerutscht, und die Bank will Gebühren.

      Ich würde ungern einfach zurückbuchen lassen, weil ich Angst habe, dass dann gesperrt wird. Wer kann helfen?
    `,
    steps: [
      {
        do: "answer",
        as: "no-chargeback",
        by: "ute",
        at: after(26),
        text: md`
          Ihr Gefühl ist richtig: Bitte noch nicht zurückbuchen. Wird die **falsche** der beiden Lastschriften zurückgegeben, steht plötzlich die echte Rechnung offen und es kommen Rücklastkosten dazu.

          Schauen Sie auf dem Kontoauszug nach der Mandats- und der Rechnungsnummer. Sind beide Abbuchungen für dieselbe Rechnung, muss eine erstattet werden, und die Bankgebühr gleich mit. Das kann nur jemand, der ins Konto schauen darf. Geben Sie die Frage mit dem Knopf unten ans Regio-Team weiter.
        `,
      },
      {
        do: "escalate",
        by: "meryem",
        at: workingMinutesAgo(85),
        severity: "question",
        summary: "Dieselbe Rechnung wurde zweimal abgebucht, das Konto ist dadurch im Minus.",
        tried: "Kontoauszug verglichen: zweimal dieselbe Rechnungsnummer. Noch nichts zurückgebucht.",
      },
      { do: "take", at: workingAfter(12) },
      {
        do: "answer",
        as: "which-day",
        by: "owner",
        at: workingAfter(11),
        text: "Guten Tag Frau Ö., ich sehe bei uns nur einen Einzug, der zweite muss auf dem Weg zur Bank entstanden sein. Damit ich ihn finde, brauche ich von Ihnen die beiden Buchungstage, am besten vertraulich und ohne Kontonummer. Die Bankgebühr übernehmen wir.",
      },
      { do: "waitForCustomer", at: after(2) },
    ],
  },
  {
    key: "tariff-change-slow",
    category: "glasfaser",
    by: "erika",
    at: workdaysAgo(160, "09:10"),
    title: "Nach dem Tarifwechsel nur die halbe Geschwindigkeit",
    text: "Ich habe vor zwei Wochen von Glasfaser 150 auf 300 gewechselt. Auf der Rechnung steht der neue Tarif, im Speedtest am Kabel kommen weiter genau 150 an. Modem und Router habe ich schon neu gestartet.",
    steps: [
      {
        do: "answer",
        as: "profile",
        by: "bernd",
        at: after(48),
        text: "Genau 150 heißt: Im Netz ist noch das alte Profil hinterlegt. Daran können Sie zu Hause nichts ändern. Ich gebe es weiter, das ist für das Team ein Handgriff.",
      },
      {
        do: "escalate",
        by: "bernd",
        at: after(6),
        severity: "impaired",
        summary: "Nach dem Wechsel auf Glasfaser 300 ist im Netz noch das Profil mit 150 Mbit/s gesetzt.",
        tried: "Am Kabel gemessen, Modem und Router neu gestartet.",
      },
      { do: "take", at: shiftAfter(22) },
      {
        do: "answer",
        by: "owner",
        at: shiftAfter(15),
        text: "Guten Tag Frau M., Bernd hat recht: Beim Wechsel ist das alte Profil stehen geblieben. Ich habe es umgestellt. Bitte schalten Sie das Modem einmal aus und nach einer Minute wieder ein. Ich schaue in einer Stunde nach, ob es wirkt.",
      },
      {
        do: "close",
        at: shiftAfter(70),
        outcome:
          "Im Netz war nach dem Tarifwechsel noch das alte Geschwindigkeitsprofil gesetzt. Es ist umgestellt, nach einem Neustart des Modems sind die 300 Mbit/s da.",
      },
      {
        do: "rate",
        at: after(55),
        score: 5,
        comment: "Am selben Tag erledigt, und ich musste nichts zweimal erklären. So wünscht man sich das.",
      },
    ],
  },
  {
    key: "call-drops",
    category: "festnetz-telefonie",
    by: "rita",
    at: workingMinutesAgo(105),
    title: "Gespräche brechen nach genau 15 Minuten ab",
    text: md`
      Guten Tag,

      seit der Umstellung auf den neuen Tarif endet jedes Telefonat nach 15 Minuten, man kann die Uhr danach stellen. Internet läuft durch. Die Telefone hängen an der Speedbox Pro, beide schnurlos.
    `,
    steps: [
      {
        do: "answer",
        as: "timer",
        by: "bernd",
        at: after(8),
        text: "Immer genau 15 Minuten riecht nach einem Zeitgeber in der Internettelefonie: Beide Seiten müssen sich zwischendurch melden, und eine tut es nicht. Prüfen Sie bitte, ob hinter der Speedbox noch ein zweiter Router oder eine Telefonanlage steckt. Wenn nicht, liegt es im Netz.",
      },
      {
        do: "comment",
        by: "rita",
        on: "timer",
        at: after(5),
        text: "Nein, nur die Speedbox und die zwei Mobilteile. Alles wie vorher.",
      },
      {
        do: "escalate",
        by: "bernd",
        at: after(4),
        severity: "impaired",
        summary:
          "Nach dem Tarifwechsel brechen alle Gespräche nach 15 Minuten ab, vermutlich läuft ein Sitzungszeitgeber ab.",
        tried: "Keine weitere Anlage im Haus, Router neu gestartet, beide Mobilteile betroffen.",
      },
      { do: "take", at: shiftAfter(14) },
      {
        do: "answer",
        by: "owner",
        at: shiftAfter(12),
        text: "Guten Tag Frau G., ich sehe in den Verbindungsdaten, dass unsere Seite nach 15 Minuten keine Bestätigung bekommt. Ihr Telefonprofil wird gerade neu aufgebaut, bitte die Speedbox so lange angeschaltet lassen. Danach rufe ich Sie an und wir telefonieren einfach mal 16 Minuten.",
      },
      { do: "helpful", by: ["rita", "martin"], on: "timer", at: after(3) },
    ],
  },
];

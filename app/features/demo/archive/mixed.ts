import type { Archive } from "./pair.ts";

/** A few older solved questions each for the other categories, by the helpers who are at home there. */
export const mixedArchives: Archive[] = [
  {
    category: "internet-wlan",
    answeredBy: "bernd",
    pairs: [
      {
        title: "Netzwerkdose setzen: Welche Ader kommt wohin?",
        question: "Ich verlege selbst und lese von T568A und T568B. Was ist in Deutschland richtig?",
        answer:
          "Beides funktioniert, wichtig ist nur, dass beide Enden gleich belegt sind. In Wohnhäusern ist T568A üblich, in Büros oft B. Die Paare bis kurz vor die Klemme verdrillt lassen und den Schirm auflegen. Danach mit einem einfachen Kabeltester prüfen, das spart viel Rätselraten.",
        thanks: "Tester hat sofort eine vertauschte Ader gefunden.",
      },
      {
        title: "Switch in der Unterverteilung heiß",
        question:
          "Mein Switch mit acht Anschlüssen im Zählerschrank wird sehr warm. Darf er dort überhaupt sein?",
        answer:
          "In den Zählerraum gehört er nicht, nur ins Medienfeld mit Belüftung, und die Arbeiten dort macht bitte die Elektrofachkraft. Wenn nur drei Kabel stecken, reicht ein kleiner, lüfterloser Switch mit fünf Anschlüssen und etwa 3 W. Der bleibt handwarm.",
      },
      {
        title: "VDSL-Router zeigt „Sync“, aber viele Fehler",
        question:
          "Leitung synchron mit 100 Mbit/s, aber im Protokoll stehen tausende nicht korrigierbare Fehler am Tag.",
        answer:
          "Gehen Sie von der ersten Dose aus: Router mit dem mitgelieferten Kabel direkt dort anschließen, alles andere ab. Sind die Fehler weg, liegt es an der Hausverkabelung dahinter. Bleiben sie, ist es die Leitung draußen, dann bitte messen lassen. Netzteile und Dimmer in der Nähe sind übrigens auch gern die Ursache.",
        thanks: "Eine vergessene Parallel-Dose im Gästezimmer. Abgeklemmt, keine Fehler mehr.",
      },
      {
        title: "Lohnt sich Wi-Fi 7 schon?",
        question: "Mein Router ist sechs Jahre alt. Gleich einen mit Wi-Fi 7 kaufen oder reicht 6?",
        answer:
          "Der Router ist nur die eine Hälfte. Solange Ihre Notebooks und Smartphones höchstens Wi-Fi 6 können, merken Sie vom 7er kaum etwas. Wenn der alte noch Sicherheitsupdates bekommt, warten Sie. Wenn nicht: Wi-Fi 6 ist günstig und gut, 7 ist die Wahl, wenn Sie ihn wieder sechs Jahre behalten wollen.",
      },
      {
        title: "Wie viele Mesh-Punkte sind zu viele?",
        question: "Drei Etagen, 140 m². Der Verkäufer wollte mir vier Minis verkaufen.",
        answer:
          "Mehr ist nicht besser, per Funk teilen sich alle dieselbe Luft. Für drei Etagen: Router in die Mitte, je eine Mini oben und unten, möglichst am Kabel. Damit anfangen, messen, dann erst nachkaufen.",
        thanks: "Zwei reichen tatsächlich.",
      },
    ],
  },
  {
    category: "rechnung-vertrag",
    answeredBy: "ute",
    pairs: [
      {
        title: "Erste Rechnung höher als erwartet",
        question:
          "Statt der vereinbarten Grundgebühr stehen auf der ersten Rechnung fast zwei. Habe ich etwas falsch verstanden?",
        answer:
          "Nein, das ist bei der ersten Rechnung üblich: Sie enthält den anteiligen Monat seit dem Start **und** den nächsten Monat im Voraus. Schauen Sie auf den Zeitraum hinter jeder Position. Ab der zweiten Rechnung stimmt der Betrag.",
        thanks: "Stimmt, zwei Zeiträume. Jetzt sehe ich es auch.",
      },
      {
        title: "Drittanbieter auf der Mobilfunkrechnung",
        question:
          "3,99 Euro pro Woche für ein „Spiele-Abo“, das ich nie bestellt habe. Wie werde ich das los?",
        answer:
          "In dieser Reihenfolge:\n\n1. Sofort die kostenlose Drittanbietersperre im Kundencenter einschalten.\n2. Dem Posten schriftlich widersprechen, Frist acht Wochen ab Zugang der Rechnung.\n3. Den unstrittigen Rest bezahlen, damit nicht gesperrt wird.\n\nSie müssen sich nicht an den Spieleanbieter verweisen lassen.",
        thanks: "Betrag wurde gutgeschrieben. Danke für den klaren Fahrplan!",
      },
      {
        title: "Preiserhöhung: Habe ich ein Sonderkündigungsrecht?",
        question: "Ab Frühjahr soll mein Tarif zwei Euro mehr kosten. Darf ich deshalb raus?",
        answer:
          "Bei einer einseitigen Erhöhung ja. Sie können innerhalb von drei Monaten nach Zugang der Mitteilung kündigen, frühestens zu dem Tag, an dem der neue Preis gilt. Das Recht muss in der Mitteilung stehen. Kündigen Sie in Textform und heben Sie die Bestätigung auf.",
      },
      {
        title: "Einzelverbindungsnachweis für den letzten Monat",
        question:
          "Ich möchte wissen, welche Sonderrufnummer 14 Euro gekostet hat. Bekomme ich das nachträglich?",
        answer:
          "Nur, wenn der Nachweis vorher eingeschaltet war, sonst werden die Daten nach dem Versand der Rechnung gelöscht. Für den strittigen Betrag können Sie aber innerhalb von acht Wochen Widerspruch einlegen, dann muss geprüft und begründet werden. Für die Zukunft: Kundencenter → Rechnung → „Einzelnachweis“ einschalten.",
      },
      {
        title: "Lastschrift zurückgebucht – was nun?",
        question: "Konto war nicht gedeckt, die Abbuchung ging zurück. Werde ich jetzt sofort gesperrt?",
        answer:
          "Nein. Überweisen Sie den Betrag mit dem Verwendungszweck, der auf der Rechnung steht, am besten gleich. Gesperrt werden darf erst bei einem größeren Rückstand und nach Ankündigung. Bei der nächsten Rechnung wird wieder normal eingezogen, ein paar Euro Rücklastkosten kommen hinzu.",
        thanks: "Überwiesen, und es kam eine nette Bestätigung.",
      },
      {
        title: "24 Monate sind um: Verlängert sich der Vertrag von selbst?",
        question: "Ich habe vergessen zu kündigen. Hänge ich jetzt wieder ein Jahr fest?",
        answer:
          "Nein. Nach der ersten Laufzeit verlängert sich der Vertrag auf unbestimmte Zeit und ist jederzeit mit einem Monat Frist kündbar. Vor dem Ende müssen Sie außerdem über den günstigsten passenden Tarif informiert werden. Ein Blick in dieses Schreiben lohnt sich oft.",
      },
    ],
  },
  {
    category: "mobilfunk",
    answeredBy: "kai",
    pairs: [
      {
        title: "Neue SIM eingelegt: „Kein Netz“",
        question:
          "Die SIM-Karte kam heute per Post. Im Handy steht nur „Kein Netz“. Muss man die freischalten?",
        answer:
          "Ja, im Kundencenter unter „SIM-Karte aktivieren“, die Nummer steht auf dem Kartenträger. Danach das Handy einmal neu starten. Es dauert meist unter einer Stunde, an vollen Tagen bis zum nächsten Morgen. Bei einer Mitnahme gilt: Bis zum Stichtag läuft noch die alte Karte.",
        thanks: "Nach 20 Minuten war das Netz da.",
      },
      {
        title: "Zu Hause kaum Empfang, WLAN-Telefonie?",
        question:
          "Altbau, dicke Mauern, im Bad und Arbeitszimmer keine Gespräche möglich. Internet läuft über WLAN prima.",
        answer:
          "Dann schalten Sie **WLAN-Telefonie** ein (Einstellungen → Mobilfunk → WLAN-Anrufe). Gespräche laufen dann über Ihr WLAN, die Nummer bleibt dieselbe und es kostet nicht mehr. Für den Notruf hinterlegen Sie bitte die Adresse, nach der das Handy fragt.",
      },
      {
        title: "Datenvolumen weg, obwohl ich kaum surfe",
        question: "10 GB, am 20. war Schluss. Ich schaue unterwegs keine Videos. Wo geht das hin?",
        answer:
          "Schauen Sie im Handy unter „Datennutzung“ nach der Reihenfolge der Apps. Die üblichen Verdächtigen: Foto-Sicherung über Mobilfunk, automatische App-Updates, Videos, die beim Blättern von selbst starten, und ein aktiver Hotspot. Alles davon lässt sich auf „nur WLAN“ stellen.",
        thanks: "Foto-Sicherung. 6 GB. Autsch.",
      },
      {
        title: "Roaming außerhalb der EU: Kostenfalle vermeiden",
        question: "Wir fliegen in die Schweiz und weiter in die Türkei. Was muss ich einstellen?",
        answer:
          "Beide Länder gehören nicht zur EU-Regelung. Prüfen Sie im Kundencenter, ob Ihr Tarif die Schweiz einschließt. Für die Türkei vorher ein Tages- oder Wochenpaket buchen und sonst das Datenroaming ausschalten. Vorsicht auf dem Schiff und im Flugzeug: Das Bordnetz ist nie eingeschlossen, dort Flugmodus an.",
      },
      {
        title: "Anrufer landen sofort auf der Mailbox",
        question:
          "Seit dem Handywechsel klingelt es nicht mehr, alle sprechen auf die Mailbox. „Nicht stören“ ist aus.",
        answer:
          "Vermutlich ist eine Rufumleitung hängen geblieben. Wählen Sie `##002#` und die Anruftaste, das löscht alle Umleitungen. Danach die Mailbox in Ruhe neu einrichten. Falls es dabei bleibt, VoLTE einmal aus- und wieder einschalten.",
        thanks: "Der Code hat sofort geholfen!",
      },
    ],
  },
  {
    category: "tv-streaming",
    answeredBy: "jolanta",
    pairs: [
      {
        title: "MediaBox: Ton kommt später als das Bild",
        question:
          "Bei Nachrichten sieht man deutlich, dass die Lippen nicht passen. Angeschlossen ist eine Soundbar.",
        answer:
          "Stellen Sie in der MediaBox unter Ton → Ausgabe von „Surround“ auf „Stereo (PCM)“. Passt es dann, rechnet die Soundbar zu lange. In ihrem Menü gibt es meist „Audio Delay“ oder „Lip Sync“, dort auf null. Und den Fernseher in den Spielmodus schalten, das verkürzt die Bildberechnung.",
        thanks: "PCM war die Lösung. Endlich wieder synchron.",
      },
      {
        title: "Aufnahmen plötzlich verschwunden",
        question: "Über 60 Aufnahmen, heute Morgen leer. Ich könnte heulen.",
        answer:
          "Erst einmal Ruhe: Meist ist nur die Verbindung zum Aufnahmespeicher weg. MediaBox für zwei Minuten vom Strom nehmen, danach Menü → Aufnahmen → Aktualisieren. Einige Aufnahmen laufen allerdings ab, das steht bei jeder einzeln dabei. Wenn nach dem Neustart wirklich alles fehlt, bitte nichts neu aufnehmen und hier melden.",
        thanks: "Alles wieder da!! Danke, danke, danke.",
      },
      {
        title: "Zweiter Fernseher: Brauche ich eine zweite MediaBox?",
        question: "Im Schlafzimmer steht ein neuer Smart-TV. Geht das Programm dort auch ohne Zusatzgerät?",
        answer:
          "Wenn es für den Fernseher die TV-App gibt, ja: installieren, mit dem Konto anmelden, fertig. Aufnahmen und angehaltene Sendungen gelten für beide Geräte. Eine zweite Box brauchen Sie nur, wenn der Fernseher die App nicht kennt.",
      },
      {
        title: "Bild steht alle paar Sekunden bei HD-Sendern",
        question: "SD läuft, HD ruckelt. Die Box hängt an einem kleinen alten Switch im Wohnzimmer.",
        answer:
          "Der Switch ist verdächtig. Live-Fernsehen kommt als Multicast, alte Switches schicken das an alle Anschlüsse gleichzeitig. Box probeweise direkt an den Router. Läuft es dann, hilft ein Switch mit „IGMP-Snooping“, das können heute auch günstige.",
      },
      {
        title: "Fernbedienung reagiert nicht mehr",
        question: "Batterien sind neu. Die Box lässt sich nur noch am Gerät einschalten.",
        answer:
          "Neu koppeln: OK und die Zurück-Taste zusammen halten, bis die Leuchte zweimal blinkt, dabei nah an der Box bleiben. Nach etwa zehn Sekunden steht „Verbunden“ auf dem Bild. Neue Batterien bitte beide vom selben Typ.",
        thanks: "Gekoppelt, klappt.",
      },
    ],
  },
  {
    category: "festnetz-telefonie",
    answeredBy: "martin",
    pairs: [
      {
        title: "Rufumleitung aufs Handy einrichten",
        question: "Wir sind drei Wochen im Urlaub. Wie leite ich das Festnetz um, ohne eine App zu benutzen?",
        answer:
          "Am Telefon `*21*`, dann die Zielnummer, dann `#` wählen und die Ansage abwarten. Zurücknehmen mit `#21#`. Denken Sie daran: Für den umgeleiteten Teil zahlen Sie, nicht die Anrufer. Mit Flatrate ins Mobilfunknetz ist es meist abgedeckt.",
        thanks: "Perfekt, auch für mich ohne Smartphone machbar.",
      },
      {
        title: "Werbeanrufe blockieren",
        question: "Täglich zwei bis drei Anrufe zu „Stromtarifen“. Kann der Router das filtern?",
        answer:
          "Ja. In der Speedbox unter Telefonie → Rufsperren eine Sperrliste anlegen und aus der Anrufliste übernehmen. Ganze Vorwahlen gehen auch. Unerlaubte Werbung können Sie außerdem der Bundesnetzagentur melden, am besten mit Datum, Uhrzeit und angezeigter Nummer.",
      },
      {
        title: "Altes Telefon mit Wählscheibe am Router",
        question: "Das schwarze Telefon meiner Großeltern klingelt, aber wählen geht nicht.",
        answer:
          "Der Router versteht nur Tonwahl, die Scheibe sendet Impulse. Es gibt kleine Umsetzer von Impuls- auf Tonwahl für rund 30 Euro, die kommen zwischen Telefon und Buchse. Annehmen und sprechen geht auch ohne.",
        thanks: "Umsetzer ist da. Die Enkel wählen um die Wette.",
      },
    ],
  },
  {
    category: "umzug-anschluss",
    answeredBy: "ute",
    pairs: [
      {
        title: "Wie früh sollte ich den Umzug melden?",
        question: "Wir ziehen in zehn Wochen um. Ist das zu früh?",
        answer:
          "Genau richtig. Sechs bis acht Wochen vorher sollte es spätestens sein, besonders wenn in der neuen Wohnung noch nie ein Anschluss war. Hilfreich sind Lage der Wohnung (Stockwerk, links oder rechts) und der Name des Vormieters: Damit findet der Techniker die richtige Leitung.",
      },
      {
        title: "Am neuen Wohnort gibt es meinen Tarif nicht",
        question:
          "In der neuen Wohnung sind nur 50 Mbit/s möglich, bezahlt habe ich 250. Muss ich trotzdem bleiben?",
        answer:
          "Wenn die vereinbarte Leistung dort nicht angeboten wird, dürfen Sie mit einem Monat Frist kündigen, auch zum Tag des Auszugs. Alternativ wechseln Sie in den passenden kleineren Tarif. Lassen Sie sich die Verfügbarkeit schriftlich geben.",
        thanks: "Wir sind in den kleineren Tarif gewechselt, ohne Diskussion.",
      },
      {
        title: "Vormieter hat seinen Anschluss nicht abgemeldet",
        question: "Unser Auftrag hängt, weil „die Leitung belegt“ sei. Den Vormieter erreiche ich nicht.",
        answer:
          "Dafür gibt es ein Verfahren: Sie melden den Auszug des Vormieters mit einem Nachweis, zum Beispiel dem Übergabeprotokoll. Der bisherige Anbieter wird angeschrieben und muss antworten, danach wird die Leitung frei. Wenn eine zweite freie Leitung liegt, geht es sogar ohne.",
      },
    ],
  },
  {
    category: "email-cloud",
    answeredBy: "kabelsalat",
    pairs: [
      {
        title: "Passwort geändert, Handy holt keine Mails mehr",
        question:
          "Im Browser funktioniert alles, nur das Mailprogramm auf dem Handy fragt immer wieder nach dem Kennwort.",
        answer:
          "Mailprogramme brauchen ein eigenes „App-Kennwort“. Im Kundencenter unter Sicherheit → App-Kennwörter eines erzeugen und im Handy eintragen, bei Empfang **und** Versand. Das normale Kennwort bleibt für den Browser.",
        thanks: "Beim Versand hatte ich es vergessen. Läuft.",
      },
      {
        title: "Ordner am PC und am Handy verschieden",
        question: "Gesendete Mails sehe ich am PC, am Handy nicht. Warum?",
        answer:
          "Wahrscheinlich ist ein Gerät mit POP3 eingerichtet, das lädt nur herunter. Konto dort löschen und als IMAP neu anlegen, dann liegen alle Ordner auf dem Server. Vorher prüfen, ob es Mails gibt, die nur auf dem PC liegen, und die sichern.",
      },
      {
        title: "Fotos aus der Cloud auf eine Festplatte holen",
        question: "Ich möchte 40 GB Fotos sichern, der Browser bricht nach einer Weile ab.",
        answer:
          "Nehmen Sie das Programm für den PC statt des Browsers: Ordner „Fotos“ auf „offline verfügbar“ stellen, über Nacht laden lassen, dann auf die Festplatte kopieren. Es setzt nach Abbrüchen selbst fort. Vorher nachsehen, ob auf dem PC genug Platz ist.",
        thanks: "Über Nacht durchgelaufen, 11.204 Bilder gesichert.",
      },
    ],
  },
  {
    category: "smart-home",
    answeredBy: "kabelsalat",
    pairs: [
      {
        title: "Lampen nach Routertausch nicht erreichbar",
        question: "Zwölf WLAN-Lampen, alle „offline“. Muss ich wirklich jede neu anlernen?",
        answer:
          "Nein, es gibt einen Trick: Geben Sie dem neuen Router denselben WLAN-Namen und dasselbe Kennwort wie dem alten. Dann finden die Lampen von selbst zurück. Wichtig ist, dass 2,4 GHz eingeschaltet ist und WPA2 erlaubt bleibt.",
        thanks: "Alle zwölf wieder da. Sie haben mir einen Samstag geschenkt.",
      },
      {
        title: "Rauchmelder mit der Zentrale verbinden",
        question: "Der Funkmelder im Dachgeschoss meldet ständig „schwaches Signal“.",
        answer:
          "Funkmelder nutzen eine eigene Frequenz, WLAN-Verstärker helfen da nicht. Eine Zwischensteckdose desselben Systems auf halbem Weg wirkt als Verstärker. Wenn das nicht reicht, die Zentrale ein Stockwerk höher stellen. Der Alarm vor Ort funktioniert übrigens auch ohne Funk.",
      },
    ],
  },
  {
    category: "geraete",
    answeredBy: "kabelsalat",
    pairs: [
      {
        title: "Mietrouter zurückschicken: Was gehört ins Paket?",
        question: "Vertrag endet. Muss ich auch Kabel und Karton zurückgeben?",
        answer:
          "Ins Paket gehören Router und Netzteil. Kabel und Originalkarton sind nicht nötig, ein stabiler Karton reicht. Vorher auf Werkseinstellung setzen und den Einlieferungsbeleg aufheben, bis die Rückgabe bestätigt ist.",
        thanks: "Bestätigung kam nach vier Tagen. Danke.",
      },
      {
        title: "Speedbox Pro: Update von Hand anstoßen",
        question: "Die automatische Aktualisierung kommt bei mir nie. Wie starte ich sie selbst?",
        answer:
          "Oberfläche öffnen → System → Software → „Jetzt suchen“. Das Gerät startet dabei zweimal neu und ist rund fünf Minuten offline. Bitte währenddessen nicht den Strom ziehen. Wird nichts gefunden, verteilt der Hersteller in Wellen, dann ist man in ein paar Tagen dran.",
      },
    ],
  },
];

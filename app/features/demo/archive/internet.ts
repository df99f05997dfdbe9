import type { Archive } from "./pair.ts";

/** Older questions about Wi-Fi and home networks, answered by martin_s: his silver badge is computed from them. */
export const internetArchive: Archive = {
  category: "internet-wlan",
  answeredBy: "martin",
  pairs: [
    {
      title: "WLAN im Obergeschoss zu langsam",
      question:
        "Im Erdgeschoss 200 Mbit/s, oben im Kinderzimmer nur 15. Der Router steht im Schrank neben dem Stromzähler. Was bringt am meisten?",
      answer:
        "Als Erstes: raus aus dem Schrank. Metall und Zählerkasten sind für WLAN eine Wand. Am besten offen und erhöht, etwa auf ein Regal im Flur. Danach noch einmal messen. Fehlt es oben immer noch, eine Speedbox Mini auf halbem Weg zur Treppe, also dort, wo das WLAN noch gut ist, und nicht erst im Kinderzimmer.",
      thanks: "Allein das Umstellen hat aus 15 schon 70 gemacht. Die Mini ist bestellt.",
    },
    {
      title: "Neuen Router einrichten: Womit anfangen?",
      question:
        "Die Speedbox Pro ist da. Ich bin 71 und traue mich nicht recht. Gibt es eine einfache Reihenfolge?",
      answer:
        "Sehr gern, Schritt für Schritt:\n\n1. Alten Router ausschalten, ein Foto von den Kabeln machen.\n2. Neuen Router an dieselbe Stelle, Kabel umstecken, Strom zuletzt.\n3. Zehn Minuten warten, bis die Leuchte **Online** ruhig leuchtet.\n4. Am Tablet das WLAN wählen, das auf der Rückseite steht, und das Kennwort von dort abtippen.\n5. Eine Internetseite öffnen. Der Rest läuft von selbst.\n\nWenn es bei einem Schritt hakt, schreiben Sie einfach, bei welcher Nummer.",
      thanks: "Bei Schritt 4 habe ich O und 0 verwechselt, sonst ging alles. Vielen Dank für Ihre Geduld!",
    },
    {
      title: "2,4 und 5 GHz: gleicher Name oder getrennt?",
      question: "Überall lese ich etwas anderes. Soll ich die beiden Netze unterschiedlich benennen?",
      answer:
        "Im Normalfall gleich lassen, dann wechseln die Geräte selbst zum besseren Band. Trennen lohnt sich nur vorübergehend: zum Einrichten von Smart-Home-Geräten, die nur 2,4 GHz können, oder um ein Gerät zu finden, das am falschen Band klebt.",
    },
    {
      title: "5-GHz-WLAN verschwindet mehrmals am Tag für Minuten",
      question:
        "Plötzlich ist das schnelle Netz weg und kommt nach etwa zehn Minuten wieder. Wir wohnen in der Nähe eines Flughafens.",
      answer:
        "Der Flughafen ist die Erklärung. Auf den oberen 5-GHz-Kanälen hat das Radar Vorrang: Erkennt der Router eines, muss er den Kanal räumen und bis zu zehn Minuten lauschen. Stellen Sie den Kanal fest auf 36, 40, 44 oder 48, dort gibt es diese Pflicht nicht.",
      thanks: "Kanal 44, seit einer Woche kein Aussetzer mehr.",
    },
    {
      title: "Wo stelle ich den Repeater hin?",
      question:
        "Habe die Speedbox Mini direkt im Arbeitszimmer, dort ist der Empfang jetzt voll, aber trotzdem langsam.",
      answer:
        "Volle Balken zeigen nur die Strecke vom Notebook zur Mini. Die Mini selbst bekommt an der Stelle zu wenig vom Router. Stellen Sie sie auf den halben Weg, die Leuchte **Mesh** sollte grün und nicht gelb sein. Noch besser: per LAN-Kabel anbinden.",
    },
    {
      title: "Mesh per Kabel angeschlossen, seitdem Netz-Aussetzer",
      question:
        "Zwei Minis per LAN-Kabel am Switch, dazu sind sie noch per Funk verbunden. Alle paar Minuten steht das ganze Netz.",
      answer:
        "Das hört sich nach einer Schleife an: Dieselben Daten laufen über Kabel und Funk im Kreis. Neuere Software erkennt das, ältere nicht. Aktualisieren Sie beide Minis und wählen Sie in jeder unter Mesh → Anbindung „Nur LAN“. Danach Minis und Switch einmal stromlos machen.",
      thanks: "Schleife war es. Beide auf „Nur LAN“, Ruhe.",
    },
    {
      title: "Altes Tablet findet das neue WLAN nicht",
      question:
        "Mit der Speedbox Pro sieht mein zehn Jahre altes Tablet das WLAN gar nicht mehr. Alle anderen Geräte gehen.",
      answer:
        "Die Speedbox verschlüsselt ab Werk mit WPA3. Das kennt das Tablet noch nicht. Unter WLAN → Sicherheit „WPA2 + WPA3“ wählen. Hilft das nicht, im 2,4-GHz-Band außerdem den Kanal auf 1, 6 oder 11 setzen: Manche ältere Geräte kennen die Kanäle 12 und 13 nicht.",
    },
    {
      title: "Gäste-WLAN: Sehen Besucher meine Dateien?",
      question:
        "Wir vermieten ein Zimmer. Kann jemand im Gäste-WLAN auf meinen Netzwerkspeicher oder den Drucker zugreifen?",
      answer:
        "Nein. Das Gäste-WLAN der Speedbox führt nur ins Internet, Ihr Heimnetz ist davon getrennt. Die Gäste sehen sich auch untereinander nicht, solange „Geräte dürfen miteinander kommunizieren“ aus ist. Ein eigenes Kennwort und ein Ablauf um Mitternacht lassen sich einstellen.",
    },
    {
      title: "Internet für die Kinder ab 21 Uhr abschalten",
      question: "Gibt es eine Möglichkeit, ohne jeden Abend den Stecker zu ziehen?",
      answer:
        "Ja, in der Speedbox unter Filter → Zeitschaltung. Ein Profil „Kinder“ anlegen, Zeiten eintragen, Geräte zuordnen. Wichtig bei Smartphones: Am Gerät für Ihr WLAN die „private“ oder „zufällige“ Adresse abschalten, sonst meldet es sich als neues Gerät an und die Sperre greift nicht.",
      thanks: "Der Hinweis mit der zufälligen Adresse war Gold wert. Begeisterung im Kinderzimmer: null.",
    },
    {
      title: "Drucker nach Routerwechsel nicht mehr erreichbar",
      question: "Drucker ist im WLAN, der PC sagt trotzdem „offline“. Vorher ging es jahrelang.",
      answer:
        "Der Drucker hat vom neuen Router eine andere Adresse bekommen, der PC sucht ihn noch unter der alten. Am PC den Drucker entfernen und neu hinzufügen. Damit es so bleibt, in der Speedbox beim Drucker den Haken „immer dieselbe IP-Adresse zuweisen“ setzen.",
    },
    {
      title: "20 Nachbar-Netze: Welcher WLAN-Kanal ist der beste?",
      question: "Im Mietshaus sehe ich über 20 Netze. Soll ich den Kanal von Hand wählen?",
      answer:
        "Auf 2,4 GHz sind nur 1, 6 und 11 sinnvoll, alles dazwischen stört gleich zwei Nachbarn. Im vollen Mietshaus gewinnen Sie dort aber nichts. Bringen Sie möglichst viele Geräte auf 5 GHz, da ist Platz und die Wände der Nachbarn dämpfen. Die Automatik der Speedbox ist dort gut.",
    },
    {
      title: "Hilft es, den Router jede Nacht neu zu starten?",
      question: "Ein Bekannter schwört auf eine Zeitschaltuhr. Sinnvoll oder Unsinn?",
      answer:
        "Eher Unsinn. Ein gesunder Router läuft monatelang durch, und nachts werden oft Aktualisierungen eingespielt: Zieht die Zeitschaltuhr dabei den Strom, kann das Gerät Schaden nehmen. Wenn er ohne Neustart langsam wird, ist das ein Fehler, nach dem man suchen sollte.",
      thanks: "Zeitschaltuhr wandert zurück zur Weihnachtsbeleuchtung.",
    },
    {
      title: "Videokonferenz stottert, Download ist aber schnell",
      question:
        "Speedtest 240 herunter, 38 hinauf. Trotzdem friert mein Bild in Besprechungen ein. Die anderen höre ich gut.",
      answer:
        "Dass Sie die anderen gut hören, aber selbst einfrieren, spricht für den Upload. Läuft bei Ihnen zur selben Zeit eine Cloud-Sicherung oder ein Foto-Abgleich? Den für die Besprechung pausieren oder in der Speedbox den Rechner unter Priorisierung auf „Echtzeit“ setzen. Und wenn möglich: Kabel statt WLAN.",
      revised: {
        objection: "Cloud pausiert, Priorität gesetzt, Kabel gelegt. Ich friere trotzdem ein.",
        by: "kabelsalat",
        answer:
          "Bei mir war es der Virenschutz, der jede verschlüsselte Verbindung aufmacht und prüft. Den „Web-Schutz“ probeweise ausschalten und das Konferenzprogramm als Ausnahme eintragen.",
      },
    },
    {
      title: "Router-Kennwort vergessen",
      question:
        "Ich komme nicht mehr auf die Oberfläche. Auf dem Aufkleber steht ein Kennwort, das stimmt aber nicht.",
      answer:
        "Dann wurde es einmal geändert. Auf der Anmeldeseite „Kennwort vergessen“ wählen und innerhalb von zwei Minuten die Taste am Gerät drücken, dann dürfen Sie ein neues setzen, ohne dass die Einstellungen verloren gehen. Erst wenn das scheitert, kommt der Werksreset infrage.",
    },
    {
      title: "Notebook: „Verbunden, kein Internet“",
      question: "Nur mein Notebook, alle anderen Geräte laufen. WLAN zeigt vollen Empfang.",
      answer:
        "Drei schnelle Prüfungen: Stimmen Datum und Uhrzeit? (Bei falscher Uhr scheitern alle sicheren Seiten.) Ist ein VPN oder Proxy aktiv? Steht bei den Netzwerkeinstellungen eine feste DNS-Adresse statt „automatisch“? Wenn alles passt, das WLAN „vergessen“ und neu verbinden.",
      thanks: "Es war ein alter Proxy von der Arbeit. Darauf wäre ich nie gekommen.",
    },
    {
      title: "Welche Ports darf ich für eine Spielkonsole öffnen?",
      question: "Die Konsole meldet „NAT-Typ streng“. Soll ich einfach alles freigeben?",
      answer:
        "Bitte nicht alles. In der Speedbox bei der Konsole „Selbstständige Portfreigabe“ erlauben, nur für dieses eine Gerät. Danach Konsole neu starten. Bleibt es bei „streng“, teilen Sie sich vermutlich die IPv4-Adresse mit anderen, dann hilft IPv6.",
    },
    {
      title: "Smart-TV lieber per WLAN oder per Kabel?",
      question:
        "Am Fernseher gibt es eine LAN-Buchse, aber ich habe gelesen, WLAN sei schneller. Stimmt das?",
      answer:
        "Auf dem Papier manchmal: Viele Fernseher haben nur einen 100-Mbit-Anschluss. Für einen 4K-Film reichen aber 25, und das Kabel liefert sie gleichmäßig. Liegt eine Leitung in der Nähe, nehmen Sie sie. Das WLAN wird dadurch auch für die anderen besser.",
    },
    {
      title: "Router zeigt unbekannte Geräte an",
      question: "In der Liste stehen Namen wie „ESP_4A“ und „unbekannt“. Ist da jemand in meinem WLAN?",
      answer:
        "Meist sind es eigene Geräte: „ESP“ steckt in Steckdosen, Lampen und Waagen, „unbekannt“ sind oft Smartphones mit zufälliger Adresse. Schalten Sie Ihre Geräte nacheinander aus und schauen Sie, was aus der Liste verschwindet. Bleibt ein Rest, ändern Sie das WLAN-Kennwort: Danach kommt nur wieder hinein, wer es kennt.",
      thanks: "War die Küchenwaage. Beruhigt und ein bisschen beschämt.",
    },
    {
      title: "Internet bricht ab, wenn die Mikrowelle läuft",
      question: "Kein Scherz: Sobald jemand Essen aufwärmt, ist das WLAN in der Küche tot.",
      answer:
        "Kein Scherz, sondern Physik: Mikrowellen arbeiten bei 2,4 GHz, also mitten im WLAN-Band. Nutzen Sie in der Küche 5 GHz und rücken Sie den Router ein Stück weg. Stört sie auch noch zwei Räume weiter, schließt die Tür vermutlich nicht mehr richtig.",
    },
    {
      title: "DSL trennt sich bei Regen",
      question:
        "Immer wenn es länger regnet, bricht DSL mehrmals am Tag ab. Bei Sonne wochenlang nichts. Bilde ich mir das ein?",
      answer:
        "Das bilden Sie sich nicht ein. Feuchtigkeit in einer Muffe oder in der Hauseinführung verändert die Leitung. Notieren Sie ein paar Tage lang Abbrüche und Wetter und lassen Sie die Leitung **an einem Regentag** messen, an trockenen Tagen ist der Fehler sonst unsichtbar.",
      thanks: "Genau so gemacht. Es war Wasser in der Muffe vor dem Haus.",
    },
  ],
};

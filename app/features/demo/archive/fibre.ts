import type { Archive } from "./pair.ts";

/** Older questions about fibre, all answered by heimnetz_bernd: his gold badge is computed from them. */
export const fibreArchive: Archive = {
  category: "glasfaser",
  answeredBy: "bernd",
  pairs: [
    {
      title: "Link-Leuchte rot: Stecker war nicht ganz eingerastet?",
      question:
        "Beim Staubsaugen bin ich am Glasfaser-Modem hängen geblieben. Seitdem leuchtet **Link** rot und nichts geht mehr. Habe ich etwas kaputt gemacht?",
      answer:
        "Wahrscheinlich nicht. Den grünen Stecker am Modem abziehen, drei Sekunden warten und wieder einstecken, bis es hörbar klickt. Dabei die Steckerspitze nicht mit den Fingern berühren. Danach dauert es etwa zwei Minuten, bis **Link** grün leuchtet.",
      thanks: "Es hat geklickt und es leuchtet grün. Da fällt mir ein Stein vom Herzen, danke!",
    },
    {
      title: "Kein Internet nach Blitzschlag: Was prüfen?",
      question:
        "Gestern hat es in der Nachbarschaft eingeschlagen. Das Modem leuchtet ganz normal, aber kein Gerät kommt ins Internet. Was prüfe ich zuerst?",
      answer:
        "Die Glasfaser selbst leitet keinen Strom, über sie kommt also keine Überspannung ins Haus. Getroffen werden eher Netzteile und LAN-Anschlüsse. Darum der Reihe nach:\n\n1. Modem und Router für eine Minute vom Strom trennen.\n2. Anderes LAN-Kabel zwischen Modem und Router nehmen.\n3. Am Router einen anderen Anschluss versuchen, falls sich der WAN-Anschluss umstellen lässt.\n\nBleibt die LAN-Leuchte am Modem mit neuem Kabel aus, ist der Anschluss eines der beiden Geräte hin. Dann bitte tauschen lassen.",
      thanks: "Der LAN-Anschluss am Router war durch, er wird getauscht. Danke für die klare Reihenfolge.",
    },
    {
      title: "Was bedeuten die Leuchten am Glasfaser-Modem 2?",
      question:
        "Ich finde das Faltblatt nicht mehr. Am Modem gibt es Power, Link, Auth und LAN. Was muss wie leuchten, damit alles in Ordnung ist?",
      answer:
        "Im Normalfall leuchten alle vier ruhig grün.\n\n- **Power**: Strom ist da.\n- **Link**: Das Modem empfängt Licht. Rot heißt: Es kommt keines an.\n- **Auth**: Das Modem ist im Netz angemeldet. Blinken heißt: Die Anmeldung läuft noch oder gelingt nicht.\n- **LAN**: Der Router ist verbunden. Flackern ist hier normal, es zeigt Datenverkehr.",
    },
    {
      title: "Darf ich das Glasfaserkabel selbst verlängern?",
      question:
        "Das Kabel von der Dose zum Modem ist zwei Meter lang. Ich würde das Modem aber gern ans andere Ende des Flurs hängen. Gibt es Verlängerungen?",
      answer:
        "Nicht verlängern, sondern gegen ein längeres tauschen. Jede zusätzliche Kupplung kostet Licht. Sie brauchen ein fertiges Kabel „Singlemode, LC/APC auf SC/APC“, beide Stecker grün. Zehn Meter sind kein Problem. Vorher an Dose und Modem nachsehen, welche Steckerform auf welcher Seite sitzt.",
    },
    {
      title: "Wie eng darf ich die Glasfaser um die Ecke führen?",
      question: "Ich möchte das Kabel sauber hinter der Fußleiste verlegen. Hält es eine 90-Grad-Ecke aus?",
      answer:
        "Eine Ecke ja, einen Knick nein. Faustregel: Der Bogen darf nicht enger sein als der Rand einer Zwei-Euro-Münze, besser so weit wie der eines Trinkglases. Und nicht mit Nagelschellen quetschen. Wird die Faser zu eng gebogen, läuft das Licht an der Stelle heraus und die Verbindung wird schwach.",
      thanks: "Mit dem Trinkglas als Schablone verlegt. Alles grün.",
    },
    {
      title: "Glasfaserdose im Keller, Router soll ins Wohnzimmer",
      question:
        "Der Monteur hat die Dose im Hausanschlussraum gesetzt. Wohnzimmer liegt ein Stockwerk höher, dazwischen liegen schon Netzwerkdosen. Wo kommt was hin?",
      answer:
        "Das ist eine gute Ausgangslage. Das Modem bleibt im Keller direkt an der Glasfaserdose. Von seinem LAN-Anschluss geht es über die vorhandene Netzwerkverkabelung ins Wohnzimmer, dort an den WAN-Anschluss des Routers. Wichtig: Die Leitung muss achtadrig und durchgehend belegt sein, sonst bleibt sie bei 100 Mbit/s stehen.",
    },
    {
      title: "Glasfaser-Modem wird warm – normal?",
      question: "Wenn ich die Hand auf das Modem lege, ist es deutlich warm. Muss ich mir Sorgen machen?",
      answer:
        "Handwarm ist normal, das Gerät hat keinen Lüfter. Es sollte frei an der Wand hängen, nicht im geschlossenen Schuhschrank und nicht auf dem Router. Wenn man es kaum anfassen kann oder es riecht: vom Strom nehmen und tauschen lassen.",
    },
    {
      title: "Eigener Router am Glasfaseranschluss: Was brauche ich?",
      question:
        "Ich möchte meinen vorhandenen Router behalten. Wird das unterstützt, oder muss ich die Speedbox Pro nehmen?",
      answer:
        "Sie haben freie Wahl, das ist gesetzlich geregelt. Der Router braucht einen WAN-Anschluss mit mindestens 1 Gbit/s und muss PPPoE mit VLAN können. Die Zugangsdaten stehen im Begrüßungsschreiben, die VLAN-Kennung ebenfalls. Das Glasfaser-Modem bleibt davor. Nur bei der Fehlersuche werden Sie manchmal gebeten, testweise ein Standardgerät anzuschließen.",
      thanks: "Die VLAN-Kennung war der entscheidende Hinweis.",
    },
    {
      title: "Router mit eigenem Glasfasereinschub: Modem überflüssig?",
      question:
        "Mein neuer Router hat einen SFP-Schacht. Kann ich das Kästchen an der Wand dann abschrauben und Strom sparen?",
      answer:
        "Technisch ja, wenn das Einschubmodul zum Netz passt (GPON oder XGS-PON, je nach Ausbaugebiet) und seine Modem-ID im Kundencenter hinterlegt ist. Das Kästchen bitte nicht wegwerfen, falls es gemietet ist. Und ehrlich: Sie sparen etwa vier Watt. Mir war der einfache Tausch im Fehlerfall mehr wert.",
    },
    {
      title: "Nur 94 Mbit/s, obwohl ich 500 gebucht habe",
      question:
        "Seit gestern Glasfaser 500. Der Speedtest am PC zeigt immer fast genau 94 Mbit/s, egal zu welcher Uhrzeit. Fehler am Anschluss?",
      answer:
        "94 ist eine verräterische Zahl: So viel bleibt von einer 100-Mbit-Verbindung übrig. Irgendwo zwischen Modem, Router und PC wurde nur Fast Ethernet ausgehandelt. Fast immer ist es ein Kabel, bei dem nur vier der acht Adern Kontakt haben. Bitte jedes LAN-Kabel einmal gegen ein neues tauschen, angefangen beim Stück zwischen Modem und Router.",
      thanks: "Uraltes graues Kabel aus der DSL-Zeit. Getauscht, jetzt 512. Danke!",
    },
    {
      title: "Gigabit gebucht, im WLAN kommen 300 an",
      question:
        "Am Kabel habe ich 930 Mbit/s, am Notebook im selben Zimmer wie der Router nur 300 im WLAN. Ist die Speedbox Pro zu schwach?",
      answer:
        "Der Anschluss ist gut, das zeigt Ihre Kabelmessung. Im WLAN begrenzt meist das Endgerät: Ein Notebook mit zwei Antennen und 80 MHz Kanalbreite schafft unter guten Bedingungen 500 bis 700, im 2,4-GHz-Band oft unter 100. Prüfen Sie, ob das Notebook wirklich auf 5 GHz verbunden ist. 300 auf 5 GHz deutet auf 40 MHz Kanalbreite hin, das lässt sich in der Speedbox unter WLAN → Funkkanal umstellen.",
      revised: {
        objection:
          "Die Kanalbreite stand schon auf 80 MHz, es sind trotzdem wieder nur 300. Am Netzteil ist es übrigens schneller als auf Akku.",
        by: "martin",
        answer:
          "Der Unterschied zwischen Netzteil und Akku ist der Hinweis: Im Energieplan des Notebooks ist für den WLAN-Adapter „maximales Sparen“ eingestellt. Auf „Höchstleistung“ stellen, dann kommen Sie vermutlich auf 600 bis 700.",
      },
    },
    {
      title: "Wo finde ich die Modem-ID und wozu ist sie gut?",
      question:
        "Bei der Bestellung werde ich nach einer Modem-ID gefragt. Auf dem Modem stehen aber fünf verschiedene Nummern.",
      answer:
        "Gesucht ist die Zeile „Modem-ID“ oder „ONT-ID“ auf dem Aufkleber, meist unter dem Strichcode. Seriennummer und MAC-Adresse sind es nicht. Mit der ID erkennt das Netz, welches Modem zu welchem Vertrag gehört. Bitte nicht öffentlich posten.",
    },
    {
      title: "Modem getauscht, jetzt blinkt Auth ohne Ende",
      question:
        "Das alte Modem war defekt, das Ersatzgerät kam per Post. Angeschlossen, Link grün, aber Auth blinkt seit einer Stunde.",
      answer:
        "Das Netz kennt noch die ID des alten Geräts. Im Kundencenter unter „Mein Anschluss → Gerät tauschen“ die neue Modem-ID eintragen, danach das Modem einmal aus- und einschalten. Nach spätestens 15 Minuten sollte Auth ruhig leuchten.",
      thanks: "Genau das war es. Steht leider nicht im Paket.",
    },
    {
      title: "Router zurückgesetzt, jetzt „PPPoE: Anmeldung fehlgeschlagen“",
      question:
        "Mein Sohn hat die Reset-Taste gedrückt. Modem ist komplett grün, aber der Router meldet „Anmeldung fehlgeschlagen“.",
      answer:
        "Durch den Reset sind die Zugangsdaten weg. Öffnen Sie die Oberfläche der Speedbox, dort startet der Einrichtungsassistent von selbst. Entweder die Daten aus dem Begrüßungsschreiben eintippen oder „Automatisch einrichten“ wählen: Bei Glasfaser klappt das auch ohne Daten, wenn das Modem angemeldet ist. Fünf Minuten Geduld.",
    },
    {
      title: "Von DSL zu Glasfaser: Funktionieren meine Telefone noch?",
      question:
        "Ich habe zwei Schnurlose und ein altes Tastentelefon. Muss ich mir für Glasfaser etwas Neues kaufen?",
      answer:
        "Nein. Die Telefone hängen künftig am Router statt an der Telefondose. Schnurlose (DECT) melden Sie direkt an der Speedbox an, das Tastentelefon kommt in die Buchse „Fon“. Nur sehr alte Geräte mit Wählscheibe brauchen einen Umsetzer.",
    },
    {
      title: "Kann die alte Telefondose nach der Umstellung weg?",
      question:
        "Glasfaser läuft seit einem Monat. Im Flur hängt noch die graue Dose vom alten Anschluss. Darf ich sie abmontieren?",
      answer:
        "Die erste Dose im Haus gehört zum Netz, die lassen Sie bitte hängen, man kann sie aber überstreichen oder abdecken. Weiterführende Dosen, die Sie selbst gesetzt haben, können weg. Die Adern dann einzeln isolieren und in der Wand lassen.",
    },
    {
      title: "Wie lange ist man am Umschalttag ohne Internet?",
      question:
        "Nächste Woche wird auf Glasfaser umgestellt. Ich arbeite im Homeoffice. Mit welcher Pause muss ich rechnen?",
      answer:
        "Meist mit keiner oder einer kurzen. Der alte DSL-Anschluss läuft weiter, bis Glasfaser in Betrieb ist. Dann stecken Sie den Router um, das dauert zehn Minuten. Nur die Rufnummern brauchen manchmal ein paar Stunden. Für einen wichtigen Termin würde ich trotzdem das Handy als Hotspot bereithalten.",
      thanks: "Waren am Ende zwölf Minuten. Telefon ging nach dem Mittag wieder.",
    },
    {
      title: "Mehrfamilienhaus: Wer muss dem Hausanschluss zustimmen?",
      question:
        "Wir sind acht Parteien, alle zur Miete. Ich möchte Glasfaser. Reicht es, wenn ich bestelle, oder muss der Hausbesitzer unterschreiben?",
      answer:
        "Für den Anschluss des Gebäudes braucht es die Zustimmung der Eigentümerseite, bei Wohnungseigentum einen Beschluss. Bestellen können Sie trotzdem schon, die Hausverwaltung wird dann angeschrieben. Erfahrungsgemäß geht es schneller, wenn Sie selbst kurz mit der Verwaltung sprechen und fragen, ob schon eine Begehung geplant ist.",
    },
    {
      title: "Vermieter reagiert nicht auf die Glasfaser-Anfrage",
      question:
        "Seit drei Monaten steht mein Auftrag auf „Zustimmung liegt nicht vor“. Der Vermieter sagt, er habe nie Post bekommen. Und jetzt?",
      answer:
        "Das kommt öfter vor, weil die Anschrift der Verwaltung falsch hinterlegt ist. Lassen Sie sich vom Vermieter Name und Anschrift des richtigen Ansprechpartners geben und tragen Sie beides im Kundencenter unter „Eigentümer“ ein. Dann geht das Schreiben neu raus. Alternativ darf auch der Vermieter selbst das Formular zur Gebäudeversorgung online ausfüllen, das ist der kürzeste Weg.",
    },
    {
      title: "Neubau: Welches Leerrohr für Glasfaser vorsehen?",
      question:
        "Wir bauen und der Elektriker fragt, welches Rohr er vom Technikraum zur Straße und in die Zimmer legen soll.",
      answer:
        "Vom Technikraum zur Grundstücksgrenze übernimmt die Hauseinführung meist der Netzbetreiber, ein Leerrohr DN 50 mit Zugdraht schadet nie. Im Haus: je Zimmer ein Rohr mit 25 mm Durchmesser, sternförmig in den Technikraum, mit möglichst wenigen engen Bögen. Darin gleich Netzwerkkabel Cat 7 auf Dosen Cat 6A. Dann bleibt alles tauschbar.",
      thanks: "So gebe ich es weiter. Auch der Hinweis auf sternförmig war wichtig.",
    },
    {
      title: "Cat 6 oder Cat 7 im ganzen Haus?",
      question: "Lohnt sich Cat 7 für einen Gigabit-Anschluss, oder ist das Geldverschwendung?",
      answer:
        "Für ein Gigabit reicht schon Cat 5e, für 10 Gbit/s bis 55 Meter Cat 6. Wenn Sie ohnehin neu verlegen, nehmen Sie Cat 7 als Leitung in der Wand: Der Aufpreis ist klein gegen die Arbeit. Die Dosen sind dann trotzdem Cat 6A, das ist richtig so.",
    },
    {
      title: "Wohin mit der Glasfaserdose in der Wohnung?",
      question:
        "Der Monteur kommt am Donnerstag und fragt bestimmt, wo die Dose hin soll. Worauf muss ich achten?",
      answer:
        "Drei Dinge: eine freie Steckdose (besser zwei) in Reichweite, ein Platz, an dem auch der Router stehen darf, und möglichst die Mitte der Wohnung, damit das WLAN überall ankommt. Nicht hinter der Heizung und nicht im Metallschrank. Und fragen Sie vorher, welchen Weg das Kabel vom Treppenhaus nimmt, das entscheidet meist.",
    },
    {
      title: "Stromausfall: Geht das Telefon über Glasfaser dann noch?",
      question:
        "Früher funktionierte unser Telefon auch ohne Strom. Ist das bei Glasfaser auch so? Meine Frau ist herzkrank, darum die Frage.",
      answer:
        "Nein, ohne Strom sind Modem, Router und damit das Telefon aus. Für Sie wichtig: ein geladenes Mobiltelefon griffbereit halten, damit lässt sich der Notruf 112 auch bei Stromausfall meist noch eine Weile erreichen. Zusätzlich kann eine kleine USV Modem und Router ein bis zwei Stunden versorgen. Für einen Hausnotruf gibt es Geräte mit eigenem Akku und Mobilfunk.",
      thanks: "Danke für die ehrliche Antwort. Wir kümmern uns um ein Notrufgerät mit Mobilfunk.",
    },
    {
      title: "Welche USV reicht für Modem und Router?",
      question: "Ich möchte kurze Stromausfälle überbrücken. Muss es gleich ein großes Gerät sein?",
      answer:
        "Rechnen Sie mit rund 5 W fürs Modem und 10 bis 15 W für die Speedbox Pro. Eine kleine USV mit etwa 120 Wh hält damit gut vier Stunden durch, wenn sie Gleichspannung abgibt (12 V, auf Stecker und Polung achten). Mit eingebautem Wechselrichter eher zwei bis drei.",
    },
    {
      title: "Hausnotruf an Glasfaser anschließen",
      question:
        "Mein Vater bekommt Glasfaser und hat ein Hausnotrufgerät am Telefonanschluss. Wird das weiter funktionieren?",
      answer:
        "In der Regel ja, an der Buchse „Fon“ des Routers. Vier Punkte bitte vorher klären: Ist das Gerät für Internettelefonie freigegeben? Sind Modem und Router gegen Stromausfall gesichert? Probealarm nach der Umstellung auslösen. Und den Anbieter des Notrufs über den Wechsel informieren. Viele tauschen kostenlos auf ein Gerät mit SIM-Karte, das ist die sicherste Lösung.",
    },
    {
      title: "Fax bricht nach der Umstellung auf Glasfaser ab",
      question: "Unsere Praxis faxt noch. Seit der Umstellung brechen mehrseitige Faxe nach Seite zwei ab.",
      answer:
        "Stellen Sie am Faxgerät die Fehlerkorrektur (ECM) ein und die Geschwindigkeit auf 9600 herunter. In der Speedbox unter Telefonie → Anschlüsse für diese Buchse „Faxgerät“ statt „Telefon“ wählen, dann wird T.38 benutzt und die Sprachkompression bleibt aus. Damit laufen bei uns auch lange Faxe durch.",
      thanks: "9600 und „Faxgerät“ eingestellt, zwölf Seiten am Stück. Wunderbar.",
    },
    {
      title: "Beim Renovieren die Glasfaser geknickt",
      question:
        "Beim Tapezieren ist das dünne weiße Kabel zwischen Dose und Modem abgeknickt. Es geht noch, aber Link flackert ab und zu rot.",
      answer:
        "Wenn es das Kabel zwischen Dose und Modem ist, haben Sie Glück: Das ist nur gesteckt und kostet wenige Euro (LC/APC auf SC/APC, Singlemode). Einfach tauschen. Ein Knick heilt nicht und wird mit der Zeit schlechter. Wäre es die Faser vor der Dose gewesen, müsste ein Techniker neu spleißen.",
    },
    {
      title: "Stecker der Glasfaser reinigen – womit?",
      question: "Die Schutzkappe fehlte ein paar Tage. Darf ich den Stecker mit einem Tuch abwischen?",
      answer:
        "Bitte nicht mit dem Ärmel oder einem Taschentuch. Geeignet ist ein fusselfreies Tuch mit reinem Isopropanol, ein einziger Wisch, dann trocken nachwischen. Noch besser ist ein Reinigungsstift für LC- oder SC-Stecker. In die Buchse am Modem nichts hineinstecken, was nicht dafür gemacht ist.",
    },
    {
      title: "Ist das Laserlicht aus der Faser gefährlich?",
      question: "Meine Tochter hat neugierig in den abgezogenen Stecker geschaut. Kann das dem Auge schaden?",
      answer:
        "Das Licht ist unsichtbar und am Anschluss zu Hause sehr schwach, in der Regel Laserklasse 1. Ein kurzer Blick aus normalem Abstand schadet nicht. Trotzdem gilt: nie hineinsehen und keine Lupe benutzen. Auf offene Stecker kommt immer die Schutzkappe, auch wegen des Staubs.",
      thanks: "Danke, das beruhigt mich sehr.",
    },
    {
      title: "Empfangspegel −24 dBm: Ist das noch gut?",
      question:
        "Die Oberfläche des Modems zeigt „Rx −24,1 dBm“. Bei einem Freund steht −17. Muss ich das melden?",
      answer:
        "Für GPON gilt ungefähr: −8 bis −25 dBm ist in Ordnung, ab −27 wird es knapp, ab −28 reißt die Verbindung ab. Sie haben also noch Reserve, aber nicht viel. Ich würde einmal die Stecker prüfen und den Wert notieren. Sinkt er in den nächsten Wochen um mehr als 2 dB, ist das ein guter Grund, ihn messen zu lassen.",
    },
    {
      title: "Verbindung jede Nacht gegen vier kurz weg",
      question:
        "Im Protokoll sehe ich jede Nacht eine Unterbrechung von ein paar Sekunden. Ist das die Zwangstrennung?",
      answer:
        "Eine Zwangstrennung gibt es an unseren Glasfaseranschlüssen nicht mehr. Eine kurze, immer gleiche Unterbrechung kommt meist vom Router: Die Speedbox Pro kann unter Internet → Verbindung „Neu verbinden um …“ eingestellt haben, ein Überbleibsel aus DSL-Zeiten. Haken raus, dann sollte Ruhe sein. Einzelne Unterbrechungen alle paar Wochen sind Wartung.",
      thanks: "Der Haken war tatsächlich gesetzt. Seit drei Nächten durchgehend online.",
    },
    {
      title: "Portfreigabe klappt seit Glasfaser nicht mehr",
      question:
        "Bei DSL konnte ich von unterwegs auf meinen Netzwerkspeicher zugreifen. Jetzt kommt trotz Freigabe nichts an. IPv4-Adresse beginnt mit 100.",
      answer:
        "Eine Adresse aus 100.64.0.0 bis 100.127.255.255 heißt: Sie teilen sich die öffentliche IPv4 mit anderen (CGNAT). Freigaben darüber gehen nicht. Zwei saubere Wege: Zugriff über IPv6, das ist bei Ihnen öffentlich, die Freigabe im Router dann für IPv6 anlegen. Oder ein VPN über einen kleinen Server mit IPv4. Manche Tarife bieten eine eigene IPv4 als Option.",
    },
    {
      title: "Bekomme ich mit Glasfaser eine feste IP-Adresse?",
      question:
        "Für eine Kamera im Ferienhaus hätte ich gern eine feste Adresse. Gibt es das im Privattarif?",
      answer:
        "Im Privattarif wechselt sie gelegentlich, in Geschäftstarifen kann man eine feste dazubuchen. Für eine Kamera reicht ein dynamischer Name (DynDNS), die Speedbox kann das von Haus aus. Noch sicherer ist das eingebaute VPN des Routers: dann muss die Kamera gar nicht im Netz stehen.",
    },
    {
      title: "Firmen-VPN langsam, seit ich Glasfaser habe",
      question:
        "Surfen ist rasend schnell, aber im VPN der Firma laden manche Seiten nur halb. Mit DSL ging es. Woran kann das liegen?",
      answer:
        "Klingt nach der Paketgröße. Mit PPPoE passen nur 1492 Byte in ein Paket, der VPN-Tunnel braucht davon noch etwas für sich. Bitten Sie Ihre IT, die MTU im VPN-Client auf 1400 oder 1380 zu setzen. Das ist eine Einstellung von einer Minute und hilft bei „halb geladenen“ Seiten fast immer.",
      thanks: "1380 eingestellt, läuft. Unsere IT bedankt sich für den Tipp.",
    },
    {
      title: "Warum ist der Upload langsamer als der Download?",
      question:
        "Ich dachte, Glasfaser sei in beide Richtungen gleich schnell. Bei mir sind es 600 herunter und 300 hinauf.",
      answer:
        "Das ist Ihr Tarif, kein Fehler. Technisch könnte die Faser mehr, im Privatkundennetz teilen sich aber mehrere Haushalte die Strecke zur Vermittlung, und die Tarife sind entsprechend geschnitten. 300 im Upload ist mehr, als die meisten je brauchen.",
    },
    {
      title: "Ping springt, sobald jemand etwas hochlädt",
      question:
        "Wenn meine Frau Fotos sichert, steigt der Ping im Spiel von 9 auf 180 ms. Bei 500/100 Mbit/s dürfte das doch nicht passieren?",
      answer:
        "Doch, wenn der Upload voll läuft, stauen sich die Pakete im Router. Abhilfe: in der Speedbox unter Internet → Priorisierung den Spielerechner auf „Echtzeit“ setzen und den Upload auf etwa 90 Mbit/s begrenzen. Dann bildet sich die Schlange im Router, der sie sortieren kann, und nicht davor.",
    },
    {
      title: "Wie messe ich die Geschwindigkeit richtig?",
      question: "Der Support verlangt eine „belastbare Messung“. Was ist damit gemeint?",
      answer:
        "Am besten so:\n\n1. Rechner per LAN-Kabel direkt an den Router, WLAN aus.\n2. Alle anderen Geräte und Downloads pausieren.\n3. Die Desktop-App der Breitbandmessung der Bundesnetzagentur benutzen.\n4. Für einen Nachweis: 30 Messungen an drei Tagen, höchstens zehn pro Tag. Das Programm führt durch den Ablauf und macht daraus ein Protokoll.\n\nDieses Protokoll gilt auch, wenn es um eine Minderung geht.",
      thanks: "Danke, mit dem Protokoll ging es plötzlich ganz schnell.",
    },
    {
      title: "Router in den Keller verlegen?",
      question:
        "Modem hängt im Keller, der Router steht im Flur im Erdgeschoss. Meine Partnerin findet ihn hässlich. Kann er auch in den Keller?",
      answer:
        "Kann er, nur das WLAN leidet: Eine Betondecke schluckt auf 5 GHz fast alles. Gute Lösung: Router in den Keller, WLAN dort ausschalten, und oben eine Speedbox Mini per LAN-Kabel als Mesh-Punkt. Die ist klein und hängt unauffällig an der Wand.",
    },
    {
      title: "Kann ich das Modem direkt an einen Switch anschließen?",
      question:
        "Ich wollte den Router weglassen und alles über den Switch verteilen. Es bekommt aber kein Gerät eine Verbindung.",
      answer:
        "Das geht nicht: Erst der Router meldet den Anschluss an, verteilt die Adressen und schützt Ihr Netz nach außen. Reihenfolge also Modem → Router → Switch → Geräte.",
      revised: {
        objection: "Mit dem Router dazwischen bekommen die Geräte am Switch immer noch keine Adresse.",
        by: "martin",
        answer:
          "Ist der Switch vielleicht verwaltbar und gebraucht? Dann sind oft noch VLANs vom Vorbesitzer eingerichtet und die Anschlüsse voneinander getrennt. Einmal zurücksetzen (Taste zehn Sekunden halten), danach verhält er sich wie ein einfacher Verteiler.",
      },
    },
    {
      title: "Zwei Router an einem Glasfaser-Modem?",
      question:
        "Meine Schwester wohnt im selben Haus. Können wir beide einen Router an dasselbe Modem hängen?",
      answer:
        "Nein, pro Anschluss ist nur eine Anmeldung möglich. Wenn Sie sich den Anschluss teilen, gehört ein Router ans Modem, und der zweite arbeitet dahinter als Zugangspunkt. Rechtlich nutzen Sie dann allerdings beide einen Vertrag, für den eine Person geradesteht. Zwei Verträge sind die ordentliche Lösung.",
    },
    {
      title: "Patchfeld im Keller – was stecke ich wohin?",
      question:
        "Wir sind in ein Haus mit Netzwerkschrank gezogen. Dort enden zwölf Leitungen auf einem Patchfeld. Das Glasfaser-Modem hängt daneben. Wie bekomme ich in jedes Zimmer Internet?",
      answer:
        "Modem → Router (WAN). Vom Router ein Kabel in einen Switch, vom Switch kurze Patchkabel auf die Felder der Zimmer, die Sie brauchen. In den Zimmern liegt dann Netz an der Dose. Beschriften Sie die Felder gleich: einmal mit dem Notebook durch alle Zimmer laufen und schauen, welche Leuchte am Switch angeht.",
      thanks: "Hat einen Nachmittag gedauert, aber jetzt ist alles beschriftet und schnell.",
    },
    {
      title: "Gigabit über die alte Telefonleitung im Haus",
      question:
        "Zwischen Keller und zweitem Stock liegt nur eine alte Klingel- oder Telefonleitung. Lässt sich die für Glasfaser nutzen?",
      answer:
        "Für Netzwerk im üblichen Sinn nicht, dafür braucht es vier verdrillte Paare. Es gibt aber Adapterpaare nach dem Standard G.hn für Zweidraht, die schaffen auf kurzer Strecke mehrere Hundert Mbit/s. Wenn Sie ohnehin einmal renovieren, ziehen Sie ein echtes Netzwerkkabel ein.",
    },
    {
      title: "Powerline hinter dem Glasfaser-Modem?",
      question:
        "Modem im Keller, Router im zweiten Stock, kein Netzwerkkabel. Geht die Strecke über die Steckdose?",
      answer:
        "Es geht, aber genau an dieser Stelle ist es die schlechteste Wahl: Die Powerline-Strecke begrenzt dann den gesamten Anschluss, meist auf 50 bis 200 Mbit/s, und Fernsehen ruckelt gern. Stellen Sie lieber den Router neben das Modem und überbrücken nur den Weg zu einzelnen Zimmern, am besten mit Mesh oder Kabel.",
    },
    {
      title: "Fernsehen über Glasfaser: Brauche ich die Sat-Schüssel noch?",
      question: "Wir bekommen Glasfaser und überlegen, die Schüssel abzubauen. Was verliert man?",
      answer:
        "Fernsehen über das Internet bringt die üblichen Sender in HD, dazu Mediatheken und Neustart. Sie brauchen je Fernseher eine MediaBox oder eine App. Verzichten müssten Sie auf manche ausländische Sender, und bei einer Störung ist eben auch das Bild weg. Viele lassen die Schüssel als Reserve einfach hängen.",
    },
    {
      title: "Modem vom Vormieter übernehmen",
      question: "Im Flur hängt noch ein Glasfaser-Modem vom Vormieter. Kann ich das weiterbenutzen?",
      answer:
        "Wenn es ein Glasfaser-Modem 2 ist und nicht gemietet war, ja: Modem-ID vom Aufkleber bei der Bestellung angeben. War es gemietet, muss der Vormieter es zurückgeben. Das alte Modell 1 kann höchstens ein Gigabit und bekommt keine Aktualisierungen mehr, das würde ich tauschen.",
    },
    {
      title: "Leuchten am Modem stören im Schlafzimmer",
      question: "Unser Modem hängt leider im Schlafzimmer. Lassen sich die grünen Leuchten abschalten?",
      answer:
        "Ja. Am Glasfaser-Modem 2 die kleine Taste an der rechten Seite kurz drücken, dann gehen die Leuchten nach zehn Sekunden aus. Bei einem Fehler schaltet sich Link trotzdem wieder ein. Noch einmal drücken holt alle zurück.",
      thanks: "Endlich dunkel. Vielen Dank!",
    },
    {
      title: "Darf das Modem quer oder liegend montiert werden?",
      question: "Im Medienschrank ist wenig Platz. Passt es auch liegend?",
      answer:
        "Lieber senkrecht mit den Anschlüssen nach unten, so ist die Lüftung gedacht. Liegend geht auf Dauer nicht gut, im engen Schrank staut sich die Wärme. Wichtig ist auch, dass die Faser unten in einem weiten Bogen herausgeführt wird.",
    },
    {
      title: "Internet im Gartenhaus, 40 Meter vom Haus",
      question:
        "Wir haben Glasfaser im Haus und wollen im Gartenhaus arbeiten. WLAN reicht nicht so weit. Was ist sinnvoll?",
      answer:
        "40 Meter schafft ein Netzwerkkabel für Erdverlegung problemlos (Grenze sind 100 m). Weil zwei Gebäude aber verschieden geerdet sein können, ist eine Glasfaser zwischen ihnen die sauberste Lösung: fertiges Kabel, an beiden Enden ein Medienwandler, etwa 100 Euro. Ein Leerrohr legen Sie in jedem Fall, dann sind Sie frei.",
    },
    {
      title: "Bagger hat das Kabel erwischt – was passiert jetzt?",
      question:
        "Vor unserem Haus wird gebaut, seit Mittag ist alles tot. Der Polier sagt, er habe „so ein buntes Röhrchen“ durchtrennt. Wie läuft das ab?",
      answer:
        "Bitte gleich als Totalausfall melden und dazuschreiben, dass es ein Tiefbauschaden ist, mit Straße und Hausnummer im vertraulichen Teil. Es kommt erst ein Messtrupp, dann wird das Röhrchen verbunden und die Faser neu eingeblasen oder gespleißt. Das dauert je nach Schaden einen bis drei Tage. Für die Zwischenzeit können Sie nach Datenvolumen fürs Handy fragen.",
      thanks: "Am nächsten Abend lief es wieder. Das Datenvolumen habe ich bekommen.",
    },
    {
      title: "FTTC, FTTB, FTTH – was habe ich eigentlich?",
      question:
        "In der Werbung heißt alles „Glasfaser“. Woran erkenne ich, wie weit die Faser wirklich reicht?",
      answer:
        "Am letzten Stück:\n\n- **FTTC**: bis zum grauen Kasten an der Straße, danach Kupfer. Sie haben ein DSL-Modem.\n- **FTTB**: bis in den Keller, im Haus Kupfer.\n- **FTTH**: bis in die Wohnung. Sie haben eine Glasfaserdose und ein Glasfaser-Modem.\n\nSteckt in Ihrer Wand ein Kabel mit grünem Stecker, ist es FTTH.",
    },
    {
      title: "Tarif von 300 auf 1000 erhöhen: Kommt ein Techniker?",
      question: "Ich möchte auf den größten Tarif wechseln. Muss dafür jemand ins Haus?",
      answer:
        "Nein, das wird im Netz umgestellt. Am Stichtag einmal Modem und Router neu starten. Prüfen sollten Sie nur, ob Router und Kabel mehr als 1 Gbit/s können, sonst bleibt es bei etwa 940 Mbit/s netto. Das Glasfaser-Modem 2 hat dafür einen Anschluss mit 2,5 Gbit/s.",
    },
    {
      title: "Status „Ausbau geplant“ seit einem Jahr",
      question:
        "Seit einem Jahr steht bei uns „Ausbau geplant“. Kann mir jemand sagen, was das konkret bedeutet?",
      answer:
        "„Geplant“ heißt: Ihr Gebiet ist in der Planung, aber es gibt noch keinen Baubeginn. Der Reihe nach folgen „Genehmigung“, „Tiefbau“, „Hausanschluss“, „Aktivierung“. Zwischen Planung und Baubeginn liegen oft zwölf bis 24 Monate, weil die Genehmigung der Wege dauert. Ein Blick auf die Seite der Kommune lohnt sich, dort stehen Baustellen oft früher.",
    },
    {
      title: "Was passiert bei der Hausbegehung?",
      question: "Morgen kommt jemand zur „Auskundung“. Muss ich etwas vorbereiten?",
      answer:
        "Das dauert etwa 30 Minuten. Angeschaut wird, wo das Kabel ins Haus kommt, welchen Weg es nimmt und wo die Dose hinpasst. Halten Sie den Zugang zum Keller frei und überlegen Sie vorher, wo Modem und Router stehen sollen. Gebohrt wird an dem Tag noch nicht. Am Ende gibt es ein Protokoll, das Sie unterschreiben: bitte in Ruhe lesen.",
      thanks: "War genau so, sehr freundlicher Herr. Danke für die Vorbereitung.",
    },
    {
      title: "Termin mit dem Monteur verpasst – neu vereinbaren?",
      question: "Ich stand im Stau, der Monteur war schon weg. Muss ich jetzt wieder Wochen warten?",
      answer:
        "Meist nicht. Im Kundencenter unter „Meine Aufträge“ gibt es nach einem verpassten Termin noch am selben Abend neue Fenster, oft innerhalb einer Woche. Falls dort nichts steht, melden Sie sich hier noch einmal, dann gebe ich es ans Regio-Team.",
    },
    {
      title: "Muss ich meinen alten DSL-Vertrag selbst kündigen?",
      question:
        "Ich wechsle von einem anderen Anbieter zu Glasfaser. Mein alter Vertrag läuft noch drei Monate.",
      answer:
        "Bitte nicht selbst kündigen, sonst kann die Rufnummer verloren gehen. Der neue Anbieter übernimmt Kündigung und Mitnahme der Nummer, wenn Sie im Auftrag „Anbieterwechsel“ ankreuzen. Der Wechsel passiert dann zum Ende der Laufzeit, und die Leitung darf dabei höchstens einen Arbeitstag unterbrochen sein.",
    },
    {
      title: "Auszug: Was passiert mit Dose und Modem?",
      question: "Ich ziehe aus. Muss die Glasfaserdose abgebaut werden?",
      answer:
        "Nein, Dose und Kabel gehören zur Wohnung und bleiben. Das Modem nehmen Sie mit oder schicken es zurück, wenn es gemietet ist. Bitte die Schutzkappe auf den Stecker setzen und das Kabel locker aufrollen, dann freut sich der Nachmieter.",
    },
    {
      title: "Soll ich das Glasfaser-Modem auf Werkseinstellung setzen?",
      question: "Im Netz lese ich bei jedem Problem „Werksreset“. Hilft das am Modem überhaupt?",
      answer:
        "Selten. Das Modem bekommt seine Einstellungen vom Netz, ein Reset ändert wenig und verlängert nur die Anmeldung. Sinnvoll ist: eine Minute stromlos machen. Der Werksreset ist eher beim Router ein Mittel, und auch dort das letzte.",
    },
    {
      title: "1000er-Tarif: Warum nur 940 Mbit/s?",
      question: "Egal wie ich messe, bei 941 ist Schluss. Fehlt mir da etwas?",
      answer:
        "Das ist die Grenze des 1-Gbit-Anschlusses an Router oder PC: Von 1000 bleiben nach Abzug der Verpackung rund 941 netto. Mehr sehen Sie nur, wenn vom Modem bis zum PC alles 2,5 Gbit/s kann. Ihr Anschluss ist in Ordnung.",
      thanks: "Alles klar, dann bin ich zufrieden.",
    },
    {
      title: "Link und Auth grün, aber kein Internet",
      question:
        "Alle Leuchten am Modem grün, auch LAN. Der Router zeigt trotzdem „Keine Verbindung“. Neustart bringt nichts.",
      answer:
        "Dann ist der optische Teil gesund und es hängt an der Anmeldung des Routers. Prüfen Sie, ob das Kabel wirklich im **WAN**-Anschluss der Speedbox steckt und nicht in LAN 1, und ob unter Internet „Anschluss über externes Modem“ gewählt ist. Nach einer Aktualisierung springt diese Einstellung manchmal auf „Automatisch“.",
      revised: {
        objection: "Das Kabel steckt in WAN und das externe Modem ist ausgewählt. Leider unverändert.",
        by: "kabelsalat",
        answer:
          "Gab es in den letzten Tagen einen Tarifwechsel? Dann gilt ein neues Kennwort für die Einwahl, das alte wird abgewiesen. Im Kundencenter unter „Zugangsdaten“ anzeigen lassen und im Router neu eintragen.",
      },
    },
    {
      title: "Repeater direkt ans Glasfaser-Modem?",
      question:
        "Kann ich mir den Router sparen und gleich die Speedbox Mini ans Modem stecken? Ich brauche nur WLAN.",
      answer:
        "Leider nein. Die Mini ist ein Verstärker und kann sich nicht am Netz anmelden. Ein Router muss sein, er darf aber klein sein.",
    },
    {
      title: "Katze hat am Glasfaserkabel geknabbert",
      question: "Man sieht Bissspuren, es funktioniert aber noch. Abwarten?",
      answer:
        "Ich würde das Kabel tauschen, bevor es an einem Sonntag aufgibt: Patchkabel Singlemode, grüne Stecker, rund zehn Euro. Das neue durch einen Spiralschlauch führen, den mögen Katzen nicht. Feine Glassplitter bitte mit Klebeband aufnehmen, nicht mit der Hand.",
      thanks: "Schlauch ist drüber, Kater ist beleidigt, Internet läuft.",
    },
    {
      title: "Blauer oder grüner Stecker – passt das zusammen?",
      question:
        "Mein Ersatzkabel hat blaue Stecker, die Buchse ist grün. Es lässt sich einstecken, aber Link bleibt rot.",
      answer:
        "Nicht mischen! Grün ist schräg geschliffen (APC), blau gerade (UPC). Zusammengesteckt entsteht ein Spalt, es geht viel Licht verloren und im schlimmsten Fall werden die Flächen verkratzt. Bitte ein Kabel mit grünen Steckern nehmen.",
    },
    {
      title: "Glasfaser-Modem beim Umzug in die andere Stadt mitnehmen",
      question:
        "Wir ziehen von Fulda nach Bremen, dort gibt es auch Glasfaser. Modem mitnehmen oder dalassen?",
      answer:
        "Mitnehmen, wenn es Ihnen gehört oder der Vertrag mitzieht. Bei der Umzugsmeldung nach der Technik vor Ort fragen: Wird dort mit XGS-PON ausgebaut, brauchen Sie ein anderes Modem und bekommen es zum Termin gestellt.",
    },
    {
      title: "Modem summt leise – ist das Netzteil defekt?",
      question: "Nachts höre ich ein leises Summen aus der Ecke mit dem Modem. Ist das gefährlich?",
      answer:
        "Das Summen kommt fast immer vom Steckernetzteil. Solange es nicht heiß wird, ist es harmlos. Stecken Sie es probeweise in eine andere Steckdose, manche Mehrfachleisten verstärken das. Bleibt es, können Sie das Netzteil einzeln tauschen lassen (12 V, 1 A).",
      revised: {
        objection:
          "Das Netzteil habe ich nun in einem anderen Zimmer, es summt weiter, und zwar im Modem selbst.",
        by: "kai",
        answer:
          "Dann ist es eine Spule im Gerät, das „Fiepen“ hört man besonders bei wenig Last. Gefährlich ist es nicht, aber als Mangel anerkannt. Mit der Beschreibung „Summen aus dem Gerät, anderes Netzteil probiert“ wird es getauscht.",
      },
    },
    {
      title: "Wie viele Geräte verträgt ein Glasfaseranschluss?",
      question: "Wir sind zu fünft und haben bestimmt 40 Geräte im WLAN. Reicht Glasfaser 300 dafür?",
      answer:
        "Die Leitung locker: Ein Film in 4K braucht etwa 25 Mbit/s, ein Videoanruf 4. Eng wird es eher im WLAN, weil sich alle den Funk teilen. Fernseher und Spielkonsole ans Kabel, ein Mesh-Punkt im Obergeschoss, und 300 reicht lange.",
      thanks: "Fernseher und Konsole verkabelt, seitdem streitet hier niemand mehr.",
    },
    {
      title: "Techniker war da, Modem hängt – wann geht es los?",
      question:
        "Die Dose ist gesetzt und das Modem montiert, Auth blinkt aber nur. Der Techniker meinte, „das kommt noch“.",
      answer:
        "Zwischen Montage und Freischaltung können ein paar Stunden bis ein paar Tage liegen, je nachdem, wann die Strecke im Netz durchgeschaltet wird. Das Datum steht in der Auftragsbestätigung als „Bereitstellung“. Blinkt Auth am Abend dieses Tages immer noch, bitte melden.",
    },
  ],
};

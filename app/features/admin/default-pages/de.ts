import type { DefaultPages } from "../site-page.ts";

/*
 * What the pages say until the operator writes its own. Facts about the software are true as delivered; what only the
 * operator knows is a gap. Sources: § 5 DDG and § 18 MStV (imprint), Articles 13 and 15 to 22 GDPR (privacy), BFSG with
 * BFSGV, Directive (EU) 2019/882 and EN 301 549 (accessibility), Articles 11, 12, 14 and 16 to 21 DSA (rules).
 */
export const defaultPagesDe: DefaultPages = {
  impressum: ({ operator, email }) => `
${operator}

## Kontaktstellen nach dem Gesetz über digitale Dienste

Behörden und alle, die diese Community nutzen, erreichen die Kontaktstelle (Artikel 11 und 12 DSA) unter ${email}, auf Deutsch oder Englisch. Rechtswidrige Inhalte lassen sich an jedem Beitrag über „Melden“ anzeigen, auch ohne Konto.

## Streitbeilegung

Bei Streit über Telekommunikationsdienste vermittelt die Schlichtungsstelle der Bundesnetzagentur (§ 68 TKG), Postfach 80 01, 53105 Bonn. An anderen Verfahren vor einer Verbraucherschlichtungsstelle nimmt der Betreiber nicht teil.
`,

  datenschutz: ({ siteName, operator, email }) => `
Diese Erklärung sagt, welche Daten ${siteName} verarbeitet, wozu, wie lange, und welche Rechte bestehen. Es gibt keine Werbung, keine Auswertung durch Dritte und keine eingebetteten Inhalte fremder Seiten.

## Verantwortlich

${operator}

Anfragen zum Datenschutz: ${email}

## Was gespeichert wird und wozu

* **Konto:** Anzeigename, E-Mail-Adresse, Passwort (nur als Hash nach Argon2), Sprache und Anzeigeeinstellungen. Ohne diese Angaben gibt es kein Konto (Artikel 6 Absatz 1 Buchstabe b DSGVO).
* **Postleitzahl (freiwillig):** Sie bestimmt das zuständige Regio-Team. Öffentlich wird nur die Region gezeigt.
* **Beiträge, Bilder, Danksagungen und Bestätigungen:** Sie sind öffentlich, weil die Community davon lebt. Bilder werden neu erzeugt; Ort, Gerät und andere verborgene Angaben gehen dabei verloren.
* **Entwürfe:** nur für das eigene Konto lesbar; vergessene werden nach einiger Zeit gelöscht.
* **Vorgänge beim Regio-Team:** Zusammenfassung, Verlauf und Zusagen, sichtbar für das zuständige Team (Artikel 6 Absatz 1 Buchstabe b DSGVO).
* **Mitteilungen und E-Mails:** was in eigenen und gefolgten Fragen geschieht. Jede E-Mail lässt sich mit einem Klick abbestellen.
* **Schutz vor Missbrauch:** Die Netzadresse wird nicht gespeichert, sondern nur ein mit geheimem Schlüssel gebildeter Kennwert, höchstens einen Tag lang. Meldungen und Entscheidungen der Moderation bleiben so lange erhalten, wie es das Gesetz über digitale Dienste verlangt (Artikel 6 Absatz 1 Buchstaben c und f DSGVO).

## Cookies

Es gibt nur technisch nötige: für die Anmeldung, für die gewählte Sprache und Darstellung und für die zuletzt gewählte Region. Eine Einwilligung ist dafür nicht nötig (§ 25 Absatz 2 TDDDG).

## Empfänger

Daten gehen nur an Dienstleister, die den Betrieb ermöglichen: [Bitte ausfüllen: Rechenzentrum, E-Mail-Versand, gegebenenfalls Speicherdienst]. Eine Übermittlung in Länder außerhalb der EU findet nicht statt, sofern hier nichts anderes steht: [Bitte ausfüllen: Drittländer oder „keine“].

## Wie lange

* Sitzungen enden nach einiger Zeit ohne Besuch, Links aus E-Mails nach Tagen oder Wochen.
* Kopien der eigenen Daten werden sieben Tage nach der Erstellung gelöscht.
* Ein Konto besteht, bis es gelöscht wird. Danach bleiben Beiträge unter „Ehemaliges Mitglied“ stehen; Name, E-Mail-Adresse, Postleitzahl, Profil, Mitteilungen und Einstellungen sind gelöscht.

## Rechte

Auskunft und Übertragung gibt es sofort: unter „Einstellungen → Meine Daten“ lässt sich eine Kopie aller eigenen Daten herunterladen. Dort lässt sich auch das Konto löschen. Außerdem bestehen die Rechte auf Berichtigung, Einschränkung und Widerspruch (Artikel 15 bis 21 DSGVO) und das Recht auf Beschwerde bei einer Aufsichtsbehörde: [Bitte ausfüllen: zuständige Aufsichtsbehörde]. Datenschutzbeauftragte Person: [Bitte ausfüllen: Name und Kontakt].

Entscheidungen, die nur eine Maschine trifft, gibt es nicht: Eine automatische Prüfung kann Beiträge zurückhalten, über sie entscheidet immer ein Mensch.
`,

  barrierefreiheit: ({ siteName, email }) => `
Diese Erklärung zur Barrierefreiheit gilt für ${siteName}. Sie beruht auf dem Barrierefreiheitsstärkungsgesetz (BFSG), der Verordnung dazu (BFSGV) und der Richtlinie (EU) 2019/882. Maßstab ist die Norm EN 301 549, die die Web Content Accessibility Guidelines (WCAG) 2.1 in den Stufen A und AA einschließt; angestrebt wird WCAG 2.2 AA.

## Der Dienst in einfachen Worten

In der Community stellen Menschen Fragen zu Anschluss, Geräten und Verträgen. Freiwillige und Regio-Teams antworten. Alles ist Text, manchmal mit Bildern. Zum Lesen braucht man kein Konto.

## Wie weit wir sind

Der Dienst ist mit der Norm **weitgehend vereinbar**. Dafür sorgen unter anderem:

* Bedienung vollständig mit der Tastatur, mit sichtbarem Fokus und Sprunglink;
* Überschriften, Listen, Tabellen und Formulare, die Vorleseprogramme verstehen, mit Fehlermeldungen in Worten am Feld;
* Zustände als Zeichen und Wort, nie nur als Farbe; Kontraste nach AA, ein Modus mit mehr Kontrast, hell und dunkel;
* große Schrift und weniger Bewegung als Einstellung unter „Darstellung“;
* Bedienflächen von mindestens 44 Punkten;
* alle Funktionen auch ohne JavaScript.

## Was noch nicht barrierefrei ist

* **Bilder in Beiträgen** haben nur dann eine Beschreibung, wenn die Verfasserin oder der Verfasser eine geschrieben hat. Danach wird beim Einfügen gefragt.
* **Importierte Beiträge** anderer Communitys können Überschriften oder Tabellen enthalten, die nicht gut gegliedert sind.
* [Bitte ausfüllen: weitere bekannte Mängel, oder diesen Punkt streichen]

## Wie diese Erklärung entstand

Stand: [Bitte ausfüllen: Datum der letzten Prüfung]. Grundlage ist eine Selbstbewertung: Jede Änderung der Software wird mit automatischen Prüfungen (axe-core) und in Abläufen mit Tastatur und ohne JavaScript getestet. [Bitte ausfüllen: Prüfung durch Dritte, oder diesen Satz streichen]

## Rückmeldung

Etwas ist nicht zugänglich? Bitte schreiben an ${email}. Eine Antwort kommt innerhalb von zwei Wochen. Auf Wunsch wird der Inhalt in anderer Form bereitgestellt.

## Marktüberwachung

Zuständig ist die Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF), c/o Ministerium für Arbeit, Soziales, Gesundheit und Gleichstellung Sachsen-Anhalt, Postfach 39 11 55, 39135 Magdeburg.
`,

  nutzungsregeln: ({ siteName }) => `
${siteName} lebt davon, dass Menschen einander helfen. Damit das so bleibt, gelten wenige Regeln.

## So gelingt es

* **Freundlich bleiben.** Hinter jedem Beitrag sitzt ein Mensch, oft einer, bei dem gerade nichts funktioniert.
* **Genau fragen.** Gerät, Lämpchen, seit wann, was schon versucht wurde: Damit kommt die Antwort schneller.
* **Bei der Sache bleiben.** Eine Frage je Beitrag, neue Themen bekommen eine neue Frage.
* **Rückmelden.** Wer schreibt, was geholfen hat, hilft allen, die später kommen.
* **Nur sagen, was man weiß.** Vermutungen sind willkommen, wenn sie als Vermutung erkennbar sind.

## Was nicht hierher gehört

* Beleidigungen, Drohungen, Herabwürdigung von Menschen oder Gruppen;
* persönliche Daten, eigene wie fremde: Kundennummern, Telefonnummern, Adressen, Bankdaten;
* Werbung, auch verdeckte, und Beiträge, die nur einen Link verbreiten;
* rechtswidrige Inhalte und Anleitungen, die Menschen oder Netze gefährden;
* Texte und Bilder anderer ohne deren Erlaubnis.

## Wenn etwas nicht passt

Jeder Beitrag lässt sich melden, mit wenigen Worten und auch ohne Konto. Über Meldungen entscheidet ein Mensch. Wird ein Beitrag ausgeblendet oder ein Konto gesperrt, steht dabei, warum, und Widerspruch ist möglich; darüber entscheidet jemand anderes. Sperren beginnen mit einem Hinweis und werden nur bei Wiederholung länger.

## Abzeichen und Ränge

Sie werden nach öffentlichen Regeln vergeben, die für alle gleich sind. Niemand kann sie kaufen.
`,

  nutzungsbedingungen: ({ siteName, email }) => `
Diese Bedingungen gelten für alle, die ${siteName} lesen oder darin schreiben. Betreiber ist das im Impressum genannte Unternehmen.

## Worum es geht

${siteName} ist ein kostenloses Forum für gegenseitige Hilfe. Antworten von Mitgliedern sind deren eigene Meinung. Auskünfte der Regio-Teams sind als solche gekennzeichnet. Ein Vertrag über Telekommunikationsdienste wird hier weder geschlossen noch geändert.

## Konto

Schreiben kann, wer mindestens 16 Jahre alt ist und seine E-Mail-Adresse bestätigt hat. Jede Person hat ein Konto; Zugangsdaten werden nicht weitergegeben. Das Konto lässt sich jederzeit in den Einstellungen löschen.

## Inhalte

Wer etwas schreibt, behält die Rechte daran und erlaubt dem Betreiber, es in der Community dauerhaft öffentlich zu zeigen, zu durchsuchen und technisch anzupassen, auch nachdem das Konto gelöscht wurde; der Name wird dann entfernt. Eigene Fragen, die noch niemand beantwortet hat, werden auf Wunsch mit dem Konto gelöscht.

## Moderation

Es gelten die Nutzungsregeln. Beiträge, die dagegen oder gegen Gesetze verstoßen, können ausgeblendet, Konten auf Zeit oder dauerhaft gesperrt werden. Betroffene erhalten eine Begründung und können innerhalb von sechs Monaten widersprechen (Artikel 17 und 20 DSA). Danach steht der Weg zu einer zugelassenen außergerichtlichen Streitbeilegungsstelle und zu den Gerichten offen.

## Reihenfolge und Empfehlungen

Listen sind nach der Zeit der letzten Aktivität geordnet, die Suche nach Übereinstimmung mit den eingegebenen Wörtern, ähnliche Fragen nach gemeinsamen Wörtern. Ein Persönlichkeitsprofil wird dafür nicht gebildet (Artikel 27 DSA).

## Haftung

Der Betreiber haftet unbeschränkt bei Vorsatz und grober Fahrlässigkeit und bei Schäden an Leben, Körper und Gesundheit, im Übrigen nur für die Verletzung wesentlicher Pflichten und begrenzt auf den vorhersehbaren Schaden.

## Änderungen

Änderungen werden in der Community angekündigt, bevor sie gelten. Frühere Fassungen gibt es auf Anfrage an ${email}. Stand: [Bitte ausfüllen: Datum].
`,
};

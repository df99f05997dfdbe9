/** Images in questions, answers and comments. */
export const images = {
  "site.trouble.storage": "Bilder lassen sich nicht speichern oder zeigen; alles andere arbeitet. Seit:",
  "images.error.storage":
    "Bilder lassen sich gerade nicht speichern oder zeigen. Bitte versuchen Sie es in einigen Minuten noch einmal; Ihr Text ist nicht betroffen.",
  "images.error.noImage":
    "Diese Datei ist kein Bild, das wir zeigen können. Bitte nehmen Sie ein Foto oder ein Bildschirmfoto (JPEG, PNG, WebP oder GIF).",
  "images.error.heic":
    "Dieses Foto ist im Format HEIC, das viele Geräte nicht zeigen können. Auf dem iPhone hilft: Einstellungen → Kamera → Formate → Maximal kompatibel, dann neu fotografieren. Oder machen Sie ein Bildschirmfoto des Bildes.",
  "images.error.tooManyPixels":
    "Dieses Bild ist ungewöhnlich groß. Bitte verkleinern Sie es auf höchstens 10.000 Bildpunkte je Seite oder machen Sie ein Bildschirmfoto davon.",
  "images.error.damaged":
    "Dieses Bild ist beschädigt oder nicht ganz angekommen. Bitte versuchen Sie es noch einmal oder mit einem anderen Bild.",
  "images.error.tooLarge":
    "Dieses Bild ist größer als {megabytes} MB. Bitte verkleinern Sie es oder machen Sie ein Bildschirmfoto davon.",
  "images.error.none": "Bitte wählen Sie zuerst ein Bild aus.",
  "images.error.tooManyInPost":
    "Ein Beitrag kann {max, plural, one {ein Bild} other {höchstens # Bilder}} enthalten. Bitte entfernen Sie einige davon.",
  "images.error.tooManyToday":
    "Heute haben Sie schon {max, plural, one {ein Bild} other {# Bilder}} hochgeladen, mehr geht an einem Tag nicht. Morgen geht es weiter; Ihr Text bleibt erhalten.",
  "images.field.label": "Bilder",
  "images.field.hint":
    "Ein Foto der Leuchten oder der Fehlermeldung sagt oft mehr als Worte. Ort und Kameradaten entfernen wir. Bitte keine Kundennummern oder Adressen zeigen.",
  "images.field.description": "Was ist auf dem Bild zu sehen?",
  "images.field.descriptionHint":
    "Ein halber Satz genügt, zum Beispiel: „Die Link-Leuchte blinkt rot“. Er hilft Menschen, die das Bild nicht sehen können.",
  "images.field.add": "Bild einfügen",
  "images.field.choose": "Foto oder Bild hinzufügen",
  "images.field.pasteHint": "oder einfügen, oder hierher ziehen",
  "images.field.list": "Ihre Bilder",
  "images.field.retry": "Noch einmal",
  "images.field.remove": "Entfernen",
  "images.field.descriptionAsk":
    "Was ist zu sehen? Ein halber Satz hilft Menschen, die das Bild nicht sehen können.",
  "images.state.shrinking": "wird verkleinert …",
  "images.state.sending": "wird gesendet, {percent} %",
  "images.state.done": "ist im Text",
  "images.state.cancelled": "abgebrochen",
  "images.state.offline":
    "Das Bild kam nicht an. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
};

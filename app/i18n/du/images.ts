import type { images as de } from "../de/images.ts";

export const images = {
  "images.error.storage":
    "Bilder lassen sich gerade nicht speichern oder zeigen. Bitte versuche es in einigen Minuten noch einmal; dein Text ist nicht betroffen.",
  "images.error.noImage":
    "Diese Datei ist kein Bild, das wir zeigen können. Bitte nimm ein Foto oder ein Bildschirmfoto (JPEG, PNG, WebP oder GIF).",
  "images.error.heic":
    "Dieses Foto ist im Format HEIC, das viele Geräte nicht zeigen können. Auf dem iPhone hilft: Einstellungen → Kamera → Formate → Maximal kompatibel, dann neu fotografieren. Oder mach ein Bildschirmfoto des Bildes.",
  "images.error.tooManyPixels":
    "Dieses Bild ist ungewöhnlich groß. Bitte verkleinere es auf höchstens 10.000 Bildpunkte je Seite oder mach ein Bildschirmfoto davon.",
  "images.error.damaged":
    "Dieses Bild ist beschädigt oder nicht ganz angekommen. Bitte versuche es noch einmal oder mit einem anderen Bild.",
  "images.error.tooLarge":
    "Dieses Bild ist größer als {megabytes} MB. Bitte verkleinere es oder mach ein Bildschirmfoto davon.",
  "images.error.none": "Bitte wähle zuerst ein Bild aus.",
  "images.error.tooManyInPost":
    "Ein Beitrag kann {max, plural, one {ein Bild} other {höchstens # Bilder}} enthalten. Bitte entferne einige davon.",
  "images.error.tooManyToday":
    "Heute hast du schon {max, plural, one {ein Bild} other {# Bilder}} hochgeladen, mehr geht an einem Tag nicht. Morgen geht es weiter; dein Text bleibt erhalten.",
  "images.field.list": "Deine Bilder",
  "images.state.offline": "Das Bild kam nicht an. Bitte prüfe die Verbindung und versuche es noch einmal.",
} satisfies Partial<Record<keyof typeof de, string>>;

export const admin = {
  "admin.title": "Verwaltung",
  "admin.lead": "Alles, was für die ganze Community gilt.",
  "admin.menu": "Verwaltung",
  "admin.rules": "Regeln der Weitergabe",
  "admin.rules.text": "Wann Fragen von selbst an das Regio-Team gehen, mit Vorschau und Verlauf",
};

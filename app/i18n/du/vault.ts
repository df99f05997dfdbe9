import type { vault as de } from "../de/vault.ts";

export const vault: Partial<Record<keyof typeof de, string>> = {
  "vault.hint.phone": "Unter der wir dich tagsüber erreichen.",
  "vault.private.title": "Nur für dich und das Regio-Team",
  "vault.private.lead":
    "Freiwillig. Verschlüsselt gespeichert; lesen kann es nur, wer deinen Vorgang bearbeitet, und jeden Blick siehst du im Protokoll. Ohne Vorgang liest es niemand.",
  "vault.private.draftGuest": "Der vertrauliche Teil wird erst gespeichert, wenn du angemeldet sendest.",
  "vault.review.title": "Nur für dich und das Regio-Team",
  "vault.own.empty":
    "Hier kannst du dem Regio-Team Kundennummer, Telefon oder Anschrift mitteilen. Sonst liest das niemand.",
  "vault.own.broken": "Ein Teil deiner Angaben lässt sich nicht mehr öffnen. Bitte trag ihn neu ein.",
  "vault.role.on-duty": "im Dienst für deinen Vorgang",
  "vault.team.revealHint": "Der Kunde sieht im Protokoll, dass und wann du nachgesehen hast.",
  "vault.team.shown": "Angezeigt bis zum nächsten Laden der Seite. Dein Blick steht im Protokoll.",
  "vault.refused.closed":
    "Der Vorgang ist abgeschlossen. Zum Ansehen brauchst du die Zustimmung einer zweiten Person.",
  "vault.refused.new-role":
    "Deine Rolle im Team ist noch keinen Tag alt. Bis dahin brauchst du die Zustimmung einer zweiten Person.",
  "vault.consent.reason": "Wozu brauchst du die Angaben?",
  "vault.error.mayAlready": "Du darfst die Angaben schon ansehen.",
  "vault.caught.text":
    "Noch ist nichts veröffentlicht, und dein Text ist unverändert. Bitte wähle, was damit geschehen soll, und sende dann noch einmal.",
  "vault.caught.moved": "Verschoben: {kind}. Nur du und das Regio-Team können es lesen.",
  "vault.admin.card": "Wie eure Kundennummern aussehen, damit niemand sie aus Versehen veröffentlicht",
  "vault.admin.lead":
    "IBAN, Telefonnummern, E-Mail-Adressen und Geräteadressen werden immer erkannt. Hier beschreibst du, wie die Kundennummern eures Hauses aussehen.",
};

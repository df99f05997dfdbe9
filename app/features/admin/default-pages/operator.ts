import type { Language } from "#app/i18n/locale.ts";
import type { PageFacts } from "../site-page.ts";

type Operator = Pick<PageFacts, "operator" | "email">;

/** Until the operator has filled in its own. */
const gaps: Record<Language, Operator> = {
  de: {
    operator: [
      "**[Bitte ausfüllen: Name des Unternehmens mit Rechtsform]**",
      "[Bitte ausfüllen: Straße und Hausnummer]",
      "[Bitte ausfüllen: Postleitzahl und Ort]",
      "",
      "Telefon: [Bitte ausfüllen: Telefonnummer]",
      "E-Mail: [Bitte ausfüllen: E-Mail-Adresse]",
      "",
      "Vertreten durch: [Bitte ausfüllen: Namen der Vertretungsberechtigten]",
      "Registergericht und Registernummer: [Bitte ausfüllen: zum Beispiel Amtsgericht Bonn, HRB 12345]",
      "Umsatzsteuer-Identifikationsnummer: [Bitte ausfüllen: DE und neun Ziffern]",
      "",
      "Verantwortlich für den Inhalt nach § 18 Abs. 2 MStV: [Bitte ausfüllen: Name und Anschrift]",
    ].join("  \n"),
    email: "[Bitte ausfüllen: E-Mail-Adresse]",
  },
  en: {
    operator: [
      "**[Please fill in: name of the company with its legal form]**",
      "[Please fill in: street and number]",
      "[Please fill in: postcode and town]",
      "",
      "Phone: [Please fill in: phone number]",
      "E-mail: [Please fill in: e-mail address]",
      "",
      "Represented by: [Please fill in: names of the legal representatives]",
      "Register court and number: [Please fill in: for example Amtsgericht Bonn, HRB 12345]",
      "VAT identification number: [Please fill in: DE and nine digits]",
      "",
      "Responsible for the content under section 18 (2) MStV: [Please fill in: name and address]",
    ].join("  \n"),
    email: "[Please fill in: e-mail address]",
  },
};

/** The demo's operator does not exist, and its imprint says so. */
const fictitious: Record<Language, Operator> = {
  de: {
    operator: [
      "**Musternetz Telekommunikation AG** (erfunden, nur für diese Vorführung)",
      "Beispielallee 1",
      "53111 Bonn",
      "",
      "Telefon: 0228 000000",
      "E-Mail: hallo@musternetz.example",
      "",
      "Vertreten durch: Dr. Erika Beispiel (Vorstand)",
      "Registergericht und Registernummer: Amtsgericht Bonn, HRB 00000",
      "Umsatzsteuer-Identifikationsnummer: DE000000000",
      "",
      "Verantwortlich für den Inhalt nach § 18 Abs. 2 MStV: Max Muster, Anschrift wie oben",
    ].join("  \n"),
    email: "hallo@musternetz.example",
  },
  en: {
    operator: [
      "**Musternetz Telekommunikation AG** (made up, for this demonstration only)",
      "Beispielallee 1",
      "53111 Bonn, Germany",
      "",
      "Phone: +49 228 000000",
      "E-mail: hallo@musternetz.example",
      "",
      "Represented by: Dr Erika Beispiel (board)",
      "Register court and number: Amtsgericht Bonn, HRB 00000",
      "VAT identification number: DE000000000",
      "",
      "Responsible for the content under section 18 (2) MStV: Max Muster, address as above",
    ].join("  \n"),
    email: "hallo@musternetz.example",
  },
};

export const operatorFacts = (language: Language, { isDemo }: { isDemo: boolean }): Operator =>
  (isDemo ? fictitious : gaps)[language];

import type { law as de } from "../de/law.ts";

export const law: Partial<Record<keyof typeof de, string>> = {
  "law.text.wasOut":
    "zu deinem Vorgang {code}: Deine Meldung ist eingegangen am {reported}, seit {until} geht der Anschluss wieder.",
  "law.text.isOut":
    "zu deinem Vorgang {code}: Deine Meldung ist eingegangen am {reported}. Stand dieser Berechnung: {until}, der Anschluss ist noch gestört.",
  "law.text.noDays":
    "Eine Entschädigung für den Ausfall entsteht ab dem dritten Kalendertag nach deiner Meldung. So lange hat er nicht gedauert.",
  "law.text.excluded":
    "Eine Entschädigung für den Ausfall steht hier nicht zu, weil {why, select, customer {die Ursache in deinem Bereich lag} forceMajeure {höhere Gewalt die Ursache war} substitute {ein gleichwertiger Ersatz bereitstand} other {der Ausfall auf einer gesetzlichen Maßnahme oder behördlichen Anordnung beruhte}}.",
  "law.text.daysIntro":
    "Für den vollständigen Ausfall steht dir nach § 58 Abs. 3 TKG eine Entschädigung zu: am dritten und vierten Tag 5 € oder 10 %, ab dem fünften Tag 10 € oder 20 % des monatlichen Entgelts{fee, select, none {} other { ({fee})}}, je nachdem, was höher ist.",
  "law.text.visits":
    "{count, plural, one {Einen vereinbarten Termin haben} other {# vereinbarte Termine haben}} wir versäumt. Dafür stehen dir nach § 58 Abs. 4 TKG je 10 € oder 20 % des monatlichen Entgelts{fee, select, none {} other { ({fee})}} zu, je nachdem, was höher ist.",
  "law.text.noWarranty":
    "Die Berechnung beruht auf den Angaben in deinem Vorgang und ist ohne Gewähr; deine gesetzlichen Rechte bleiben unberührt. Stimmt etwas nicht, antworte bitte kurz in deiner Frage, wir rechnen nach.",
  "law.mail.subject": "Deine Entschädigung zum Vorgang {code}",
  "law.mail.footer": "Diese E-Mail geht nur an dich. In deiner öffentlichen Frage steht davon nichts.",
};

import type { agentsTools as de } from "../de/agents-tools.ts";

export const agentsTools = {
  "macros.error.choice": "Bitte wähl unter „Welche?“ das Passende.",
  "checklists.error.open":
    "{count, plural, one {Ein nötiger Punkt ist noch offen: {items}.} other {Nötige Punkte sind noch offen: {items}.}} Hak ihn ab, oder kreuz „Trotzdem abschließen“ an.",
  "callBacks.own.lead": "{name} ruft dich an. Wann passt es dir? Plan 20 Minuten ein.",
  "callBacks.own.none":
    "In den nächsten zwei Wochen ist gerade keine Zeit frei. Schreib in deiner Frage, wann es dir passt.",
  "callBacks.own.agreed": "{name} ruft dich an: {moment}. Das ist zugesagt.",
  "callBacks.own.number":
    "{has, select, yes {Angerufen wird die Nummer, die du im vertraulichen Teil hinterlegt hast.} other {Bitte hinterleg deine Rufnummer im vertraulichen Teil deiner Frage, nicht öffentlich.}} Das hier sehen nur du und dein Regio-Team.",
  "callBacks.own.missed":
    "Wir haben dich zur vereinbarten Zeit ({moment}) nicht angerufen. Das tut uns leid. Bitte wähl eine neue Zeit.",
  "callBacks.own.unreached":
    "Wir haben angerufen ({moment}) und niemanden erreicht. Wähl gern eine neue Zeit.",
  "callBacks.own.cancelled": "Der Rückruf ({moment}) ist abgesagt. Du kannst eine neue Zeit wählen.",
  "callBacks.file.description":
    "Dein Regio-Team {region} ruft an. Vorgang {code}. Verlegen oder absagen: auf der Seite der Frage.",
  "callBacks.error.choose": "Bitte wähl eine Zeit.",
  "callBacks.error.taken": "Diese Zeit ist gerade vergeben worden. Bitte wähl eine andere.",
  "callBacks.error.noOwner": "Wer zuständig war, ist nicht mehr im Team. Übergib den Vorgang zuerst.",
  "notifications.call-back-offered.text":
    "{contact} möchte dich zu „{title}“ anrufen. Wähl eine Zeit, die dir passt.",
  "notifications.call-back-offered.mail":
    "{contact} möchte dich zu „{title}“ anrufen. Auf der Seite deiner Frage stehen freie Zeiten; wähl einfach eine aus. Deine Rufnummer gehört in den vertraulichen Teil, nicht in eine öffentliche Antwort.",
  "notifications.call-back-missed.text":
    "{reason, select, unreached {Wir haben zu „{title}“ angerufen und niemanden erreicht.} other {Wir haben dich zu „{title}“ nicht wie vereinbart angerufen. Das tut uns leid.}} Bitte wähl eine neue Zeit.",
  "notifications.call-back-missed.mail":
    "{reason, select, unreached {Wir haben zu „{title}“ angerufen ({when}) und niemanden erreicht.} other {Für „{title}“ war ein Rückruf vereinbart ({when}), und wir haben nicht angerufen. Das tut uns leid.}} Auf der Seite deiner Frage stehen neue Zeiten zur Wahl.",
  "notifications.ticket-merged.text":
    "Deine Vorgänge {other} und {code} gehen jetzt gemeinsam weiter, als {code}.{due, select, none {} other { Zugesagt: {due}.}}",
  "notifications.ticket-merged.mail":
    "Deine Vorgänge {other} und {code} gehören zusammen und gehen gemeinsam weiter, als {code}. Deine Ansprechperson ist {contact}.{due, select, none {} other { Es gilt die frühere der beiden Zusagen: {due}.}} Beide Fragen bleiben stehen und bekommen dieselbe Lösung.",
  "relations.error.visits":
    "In beiden Vorgängen ist ein Technikertermin vereinbart oder vorgeschlagen. Klär zuerst mit der Kundin oder dem Kunden, welcher gilt, und sag den anderen ab.",
  "relations.split.excerptHint": "Streich, was nicht dazugehört. Ändern lässt sich nichts.",
} satisfies Partial<Record<keyof typeof de, string>>;

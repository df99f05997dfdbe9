import type { FieldOption, FieldWords } from "#db/schema/category-forms.ts";
import type { FieldKind } from "./facts.ts";

/** A field as a site is set up with it. */
export type FieldSpec = {
  key: string;
  kind: FieldKind;
  label: FieldWords;
  hint?: FieldWords;
  options?: FieldOption[];
  picture?: string;
  isRequired?: boolean;
};

/*
 * Fields that fit most providers; a site is set up with these (category-fields.server.ts) or with its own. The words
 * address nobody, so that they fit Sie and du. The same key means the same thing in every category: what was said stays
 * when another category is chosen.
 */

const words = (de: string, en: string): FieldWords => ({ de, en });
const option = (value: string, de: string, en: string, picture?: string): FieldOption => ({
  value,
  de,
  en,
  ...(picture ? { picture } : {}),
});

const lights: FieldSpec = {
  key: "lights",
  kind: "choice",
  label: words("Welche Leuchte ist bei „Link“ zu sehen?", "Which light is showing at “Link”?"),
  hint: words(
    "Ein Blick auf das Kästchen an der Wand oder auf den Router genügt.",
    "A look at the box on the wall or at the router is enough.",
  ),
  options: [
    option("green", "grün", "green", "light-green"),
    option("red", "rot", "red", "light-red"),
    option("red-blinking", "blinkt rot", "flashing red", "light-red-blinking"),
    option("off", "aus", "off", "light-off"),
  ],
};

const since: FieldSpec = {
  key: "since",
  kind: "text",
  label: words("Seit wann?", "Since when?"),
  hint: words(
    "Zum Beispiel: seit heute Nacht, seit dem Umzug.",
    "For instance: since last night, since the move.",
  ),
};

const device = (de: string, en: string): FieldSpec => ({
  key: "device",
  kind: "text",
  label: words("Welches Gerät ist es?", "Which device is it?"),
  hint: words(de, en),
});

const router = device(
  "Der Name steht auf dem Aufkleber an der Unter- oder Rückseite. Bitte keine Seriennummer.",
  "The name is on the label underneath or on the back. Please no serial number.",
);

const scope: FieldSpec = {
  key: "scope",
  kind: "choice",
  label: words("Ist ein Gerät betroffen oder sind es alle?", "Is one device affected, or all of them?"),
  options: [
    option("one", "nur eines", "only one", "device-one"),
    option("all", "alle", "all of them", "device-all"),
    option("unknown", "weiß nicht", "not sure"),
  ],
};

const connection: FieldSpec = {
  key: "connection",
  kind: "choice",
  label: words("Wie ist das Gerät verbunden?", "How is the device connected?"),
  options: [
    option("wifi", "über WLAN", "by Wi-Fi", "wifi"),
    option("cable", "mit Kabel", "by cable", "cable"),
    option("both", "beides betroffen", "both affected"),
  ],
};

const check = (key: string, picture: string, label: FieldWords, hint: FieldWords): FieldSpec => ({
  key,
  kind: "check",
  label,
  hint,
  picture,
});

const restart = check(
  "restart",
  "plug",
  words("Den Router neu gestartet", "Restarted the router"),
  words(
    "Stecker ziehen, bis 30 zählen, wieder einstecken. Nach etwa drei Minuten leuchten die Lämpchen wieder ruhig.",
    "Pull the plug, count to 30, plug it in again. After about three minutes the lights are steady again.",
  ),
);

const cable = check(
  "cable",
  "cable",
  words("Die Kabel geprüft", "Checked the cables"),
  words(
    "An beiden Enden abziehen und wieder einstecken, bis es klickt. Geknickte Kabel wenn möglich tauschen.",
    "Unplug both ends and plug them in again until they click. Replace bent cables if possible.",
  ),
);

const otherDevice = check(
  "other-device",
  "device-all",
  words("Mit einem zweiten Gerät probiert", "Tried with a second device"),
  words(
    "Zum Beispiel mit dem Telefon oder Tablet im selben WLAN.",
    "For instance with a phone or tablet in the same Wi-Fi.",
  ),
);

const nearRouter = check(
  "near-router",
  "wifi",
  words("Direkt neben dem Router probiert", "Tried right beside the router"),
  words(
    "Geht es dort, ist meist nur der Empfang zu schwach.",
    "If it works there, the signal is usually just too weak.",
  ),
);

const restartDevice = check(
  "restart-device",
  "plug",
  words("Das Gerät aus- und wieder eingeschaltet", "Switched the device off and on again"),
  words(
    "Ganz ausschalten oder den Stecker ziehen, eine halbe Minute warten, wieder einschalten.",
    "Switch it off completely or pull the plug, wait half a minute, switch it on again.",
  ),
);

const choice = (key: string, label: FieldWords, ...options: FieldOption[]): FieldSpec => ({
  key,
  kind: "choice",
  label,
  options,
});

export const standardFields = {
  homeNetwork: [scope, connection, router, since, restart, cable, nearRouter, otherDevice],
  fibre: [lights, scope, router, since, restart, cable],
  outage: [{ ...since, isRequired: true }, lights, scope, restart, cable],
  telephony: [
    choice(
      "calls",
      words("Was geht nicht?", "What does not work?"),
      option("out", "selbst anrufen", "making calls"),
      option("in", "angerufen werden", "receiving calls"),
      option("both", "beides", "both"),
      option("quality", "schlecht zu verstehen", "hard to understand"),
    ),
    device("Telefon und Router, so wie sie heißen.", "The telephone and the router, as they are called."),
    since,
    restart,
    cable,
  ],
  mobile: [
    choice(
      "mobile-service",
      words("Was ist betroffen?", "What is affected?"),
      option("calls", "Telefonieren", "calls"),
      option("data", "mobiles Internet", "mobile internet"),
      option("both", "beides", "both"),
      option("other", "etwas anderes", "something else"),
    ),
    device("Hersteller und Modell des Telefons.", "Maker and model of the phone."),
    {
      key: "where",
      kind: "text",
      label: words("Wo tritt es auf?", "Where does it happen?"),
      hint: words(
        "Zum Beispiel: überall, im Keller, im Zug. Bitte keine Adresse.",
        "For instance: everywhere, in the cellar, on the train. Please no address.",
      ),
    },
    since,
    check(
      "flight-mode",
      "phone",
      words("Den Flugmodus ein- und wieder ausgeschaltet", "Switched flight mode on and off again"),
      words("Danach sucht das Telefon das Netz neu.", "The phone then looks for the network anew."),
    ),
    restartDevice,
  ],
  television: [
    choice(
      "tv-trouble",
      words("Was stört?", "What is wrong?"),
      option("picture", "das Bild", "the picture"),
      option("sound", "der Ton", "the sound"),
      option("channels", "Sender fehlen", "channels are missing"),
      option("recording", "Aufnahmen", "recordings"),
    ),
    device("Fernsehbox oder Fernseher.", "The TV box or the television."),
    since,
    restartDevice,
    cable,
  ],
  billing: [
    choice(
      "billing-about",
      words("Worum geht es?", "What is it about?"),
      option("amount", "einen Betrag", "an amount"),
      option("contract", "Laufzeit oder Vertrag", "term or contract"),
      option("cancel", "Kündigung", "cancellation"),
      option("other", "etwas anderes", "something else"),
    ),
    {
      key: "bill-date",
      kind: "date",
      label: words("Datum der Rechnung oder des Schreibens", "Date of the bill or letter"),
    },
  ],
  moving: [
    { key: "moving-date", kind: "date", label: words("Tag des Umzugs", "Day of the move") },
    choice(
      "line",
      words("Welcher Anschluss liegt am neuen Ort?", "Which line does the new place have?"),
      option("fibre", "Glasfaser", "fibre"),
      option("dsl", "DSL", "DSL"),
      option("cable-tv", "Kabel", "cable"),
      option("unknown", "weiß nicht", "not sure"),
    ),
  ],
  mail: [
    choice(
      "mail-trouble",
      words("Was geht nicht?", "What does not work?"),
      option("login", "Anmelden", "logging in"),
      option("receive", "Empfangen", "receiving"),
      option("send", "Senden", "sending"),
      option("storage", "Speicherplatz", "storage space"),
    ),
    {
      key: "program",
      kind: "text",
      label: words("Mit welchem Programm oder welcher App?", "With which program or app?"),
    },
    since,
  ],
  device: [
    device("Hersteller und Modell stehen auf dem Aufkleber.", "Maker and model are on the label."),
    since,
    restartDevice,
  ],
} satisfies Record<string, FieldSpec[]>;

export type StandardForm = keyof typeof standardFields;

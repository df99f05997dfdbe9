import type { StandardForm } from "#app/features/forum/facts/standard-fields.ts";
import type { AskedFor } from "#app/features/forum/solving/asked-for.ts";
import type { CategorySlug } from "./categories.ts";

/** The form of each category of the demo; a real site is set up the same way, or with fields of its own. */
export const demoForms: Partial<Record<CategorySlug, StandardForm>> = {
  "internet-wlan": "homeNetwork",
  glasfaser: "fibre",
  mobilfunk: "mobile",
  "tv-streaming": "television",
  "festnetz-telefonie": "telephony",
  "rechnung-vertrag": "billing",
  "umzug-anschluss": "moving",
  "email-cloud": "mail",
  "smart-home": "device",
  geraete: "device",
  stoerungen: "outage",
};

/** What the askers of the main stories said in those forms, by the key of the story. */
export const demoFacts: Record<string, Record<string, string>> = {
  "red-link": {
    lights: "red",
    scope: "all",
    since: "seit dem Gewitter heute Nacht",
    restart: "done",
    cable: "not-yet",
  },
  "gallus-dark": { since: "seit letzter Nacht", lights: "red", scope: "all", restart: "done" },
  "mesh-at-night": {
    scope: "all",
    connection: "wifi",
    device: "Speedbox Pro, zwei Speedbox Mini",
    since: "seit etwa zwei Wochen",
    restart: "done",
  },
  "flat-share": {
    scope: "all",
    connection: "wifi",
    since: "nur abends",
    "near-router": "not-yet",
    cable: "done",
  },
  "for-my-mother": {
    calls: "both",
    device: "Speedbox Pro",
    since: "seit letzter Woche",
    restart: "done",
    cable: "not-yet",
  },
  echo: { calls: "quality", device: "schnurloses Telefon an der Speedbox" },
  "noisy-line": { calls: "quality", since: "seit den Straßenarbeiten", restart: "done", cable: "done" },
  "call-drops": { calls: "both" },
  "no-signal": {
    "tv-trouble": "picture",
    device: "MediaBox",
    since: "seit dem Update gestern Abend",
    "restart-device": "done",
    cable: "done",
  },
  "evening-stutter": {
    "tv-trouble": "picture",
    device: "MediaBox",
    since: "jeden Abend zwischen acht und zehn",
  },
  thermostat: { "restart-device": "not-yet" },
  outbox: { "mail-trouble": "send", since: "seit ungefähr einer Woche" },
  "provision-fee": { "billing-about": "amount" },
  "charged-twice": { "billing-about": "amount" },
};

/** Who asked for somebody else. */
export const demoAskedFor: Record<string, AskedFor> = { "for-my-mother": "mother" };

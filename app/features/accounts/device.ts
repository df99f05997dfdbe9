import type { Locale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";

/** In the order in which they have to be asked: Edge calls itself Chrome too, Chrome calls itself Safari. */
const browsers: [name: string, pattern: RegExp][] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\b(?:OPR|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Vivaldi", /\bVivaldi\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|Chromium|CriOS)\//],
  ["Safari", /\bVersion\/[\d.]+.*\bSafari\//],
];

const systems: [name: string, pattern: RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Chromebook", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["Mac", /\bMac(?:intosh| OS X)\b/],
  ["Linux", /\b(?:Linux|X11)\b/],
];

const nameIn = (list: [string, RegExp][], userAgent: string) =>
  list.find(([, pattern]) => pattern.test(userAgent))?.[0];

/** "Firefox auf Windows": what somebody recognises an own device by; nothing else of the header is kept. */
export function describeDevice(locale: Locale, userAgent: string | null): string {
  const text = (userAgent ?? "").slice(0, 500);
  const browser = nameIn(browsers, text);
  const system = nameIn(systems, text);
  if (browser && system) return t(locale, "accounts.device.both", { browser, system });
  return browser ?? system ?? t(locale, "accounts.device.unknown");
}

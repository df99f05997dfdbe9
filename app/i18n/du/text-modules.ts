import type { textModules as de } from "../de/text-modules.ts";

export const textModules = {
  "textModules.error.left":
    "Im Text {names} fehlt noch ein Wert. Bitte ersetz die Klammer durch deine eigenen Worte.",
} satisfies Partial<Record<keyof typeof de, string>>;

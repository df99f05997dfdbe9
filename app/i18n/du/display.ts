import type { display as de } from "../de/display.ts";

export const display = {
  "display.lead": "So siehst du {site} am besten. Die Auswahl gilt sofort.",
  "display.keptMember": "Sie ist bei deinem Konto hinterlegt und gilt auf allen deinen Geräten.",
  "display.motionHint":
    "Nichts blendet oder gleitet. Was du auf deinem Gerät eingestellt hast, gilt ohnehin.",
  "display.back": "Zurück, wo du warst",
} satisfies Partial<Record<keyof typeof de, string>>;

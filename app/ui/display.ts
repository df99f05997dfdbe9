/* How a person wants the site to look. Kept at the member, in a cookie for guests, and put on <html>. */

export const textSizes = ["normal", "large", "largest"] as const;
export const themes = ["system", "light", "dark"] as const;

export type Display = {
  textSize: (typeof textSizes)[number];
  /** `system`: as the device has it. */
  theme: (typeof themes)[number];
  hasHighContrast: boolean;
  /** Besides what the device asks for. */
  hasReducedMotion: boolean;
  /** Single keys do nothing: for speech input, and for whoever presses them by mistake. */
  hasNoShortcuts: boolean;
};

export const usualDisplay: Display = {
  textSize: "normal",
  theme: "system",
  hasHighContrast: false,
  hasReducedMotion: false,
  hasNoShortcuts: false,
};

/** The attributes of `<html>` which styles/tokens.css and styles/base.css know. */
export const displayAttributes = (display: Display) => ({
  "data-text": display.textSize === "normal" ? undefined : display.textSize,
  "data-theme": display.theme === "system" ? undefined : display.theme,
  "data-contrast": display.hasHighContrast ? "more" : undefined,
  "data-motion": display.hasReducedMotion ? "reduced" : undefined,
  "data-keys": display.hasNoShortcuts ? "keyless" : undefined,
});

/** Short and the same for the same choice: "large.dark"; empty for the usual display. */
export function writeDisplay(display: Display): string {
  return Object.values(displayAttributes(display))
    .filter((word) => word !== undefined)
    .join(".");
}

/** What {@link writeDisplay} wrote; words it does not know are left out. */
export function parseDisplay(text: string): Display {
  const words = text.split(".");
  return {
    textSize: textSizes.find((size) => words.includes(size)) ?? usualDisplay.textSize,
    theme: themes.find((theme) => words.includes(theme)) ?? usualDisplay.theme,
    hasHighContrast: words.includes("more"),
    hasReducedMotion: words.includes("reduced"),
    hasNoShortcuts: words.includes("keyless"),
  };
}

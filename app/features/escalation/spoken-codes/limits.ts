export const spokenLimits = { noteMin: 3, noteMax: 2_000, codeMax: 60 };

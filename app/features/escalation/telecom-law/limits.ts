export const claimLimits = { noteMax: 500, textMax: 4_000, textMin: 20 };

/** Signs of the public texts of an outage. */
export const outageLimits = { titleMin: 8, titleMax: 120, bodyMin: 10, bodyMax: 2000 };

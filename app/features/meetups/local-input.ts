/** Evenings are announced in the time of the company's country, whatever the server's or the browser's zone. */
export const zone = { timeZone: "Europe/Berlin" };

// Swedish dates are written like ISO dates.
const input = new Intl.DateTimeFormat("sv", { ...zone, dateStyle: "short", timeStyle: "short" });
const clock = new Intl.DateTimeFormat("de", { ...zone, hour: "2-digit", minute: "2-digit" });

/** The value of an `<input type="datetime-local">`. */
export const toLocalInput = (at: Date) => input.format(at).replace(" ", "T");
/** "18:30" */
export const toClock = (at: Date) => clock.format(at);

/** The site's time, as everywhere on its pages. */
export const inputTimeZone = "Europe/Berlin";

// Swedish dates are written like ISO dates.
const format = new Intl.DateTimeFormat("sv", {
  timeZone: inputTimeZone,
  dateStyle: "short",
  timeStyle: "short",
});

/** The value of an `<input type="datetime-local">` for a moment: "2026-11-24T18:00". */
export const toLocalInput = (moment: Date) => format.format(moment).replace(" ", "T");

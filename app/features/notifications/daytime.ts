const hour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  hourCycle: "h23",
});

/** From 8 to 20 o'clock in Germany: nobody is asked for something at night. */
export function isDaytime(now: Date): boolean {
  const hours = Number(hour.format(now));
  return hours >= 8 && hours < 20;
}

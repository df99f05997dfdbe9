/** @param name plain letters, digits and hyphens: part of a header */
export const calendarResponse = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replace(/[^a-z0-9-]/g, "")}.ics"`,
    },
  });

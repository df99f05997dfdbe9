/** The answer that a browser saves as a file for spreadsheets. @param name with its ending, ASCII */
export function csvFile(name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

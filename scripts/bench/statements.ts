import postgres from "postgres";
import { connectDb } from "#db/client.server.ts";

export type Statement = { text: string; params: unknown[] };

/** A database that writes down what is sent to it while `during` runs, and a plain connection that explains it. */
export function openRecordedDatabase(url: string) {
  const sent: Statement[] = [];
  let isListening = false;
  const { db, close } = connectDb(url, {
    max: 4,
    onQuery: (text, params) => void (isListening && sent.push({ text, params })),
  });
  const plain = postgres(url, {
    max: 1,
    prepare: false,
    onnotice: () => {},
    connection: { TimeZone: "UTC" },
  });
  return {
    db,
    plain,
    /** What is sent while `work` runs, in order. */
    async during(work: () => Promise<unknown>): Promise<Statement[]> {
      sent.length = 0;
      isListening = true;
      await work().finally(() => {
        isListening = false;
      });
      return [...sent];
    },
    /** The lines of `explain (analyze, buffers)`. */
    async explain({ text, params }: Statement): Promise<string[]> {
      // They went through this driver once already.
      const again = params as postgres.ParameterOrJSON<never>[];
      const rows = await plain.unsafe(`explain (analyze, buffers) ${text}`, again);
      return rows.map((row) => String(row["QUERY PLAN"]));
    },
    async close() {
      await plain.end();
      await close();
    },
  };
}

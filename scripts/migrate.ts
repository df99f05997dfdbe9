// npm run db:migrate: brings the database of DATABASE_URL to the newest shape.
import { migrateDatabase } from "#db/migrate.server.ts";

const url = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;
if (!url) {
  console.error("DATABASE_URL is not set. (npm start migrates the embedded database by itself.)");
  process.exit(1);
}
try {
  await migrateDatabase(url);
  console.log("The database is up to date.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

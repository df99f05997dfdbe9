// npm run db:migrate: brings the database to the newest shape; npm start does the same.
import { runCommand } from "./boot/command.mjs";

await runCommand(async () => {
  console.log("The database is up to date.");
});

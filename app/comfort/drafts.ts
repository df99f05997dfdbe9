/**
 * Nothing typed is lost: forms marked with `data-draft-form` are kept on this device and on the server
 * (docs/decisions/013). Without this file the button "Entwurf speichern" does it.
 */
import { arrivedKeys } from "./draft-done.ts";
import { keepForm } from "./drafts/form-keeper.ts";
import { showDeviceDrafts, showFoundQuestions } from "./drafts/found.ts";
import { emptyOutbox } from "./drafts/outbox.ts";
import { adoptGuestRecords, forgetClient } from "./drafts/records.ts";
import { reader } from "./drafts/server.ts";

for (const client of arrivedKeys) forgetClient(client);
if (reader) adoptGuestRecords(reader);

const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-draft-form]")].map(keepForm);
const isOpen = (client: string) => forms.some((clientOf) => clientOf() === client);

showFoundQuestions(isOpen);
void emptyOutbox(isOpen, showDeviceDrafts);

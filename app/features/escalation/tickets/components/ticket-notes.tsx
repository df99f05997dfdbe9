import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Note } from "../notes.server.ts";

/** In a dashed amber box, so that nobody mistakes it for something public. */
export function TicketNotes({ notes }: { notes: Note[] }) {
  const t = useT();
  return (
    <section className="private" aria-labelledby="notes-title">
      <h3 id="notes-title">
        <Icon name="lock" />
        {t("desk.notes.title")}
      </h3>
      {notes.length === 0 ? <p className="muted">{t("desk.notes.none")}</p> : null}
      {notes.map((note) => (
        <div className="note" key={note.id} id={`notiz-${note.id}`}>
          <p className="note-body">{note.body}</p>
          <p className="faint">
            {note.author.displayName} · <Time at={note.createdAt} />
          </p>
        </div>
      ))}
    </section>
  );
}

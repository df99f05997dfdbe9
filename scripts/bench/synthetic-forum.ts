import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, posts, solutions, threads } from "#db/schema/forum.ts";

/** The same numbers in every run, so that runs can be compared. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const nouns =
  `Router Störung Internet Glasfaser Anschluss Modem Rechnung Vertrag Kündigung Umzug Techniker Termin Festnetz Telefon
Mobilfunk Handy Tarif Leitung Kabel Dose Lampe Repeater Passwort Postfach Mail Fernseher Receiver Sender Update Firmware Netzteil
Verbindung Geschwindigkeit Ausfall Portierung Rufnummer Guthaben Roaming Hotspot Karte Gerät App Konto Datenvolumen Cloud Kamera
Bildschirm Fehlermeldung Speedport Verstärker Steckdose Bandbreite Adresse Kundennummer Hotline Gutschrift Mahnung Lieferung`.split(
    /\s+/,
  );
const verbs =
  `blinkt geht startet verbindet bricht flackert wartet zeigt meldet lädt ruckelt hängt fehlt fällt klingelt`.split(
    " ",
  );
const colours = "rot grün gelb weiß blau langsam dauernd abends morgens seit gestern plötzlich wieder".split(
  " ",
);
const syllables = "ba be do fa ga hi ka la lu ma mi no pa ra ri sa so ta ti tu va we zi".split(" ");

/** Common words for every third place, compounds, and rare ones by Zipf's law, as in real posts. */
export function makeWords(random: () => number): { sentence: () => string; title: () => string } {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? "";
  const compound = () => `${pick(nouns)}${pick(nouns).toLowerCase()}`;
  const rare = () => {
    let rank = Math.floor(30_000 ** random());
    let word = "";
    do {
      word += syllables[rank % syllables.length];
      rank = Math.floor(rank / syllables.length);
    } while (rank > 0);
    return word + pick(syllables);
  };
  const noun = () => (random() < 0.15 ? compound() : pick(nouns));
  const filler = () => (random() < 0.6 ? rare() : pick(colours));
  return {
    sentence: () =>
      `${pick(["Mein", "Der", "Unser", "Bei mir"])} ${noun()} ${pick(verbs)} ${filler()} und ${filler()} ${noun()} ${filler()} ${filler()} nicht.`,
    title: () => `${noun()} ${pick(verbs)} ${pick(colours)} ${random() < 0.5 ? filler() : `nach ${noun()}`}`,
  };
}

const postsPerThread = 10;
const threadsPerBatch = 500;

/** Fills an empty database with `count` posts in threads of ten; every third thread is solved. */
export async function fillForum(db: Db, count: number): Promise<void> {
  const random = seededRandom(7);
  const { sentence, title } = makeWords(random);
  const [author] = await db
    .insert(users)
    .values({ displayName: "Bench", email: "bench@example.org", emailVerifiedAt: sql`now()` })
    .returning({ id: users.id });
  const made = await db
    .insert(categories)
    .values(
      Array.from({ length: 12 }, (_, n) => ({
        slug: `thema-${n}`,
        name: `Thema ${n}`,
        description: "",
        icon: "wifi",
        position: n,
      })),
    )
    .returning({ id: categories.id });
  const text = () => Array.from({ length: 3 + Math.floor(random() * 9) }, sentence).join(" ");
  for (let done = 0; done < count / postsPerThread; done += threadsPerBatch) {
    const batch = Math.min(threadsPerBatch, count / postsPerThread - done);
    const rows = await db
      .insert(threads)
      .values(
        Array.from({ length: batch }, () => ({
          authorId: author!.id,
          categoryId: made[Math.floor(random() * made.length)]!.id,
          title: title(),
          slug: "x",
          answerCount: postsPerThread - 1,
          lastPosition: postsPerThread - 1,
          solvedAt: random() < 0.33 ? sql`now()` : null,
        })),
      )
      .returning({ id: threads.id, solvedAt: threads.solvedAt });
    const inserted = await db
      .insert(posts)
      .values(
        rows.flatMap(({ id }) =>
          Array.from({ length: postsPerThread }, (_, position) => {
            const body = text();
            const kind = position === 0 ? ("question" as const) : ("answer" as const);
            return {
              threadId: id,
              authorId: author!.id,
              kind,
              position,
              body,
              bodyHtml: `<p>${body}</p>`,
              renderVersion: 1,
            };
          }),
        ),
      )
      .returning({ id: posts.id, threadId: posts.threadId, position: posts.position });
    const solved = new Set(rows.filter(({ solvedAt }) => solvedAt).map(({ id }) => id));
    await db.insert(solutions).values(
      inserted
        .filter(({ threadId, position }) => position === 1 && solved.has(threadId))
        .map(({ id, threadId }) => ({
          postId: id,
          threadId,
          source: "asker" as const,
          acceptedById: author!.id,
        })),
    );
  }
  await db.execute(sql`analyze`);
}

export function countForum(db: Db): Promise<number> {
  return db.$count(posts);
}

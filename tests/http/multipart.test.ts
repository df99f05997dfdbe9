import fc from "fast-check";
import { describe } from "vitest";
import { type MultipartLimits, readMultipart } from "#app/http/multipart.server.ts";
import { takesFiles } from "#app/http/uploads.ts";
import { expect, test } from "../support/test.ts";

const wide: MultipartLimits = {
  fileBytes: 1_000_000,
  allFilesBytes: 3_000_000,
  fieldBytes: 1_000_000,
  totalBytes: 10_000_000,
};

/** The same bytes in pieces of the given sizes, as a network would deliver them. */
async function inPieces(form: FormData, size: number): Promise<Request> {
  const whole = new Request("http://a.example/", { method: "POST", body: form });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return new Request("http://a.example/", {
    method: "POST",
    headers: { "Content-Type": whole.headers.get("Content-Type") ?? "" },
    body: new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    }),
    duplex: "half",
  });
}

test("whatever a browser sends arrives as it was, in pieces of any size", async () => {
  const field = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: "grapheme", maxLength: 80 }));
  const file = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(field, { maxLength: 5 }),
      fc.array(file, { maxLength: 3 }),
      fc.integer({ min: 1, max: 300 }),
      async (fields, files, size) => {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        for (const bytes of files) form.append("images", new Blob([bytes]), 'Foto; "1".jpg');
        const read = await readMultipart(await inPieces(form, size), wide);
        const typed = (text: string) => text.replace(/\r\n|\r|\n/g, "\r\n");
        expect(read.fields).toEqual(fields.map(([name, value]) => [name, typed(value)]));
        expect(read.files.map(({ bytes }) => [...bytes])).toEqual(files.map((bytes) => [...bytes]));
      },
    ),
    { numRuns: 200 },
  );
});

describe("limits", () => {
  const form = () => {
    const sent = new FormData();
    sent.append("title", "davor");
    sent.append("images", new Blob([new Uint8Array(5_000)]), "zu-gross.jpg");
    sent.append("images", new Blob([new Uint8Array(50)]), "klein.jpg");
    sent.append("body", "danach");
    return sent;
  };

  test("a file that is too large is marked, and everything around it arrives", async () => {
    const read = await readMultipart(await inPieces(form(), 700), { ...wide, fileBytes: 1_000 });
    expect(read.fields).toEqual([
      ["title", "davor"],
      ["body", "danach"],
    ]);
    expect(read.files).toMatchObject([{ isTooLarge: true }, { isTooLarge: false }]);
    expect(read.files.map(({ bytes }) => bytes.length)).toEqual([0, 50]);
  });

  test("all files together have one, and a file that was dropped does not count", async () => {
    const read = await readMultipart(await inPieces(form(), 700), { ...wide, allFilesBytes: 1_000 });
    expect(read.files).toMatchObject([{ isTooLarge: true }, { isTooLarge: false }]);
  });

  test("too many words, too many bytes, half a form and no form are refused", async () => {
    const refused = { code: "invalid", messageKey: "errors.badRequest" };
    const read = async (limits: Partial<MultipartLimits>) =>
      readMultipart(await inPieces(form(), 700), { ...wide, ...limits });
    await expect(read({ fieldBytes: 5 })).rejects.toMatchObject(refused);
    await expect(read({ totalBytes: 1_000 })).rejects.toMatchObject(refused);
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const cut = new Request("http://a.example/", { method: "POST", headers, body: "--x\r\nContent-Dis" });
    await expect(readMultipart(cut, wide)).rejects.toMatchObject(refused);
    const none = new Request("http://a.example/", { method: "POST", body: "a=b" });
    await expect(readMultipart(none, wide)).rejects.toMatchObject(refused);
  });

  test("an input without a file is no file", async () => {
    const sent = new FormData();
    sent.append("images", new Blob([]), "");
    expect((await readMultipart(await inPieces(sent, 10), wide)).files).toEqual([]);
  });
});

test("only pages with a text to write take files, and only in forms made for them", () => {
  const multipart = "multipart/form-data; boundary=x";
  for (const path of ["/bilder", "/fragen", "/t/12", "/t/12/router", "/p/3/bearbeiten"]) {
    expect(takesFiles(path, multipart), path).toBe(true);
    expect(takesFiles(path, "application/x-www-form-urlencoded"), path).toBe(false);
  }
  for (const path of [
    "/",
    "/anmelden",
    "/einstellungen",
    "/t/x/y",
    "/t/1/2/3",
    "/bilder/abc",
    "/entwuerfe/speichern",
  ]) {
    expect(takesFiles(path, multipart), path).toBe(false);
  }
});

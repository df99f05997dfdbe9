import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeChoices } from "#app/features/vault/choices.ts";
import { choiceName, findingKey } from "#app/features/vault/finding.ts";
import {
  compileMask,
  type FindingKind,
  findPersonalData,
  hasRightCheckDigits,
} from "#app/features/vault/personal-data.ts";

const kindsIn = (text: string, masks: string[] = []) => findPersonalData(text, masks).map(({ kind }) => kind);
const valuesIn = (text: string, masks: string[] = []) =>
  findPersonalData(text, masks).map(({ value }) => value);

describe("Is caught:", () => {
  test.each<[kind: FindingKind, text: string, value: string]>([
    ["iban", "Bitte auf DE89370400440532013000 erstatten", "DE89370400440532013000"],
    ["iban", "IBAN: DE89 3704 0044 0532 0130 00 bitte", "DE89 3704 0044 0532 0130 00"],
    ["iban", "iban de89 3704 0044 0532 0130 00.", "de89 3704 0044 0532 0130 00"],
    ["iban", "DE89-3704-0044-0532-0130-00", "DE89-3704-0044-0532-0130-00"],
    ["iban", "aus Österreich AT61 1904 3002 3457 3201", "AT61 1904 3002 3457 3201"],
    ["iban", "aus der Schweiz CH93 0076 2011 6238 5295 7", "CH93 0076 2011 6238 5295 7"],
    ["iban", "umgebrochen DE89 3704 0044\n0532 0130 00", "DE89 3704 0044\n0532 0130 00"],
    ["phone", "Rufen Sie 0171 1234567 an", "0171 1234567"],
    ["phone", "0171/1234567", "0171/1234567"],
    ["phone", "0171-123 45 67", "0171-123 45 67"],
    ["phone", "01711234567", "01711234567"],
    ["phone", "+49 171 1234567", "+49 171 1234567"],
    ["phone", "+491711234567", "+491711234567"],
    ["phone", "+49 (0) 261 4821 77", "+49 (0) 261 4821 77"],
    ["phone", "0049 261 482177", "0049 261 482177"],
    ["phone", "(0261) 48 21 77", "(0261) 48 21 77"],
    ["phone", "Festnetz 0261 482177", "0261 482177"],
    ["phone", "030/4567890", "030/4567890"],
    ["phone", "02 61 / 48 21 77 ist meine Nummer, Tel: 02 61 / 48 21 78", "02 61 / 48 21 78"],
    ["phone", "Telefon: 06131 4821", "06131 4821"],
    ["phone", "Handynummer ist 0151.23456789", "0151.23456789"],
    ["phone", "+43 660 1234567", "+43 660 1234567"],
    ["email", "Schreiben Sie an max.muster@web.de!", "max.muster@web.de"],
    ["email", "mailto:erika_m+tv@t-online.de", "erika_m+tv@t-online.de"],
    ["email", "Jürgen.Müller@müller-bau.de", "Jürgen.Müller@müller-bau.de"],
    ["mac", "Auf dem Etikett steht 3C:A6:2F:1D:90:4B", "3C:A6:2F:1D:90:4B"],
    ["mac", "MAC 3c-a6-2f-1d-90-4b", "3c-a6-2f-1d-90-4b"],
    ["mac", "3ca6.2f1d.904b", "3ca6.2f1d.904b"],
    ["mac", "MAC-Adresse: 3CA62F1D904B", "3CA62F1D904B"],
    ["customer", "Meine Kundennummer: 1234567890", "1234567890"],
    ["customer", "Kd.-Nr. 47 110 815", "47 110 815"],
    ["customer", "Vertragsnummer lautet AB-1234567", "AB-1234567"],
    ["customer", "Zugangsnummer 5511 2233 4455", "5511 2233 4455"],
    ["serial", "Seriennummer: J123456789", "J123456789"],
  ])("%s in “%s”", (kind, text, value) => {
    const found = findPersonalData(text).filter((one) => one.kind === kind);
    expect(found.map((one) => one.value)).toContain(value);
    for (const { index, length, value: said } of found) expect(text.slice(index, index + length)).toBe(said);
  });
});

describe("Is left alone:", () => {
  test.each([
    "Ich wohne in 01067 Dresden, vorher 50667 Köln.",
    "Die Postleitzahlen 01067 - 01069 sind betroffen.",
    "PLZ 01067 01069 01097",
    "Seit dem 01.02.2024, 01.02.24 und 1.2.2024 geht nichts.",
    "Zwischen 08:00 und 18:00 Uhr, am 05/2024 bis 06/2024",
    "39,95 € statt 1.000.000,00 € im Monat, 0,99 je Minute",
    "Fehler 0123456789 und Fehlercode F104, 0x80070005, R001, Error 0711123456",
    "Vorgang FRA-2041-7, KOBLENZ-4821",
    "192.168.178.1, 010.001.002.003 und 2001:0db8:85a3:0000:0000:8a2e:0370:7334",
    "RFC 0791, RFC 2606 und DIN 0100",
    "Firmware 07.57, FRITZ!Box 7590 AX, Speedport 4 Plus",
    "Unsere Hotline 0800 330 1000, 01805 123456 und 0900 1 234567 kennt jeder.",
    "Notruf 110 und 112",
    "https://example.org/t/0171-1234567/hilfe?nr=01711234567",
    "Sehen Sie [@Erika](/m/1711234567) und ![Bild](/bilder/01711234567)",
    "DE89370400440532013001 hat eine falsche Prüfziffer",
    "Bild@2x.png, root@fritz.box, name@example.org und info@netzhilfe.de",
    "ff:ff:ff:ff:ff:ff ist jeder, 00:11:22:33:44:55 niemand",
    "12:30:45:12:30:45:12 ist keine Adresse",
    "+ 96338739 15 und + 1.000.000.000",
    "is 11 email account with messed up",
    "Kundennummer weiß ich nicht, 5 Rechnungen",
    "50/10 MBit/s, 250.000 kbit/s, 1234567890123456789012",
    "0000000000 und 0 1 0 1 0 1",
  ])("“%s”", (text) => {
    expect(valuesIn(text)).toEqual([]);
  });
});

test("a bank account is known by its check digits: any other digit is wrong", () => {
  const iban = "DE89370400440532013000";
  expect(hasRightCheckDigits(iban)).toBe(true);
  for (let at = 2; at < iban.length; at++) {
    const other = String((Number(iban[at]) + 1) % 10);
    expect(hasRightCheckDigits(iban.slice(0, at) + other + iban.slice(at + 1))).toBe(false);
  }
});

test("an IBAN with right check digits is found whatever stands around it and however it is grouped", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 18 });
  const gap = fc.constantFrom("", " ", "-", "\u00a0");
  const around = fc.constantFrom("", " ", "(", "\n", "Konto ", ": ", ", ");
  fc.assert(
    fc.property(digits, gap, around, around, (account, between, before, after) => {
      const bban = account.join("");
      const rest = Number(BigInt(`${bban}131400`) % 97n);
      const iban = `DE${String(98 - rest).padStart(2, "0")}${bban}`;
      const typed = (iban.match(/.{1,4}/g) ?? []).join(between);
      const tail = /^[\p{L}]/u.test(after) ? ` ${after}` : after;
      expect(kindsIn(before + typed + tail)).toContain("iban");
    }),
  );
});

describe("A mask of customer numbers", () => {
  test.each([
    ["########", "Nr. 12345678 hier", "12345678"],
    ["KD-########", "meine kd-12345678", "kd-12345678"],
    ["KD-########", "KD - 12345678", "KD - 12345678"],
    ["@@ #{4} #{4}", "AB12345678", "AB12345678"],
    ["4#{8,10}", "412345678 steht da", "412345678"],
  ])("%s catches “%s”", (mask, text, value) => {
    expect(valuesIn(text, [mask])).toContain(value);
  });

  test.each(["", "####", "(a+)+$", "#{2,9}#{2,9}#{2,9}", "#{99}", "#{9,2}", "K\\d+", "[0-9]{8}", "#####*"])(
    "“%s” is none",
    (mask) => expect(compileMask(mask)).toBeNull(),
  );

  test("takes no longer on a hostile text than its length allows, as every other pattern", () => {
    const hostile = [
      "0",
      "0 ",
      "0-",
      "+49 ",
      "aa@",
      "a.a@a.",
      "00:",
      "DE",
      "KD-",
      "1",
      "Kundennummer ",
      "0/",
      "(",
    ];
    for (const seed of hostile) {
      const text = seed.repeat(Math.ceil(40_000 / seed.length));
      const start = performance.now();
      findPersonalData(text, ["#{1,12}-#{5,12}", "@@#{5,24}"]);
      expect(performance.now() - start, JSON.stringify(seed)).toBeLessThan(1_500);
    }
  });
});

describe("What was chosen in a form that came back", () => {
  const text = "Rufen Sie 0171 1234567 an oder schreiben Sie an max@web.de.";
  const [phone, mail] = findPersonalData(text);
  const name = (finding: typeof phone) => choiceName(findingKey(finding!));

  test("moves what is to be moved to the private half and leaves a neutral word", () => {
    const { fields } = takeChoices({ body: text, [name(phone)]: "move", [name(mail)]: "remove" }, []);
    expect(fields.body).toBe("Rufen Sie (vertraulich mitgeteilt) an oder schreiben Sie an (entfernt).");
    expect(fields.privatePhone).toBe("0171 1234567");
    expect(fields.privateNote).toBe("");
  });

  test("puts it behind what stands in the private half already", () => {
    const { fields } = takeChoices({ body: text, privatePhone: "0261 482177", [name(phone)]: "move" }, []);
    expect(fields.privatePhone).toBe("0261 482177, 0171 1234567");
  });

  test("keeps what was called harmless for the next step", () => {
    const { fields, acknowledged } = takeChoices({ body: text, [name(phone)]: "publish" }, []);
    expect(fields.body).toBe(text);
    expect([...acknowledged]).toEqual([findingKey(phone!)]);
    expect(fields[name(phone)]).toBe("publish");
  });

  test("never publishes a bank account", () => {
    const iban = "DE89 3704 0044 0532 0130 00";
    const [finding] = findPersonalData(iban);
    expect(takeChoices({ body: iban, [name(finding)]: "publish" }, []).acknowledged.size).toBe(0);
  });

  test("does nothing to fields that are private anyway", () => {
    const { fields } = takeChoices({ body: "", privateNote: text, [name(phone)]: "remove" }, []);
    expect(fields.privateNote).toBe(text);
  });
});

const data = new URL("../../../shared/data/", import.meta.url);
const lines = (file: string) =>
  readFileSync(new URL(file, data), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, string>);

test.skipIf(!existsSync(data))("real German texts raise hardly a false alarm (needs ../shared/data)", () => {
  const texts = [
    ...lines("mozilla-support-german/questions.jsonl").map(({ title, content }) => `${title}\n${content}`),
    ...lines("mozilla-support-german/answers.jsonl").map(({ content }) => content ?? ""),
    ...lines("faq-pairs-de/corpus.jsonl").map(({ text }) => text ?? ""),
    ...lines("faq-pairs-de/queries.jsonl").map(({ text }) => text ?? ""),
  ].map((text) => text.replace(/<[^>]+>/g, " "));
  const found = texts.flatMap((text) => valuesIn(text));
  expect(texts.length).toBeGreaterThan(1_700);
  // All three are real: two phone numbers of a shop and a customer number.
  expect(found.length).toBeLessThanOrEqual(3);
});

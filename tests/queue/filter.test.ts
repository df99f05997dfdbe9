import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DeskFilter,
  defaultViewNames,
  deskSorts,
  deskStates,
  dueChoices,
  filterOf,
  noFilter,
  parseFilter,
  snoozeChoices,
  wantedView,
  writeFilter,
} from "#app/features/escalation/queue/filter.ts";
import { severities } from "#app/features/escalation/severity.ts";

const filters = fc.record<DeskFilter>({
  states: fc.subarray([...deskStates]),
  owner: fc.oneof(
    fc.constantFrom<DeskFilter["owner"]>("all", "me", "away"),
    fc.integer({ min: 1, max: 10 ** 12 }),
  ),
  categoryId: fc.option(fc.integer({ min: 1, max: 10 ** 12 })),
  severity: fc.option(fc.constantFrom(...severities)),
  postcode: fc.stringMatching(/^\d{0,5}$/),
  due: fc.option(fc.constantFrom(...dueChoices)),
  snoozed: fc.constantFrom(...snoozeChoices),
  text: fc.string({ maxLength: 80 }).map((text) => text.trim()),
  sort: fc.constantFrom(...deskSorts),
});

describe("A filter", () => {
  test("is a link: what was written is read again, whatever it says", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
      }),
    );
  });

  test("of nonsense shows everything", () => {
    const query = new URLSearchParams("stand=quatsch&wer=-1&plz=12a&faellig=nie&ruht=x&thema=0&sortierung=");
    expect(parseFilter(query)).toEqual(noFilter);
    expect(writeFilter(noFilter)).toBe("");
  });

  test("takes the boxes of a form as well as the words of a link", () => {
    expect(parseFilter(new URLSearchParams("stand=neu&stand=wartet"))).toEqual(
      parseFilter(new URLSearchParams("stand=wartet,neu")),
    );
  });
});

describe("The address", () => {
  const wanted = (query: string) => wantedView(new URLSearchParams(query));

  test("names a list, a saved one, or says itself what it shows", () => {
    expect(wanted("")).toEqual({ kind: "default", name: "heute" });
    expect(wanted("ansicht=meine")).toEqual({ kind: "default", name: "meine" });
    expect(wanted("ansicht=v12")).toEqual({ kind: "saved", id: 12 });
    expect(wanted("plz=60")).toEqual({ kind: "free" });
    expect(wanted("ansicht=vx&plz=60")).toEqual({ kind: "default", name: "heute" });
  });

  test("of before still leads somewhere sensible", () => {
    expect(wanted("ansicht=acceptance")).toEqual({ kind: "default", name: "fuer-mich" });
    expect(wanted("ansicht=team")).toEqual({ kind: "default", name: "team" });
  });

  test("of a default list is never empty-handed", () => {
    for (const name of defaultViewNames) expect(filterOf(name)).toMatchObject({ text: "", postcode: "" });
  });
});

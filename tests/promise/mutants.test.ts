import { describe, expect, test } from "vitest";
import { mutants } from "./mutants.ts";
import { holds, properties } from "./properties.ts";
import { rules } from "./rules.ts";

const runs = 100;

describe("A mistake in the rules is caught by a property:", () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant.rules] as const))("%s", (name, wrong) => {
    const changed = Object.keys(rules).filter(
      (key) => wrong[key as keyof typeof rules] !== rules[key as keyof typeof rules],
    );
    expect(changed, "is no mutant").not.toEqual([]);
    const catcher = properties.find((property) => !holds(property, wrong, runs));
    expect(catcher?.name, `${name} lives`).toBeDefined();
  });
});

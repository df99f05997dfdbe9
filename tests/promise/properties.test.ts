import { describe, test } from "vitest";
import { check, properties } from "./properties.ts";
import { rules } from "./rules.ts";

describe("For any calendar, team, policy and log", () => {
  test.each(properties.map((property) => [property.name, property] as const))("%s", (_, property) => {
    check(property, rules, 120);
  });
});

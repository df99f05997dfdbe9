import { expect, test } from "vitest";
import { demoCategories } from "#app/features/demo/categories.ts";
import { demoLogins } from "#app/features/demo/logins.ts";
import { demoMembers } from "#app/features/demo/people.ts";
import { demoRegions } from "#app/features/demo/regions.ts";
import { allStories } from "#app/features/demo/stories.ts";
import type { Story } from "#app/features/demo/story.ts";
import { demoAgents } from "#app/features/demo/teams.ts";
import { textLimits } from "#app/features/forum/text.ts";

const textsOf = (story: Story): string[] => [
  story.title,
  story.text,
  ...story.steps.flatMap((step) => {
    switch (step.do) {
      case "answer":
      case "comment":
      case "note":
        return [step.text];
      case "edit":
        return [step.text, step.reason];
      case "escalate":
        return [step.summary, step.tried];
      case "movePromise":
        return [step.reason];
      case "handOver":
        return [step.known, step.tried, step.nextStep, step.promiseCarried];
      case "close":
        return [step.outcome];
      case "rate":
        return [step.comment];
      default:
        return [];
    }
  }),
];

const texts = allStories.flatMap((story) => textsOf(story).map((text) => ({ key: story.key, text })));
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

test("no text of the demo holds filler, an e-mail address, a phone number, a link or an unfinished place", () => {
  const forbidden = [
    /lorem|ipsum|\bxxx\b|\bTODO\b|undefined|\$\{/i,
    /[\w.+-]+@[\w-]+\.\w+/,
    /(?:\+49|\b0[1-9]\d{1,4})[\s/-]?\d{3,}/,
    /https?:|www\./,
    /\bDE\d{2}[\s\d]{10,}/,
  ];
  for (const { key, text } of texts) {
    for (const pattern of forbidden) expect(pattern.exec(text)?.[0], `${key}: ${text}`).toBeUndefined();
  }
});

test("German quotation marks come in pairs, and no text has double spaces or straight quotes", () => {
  for (const { key, text } of texts) {
    const count = (mark: string) => text.split(mark).length - 1;
    expect(count("„"), `${key}: ${text}`).toBe(count("“"));
    expect(text.replace(/`[^`]*`/g, "x"), key).not.toMatch(/"|'\w|\S {2,}\S/);
  }
});

test("every text fits the forum's limits", () => {
  for (const { key, title, text, steps } of allStories) {
    expect(title.length, key).toBeGreaterThanOrEqual(textLimits.titleMin);
    expect(title.length, key).toBeLessThanOrEqual(textLimits.titleMax);
    expect(text.length, key).toBeLessThanOrEqual(textLimits.bodyMax);
    for (const step of steps) {
      if (step.do === "comment") expect(step.text.length, key).toBeLessThanOrEqual(textLimits.commentMax);
    }
  }
});

test("no question is asked twice and no two answers are the same", () => {
  const bodies = texts.map(({ text }) => text).filter((text) => text.length > 40);
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(new Set(allStories.map(({ title }) => title)).size).toBe(allStories.length);
  expect(new Set(allStories.map(({ key }) => key)).size).toBe(allStories.length);
});

test("each step speaks of a post that exists by then, and nobody thanks or confirms what is their own", () => {
  for (const story of allStories) {
    const authors = new Map<string, string>([["question", story.by]]);
    for (const step of story.steps) {
      if ("on" in step && step.on) expect(authors.has(step.on), `${story.key}: ${step.on}`).toBe(true);
      if (step.do === "answer" && step.as) authors.set(step.as, step.by);
      if (step.do === "helpful") expect(step.by, story.key).not.toContain(authors.get(step.on));
      if (step.do === "worked") {
        expect(step.by, story.key).not.toContain(authors.get(step.on));
        expect(step.by, story.key).not.toContain(story.by);
      }
      if (step.do === "voices") {
        for (const voices of [step.helpful, step.worked]) {
          expect(voices, story.key).not.toContain(authors.get(step.on));
          expect(new Set(voices).size, story.key).toBe(voices.length);
        }
        expect(step.worked, story.key).not.toContain(story.by);
      }
      if (step.do === "meToo") expect(step.by, story.key).not.toBe(story.by);
      if ("by" in step && Array.isArray(step.by)) {
        expect(new Set(step.by).size, story.key).toBe(step.by.length);
      }
    }
    const affected = story.steps.flatMap((step) => (step.do === "meToo" ? [step.by] : []));
    expect(new Set(affected).size, story.key).toBe(affected.length);
  }
});

test("each log-in card belongs to a person of the demo with that role", () => {
  const people = [
    ...demoMembers.map(({ displayName, role }) => ({ displayName, role: role ?? "customer" })),
    ...demoAgents.map(({ displayName, isLead }) => ({ displayName, role: isLead ? "lead" : "agent" })),
  ];
  expect(new Set(people.map(({ displayName }) => displayName.toLowerCase())).size).toBe(people.length);
  for (const { displayName, role } of demoLogins) {
    expect(people).toContainEqual({ displayName, role: role === "helper" ? "customer" : role });
  }
});

test("each postcode area belongs to one team", () => {
  const areas = demoRegions.flatMap(({ areas }) => areas.split(" ").filter(Boolean));
  expect(new Set(areas).size).toBe(areas.length);
  expect(areas.length).toBe(95);
});

test("each team has one lead, somebody for each category, and somebody there at every opening minute", () => {
  for (const region of demoRegions) {
    const team = demoAgents.filter(({ team }) => team === region.slug);
    expect(team.filter(({ isLead }) => isLead).length, region.slug).toBe(1);
    const agents = team.filter(({ isLead }) => !isLead);
    expect(agents.length).toBeGreaterThanOrEqual(2);
    for (const { slug } of demoCategories) {
      expect(
        agents.some(({ skills }) => skills === "all" || skills.includes(slug)),
        `${region.slug}: ${slug}`,
      ).toBe(true);
    }
    const alone: string[] = [];
    for (const { days, from, to } of region.frames) {
      for (const day of days) {
        for (let at = minutes(from); at < minutes(to); at++) {
          const isThere = team.some(({ frames }) =>
            frames.some(
              (frame) => frame.days.includes(day) && minutes(frame.from) <= at && at < minutes(frame.to),
            ),
          );
          if (!isThere) alone.push(`${region.slug}, weekday ${day}, minute ${at}`);
        }
      }
    }
    expect(alone).toEqual([]);
  }
});

import { afterEach, beforeEach, vi } from "vitest";

/** Limits count in windows of the wall clock: a test must not stand on the edge of one. */
export function holdWallClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T09:01:00+01:00") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export type Lane = { push: (work: () => Promise<void>) => Promise<void>; end: () => Promise<void> };

/** Lets one piece of work run beside its caller: `push` waits for the piece before, and fails if that one failed. */
export function makeLane(): Lane {
  let current = Promise.resolve();
  return {
    async push(work) {
      await current;
      current = work();
      // Told by the next push or by end; until then it must not count as unheard.
      current.catch(() => {});
    },
    end: () => current,
  };
}

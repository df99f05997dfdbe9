import type { MessageKey, MessageParams } from "#app/i18n/t.ts";

/** Names and numbers come from the stream: their places stay as they are. */
export const places = { names: "{names}", n: "{n}", a: "{a}", b: "{b}" };

/** The texts of `queue.live.` that a script fills in. */
export const liveTextsOf = (
  t: (key: MessageKey, params?: MessageParams) => string,
  names: readonly string[],
): string =>
  JSON.stringify(
    Object.fromEntries(names.map((name) => [name, t(`queue.live.${name}` as MessageKey, places)])),
  );

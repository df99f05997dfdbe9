/** The server that the tests may use, if one is named. */
export function realMeilisearch() {
  const { MEILI_TEST_URL = "", MEILI_TEST_KEY = "" } = process.env;
  return { url: MEILI_TEST_URL, key: MEILI_TEST_KEY, isThere: MEILI_TEST_URL !== "" };
}

/** Leaves nothing behind. */
export async function dropIndex(index: string): Promise<void> {
  const { url, key } = realMeilisearch();
  await fetch(new URL(`/indexes/${index}`, url), {
    method: "DELETE",
    headers: { Authorization: `Bearer ${key}` },
  });
}

import { AwsClient } from "aws4fetch";
import type { Storage } from "./storage.server.ts";

export type S3Place = {
  /** Without a trailing slash, for instance https://s3.eu-central-1.amazonaws.com */
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

const timeoutMs = 15_000;

/** Objects in a bucket of any S3-compatible service, addressed by path (endpoint/bucket/key). */
export function s3Storage({ endpoint, bucket, region, accessKey, secretKey }: S3Place): Storage {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: "s3",
    retries: 2,
  });
  const urlOf = (key: string) => `${endpoint}/${bucket}/${key}`;

  /** @throws Error with the status alone: the service's words repeat keys and addresses */
  async function send(method: string, url: string, options: RequestInit = {}): Promise<Response> {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await client.fetch(url, { ...options, method, signal });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new Error(`S3 answered ${answer.status}`);
  }

  return {
    async put(key, bytes, mediaType) {
      const answer = await send("PUT", urlOf(key), {
        body: Buffer.from(bytes),
        headers: { "Content-Type": mediaType, "Cache-Control": "private" },
      });
      await answer.body?.cancel();
      // No such bucket.
      if (answer.status === 404) throw new Error("S3 answered 404");
    },
    async get(key) {
      const answer = await send("GET", urlOf(key));
      if (answer.status === 404 || !answer.body) {
        await answer.body?.cancel();
        return undefined;
      }
      return { body: answer.body, byteSize: Number(answer.headers.get("Content-Length") ?? 0) };
    },
    async delete(key) {
      await (await send("DELETE", urlOf(key))).body?.cancel();
    },
    async *list(prefix) {
      let next: string | undefined;
      do {
        const query = new URLSearchParams({ "list-type": "2", prefix });
        if (next) query.set("continuation-token", next);
        const answer = await send("GET", `${endpoint}/${bucket}/?${query}`);
        if (answer.status === 404) throw new Error("S3 answered 404");
        const page = await answer.text();
        // Keys of ours hold no character that XML would escape.
        for (const [, key = ""] of page.matchAll(/<Key>([^<]*)<\/Key>/g)) yield key;
        next = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(page)?.[1];
      } while (next);
    },
  };
}

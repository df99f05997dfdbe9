import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { AwsV4Signer } from "aws4fetch";

export type ObjectServer = {
  endpoint: string;
  objects: Map<string, { bytes: Buffer; mediaType: string }>;
  /** Answers everything with this status until it is unset. */
  failWith: number | undefined;
  stop: () => Promise<void>;
};

type Keys = { bucket: string; region: string; accessKey: string; secretKey: string };

/** As much of S3 as the storage needs, in memory: it checks every signature and pages its lists by two. */
export async function startObjectServer({
  bucket,
  region,
  accessKey,
  secretKey,
}: Keys): Promise<ObjectServer> {
  const objects: ObjectServer["objects"] = new Map();
  const server = createServer(async (req, res) => {
    const answer = (status: number, body: Buffer | string = "", headers: Record<string, string> = {}) =>
      res.writeHead(status, { "Content-Length": Buffer.byteLength(body), ...headers }).end(body);
    const bytes = await readAll(req);
    if (self.failWith) return answer(self.failWith, "<Error>secret words</Error>");
    const url = new URL(req.url ?? "/", self.endpoint);
    if (req.headers.authorization !== (await sign(req, url))) return answer(403);
    if (!url.pathname.startsWith(`/${bucket}/`)) return answer(404);
    const key = decodeURIComponent(url.pathname.slice(bucket.length + 2));
    if (req.method === "PUT") {
      objects.set(key, { bytes, mediaType: req.headers["content-type"] ?? "" });
      return answer(200);
    }
    if (req.method === "DELETE") {
      objects.delete(key);
      return answer(204);
    }
    if (key === "") return answer(200, listing(url.searchParams));
    const object = objects.get(key);
    return object ? answer(200, object.bytes, { "Content-Type": object.mediaType }) : answer(404, "<Error/>");
  });

  async function sign(req: IncomingMessage, url: URL): Promise<string> {
    const signed = /SignedHeaders=([^,]+)/.exec(req.headers.authorization ?? "")?.[1]?.split(";") ?? [];
    const names = signed.filter((name) => !["host", "x-amz-date"].includes(name));
    const signer = new AwsV4Signer({
      method: req.method,
      url: url.href,
      headers: Object.fromEntries(names.map((name) => [name, String(req.headers[name])])),
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      region,
      service: "s3",
      datetime: String(req.headers["x-amz-date"]),
    });
    return signer.authHeader();
  }

  function listing(query: URLSearchParams): string {
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get("prefix") ?? "")).sort();
    const from = Number(query.get("continuation-token") ?? 0);
    const token = from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
    const contents = keys.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
    return `<ListBucketResult>${contents.join("")}${token}</ListBucketResult>`;
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const self: ObjectServer = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failWith: undefined,
    stop: () => new Promise((done) => server.close(() => done())),
  };
  return self;
}

async function readAll(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

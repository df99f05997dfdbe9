import { AppError } from "#app/platform/errors.ts";
import { badRequest } from "./page.server.ts";

/** A file of a form. What is over the limit is read and thrown away, so that the fields behind it arrive. */
export type SentFile = { field: string; bytes: Buffer; isTooLarge: boolean };

export type MultipartLimits = {
  /** Of each file; what is longer is marked and its bytes are dropped. 0 drops all files. */
  fileBytes: number;
  /** Of all files together that are kept. */
  allFilesBytes: number;
  /** Of all other fields together. */
  fieldBytes: number;
  /** Of everything; beyond it the request is refused. */
  totalBytes: number;
};

type Part = {
  name: string;
  isFile: boolean;
  hasFileName: boolean;
  chunks: Buffer[];
  size: number;
  isTooLarge: boolean;
};

const maxHeaderBytes = 8 * 1024;
const maxParts = 200;

/**
 * Reads a multipart/form-data body (RFC 7578) while it comes in, keeping no more than the limits allow. Fields and files
 * may stand in any order; a file input without a file is left out.
 * @throws invalid when it is malformed or over a limit that is not a file's
 */
export async function readMultipart(
  request: Request,
  limits: MultipartLimits,
): Promise<{ fields: [string, string][]; files: SentFile[] }> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers.get("Content-Type") ?? "");
  const name = boundary?.[1] ?? boundary?.[2];
  if (!name || !request.body) throw badRequest();
  const reader = new MultipartReader(Buffer.from(`\r\n--${name}`), limits);
  let problem: AppError | undefined;
  let total = 0;
  try {
    // Read to the end whatever happens: leaving early would end the connection before the answer. Node's streams can be
    // walked through; the browser's type for them does not say so.
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      total += chunk.byteLength;
      if (total > limits.totalBytes) throw badRequest();
      if (!problem) problem = reader.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
  } catch {
    // Far too much, or the sender has gone.
    throw badRequest();
  }
  if (problem) throw problem;
  return reader.result();
}

class MultipartReader {
  /** The first boundary has no line before it. */
  private rest: Buffer = Buffer.from("\r\n");
  private state: "before" | "after-boundary" | "header" | "body" | "end" = "before";
  private part: Part | undefined;
  private readonly parts: Part[] = [];
  private fieldTotal = 0;
  private fileTotal = 0;

  constructor(
    private readonly delimiter: Buffer,
    private readonly limits: MultipartLimits,
  ) {}

  /** @returns what is wrong with the form, if anything */
  take(chunk: Buffer): AppError | undefined {
    if (this.state === "end") return undefined;
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    try {
      while (this.step());
      return undefined;
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  /** One step through the rest; false when more must come first. */
  private step(): boolean {
    if (this.state === "before" || this.state === "body") return this.toBoundary();
    if (this.state === "after-boundary") return this.afterBoundary();
    if (this.state === "header") return this.header();
    return false;
  }

  private toBoundary(): boolean {
    const at = this.rest.indexOf(this.delimiter);
    const until = at < 0 ? Math.max(0, this.rest.length - this.delimiter.length) : at;
    if (this.part) this.keep(this.part, this.rest.subarray(0, until));
    this.rest = this.rest.subarray(at < 0 ? until : at + this.delimiter.length);
    if (at < 0) return false;
    this.part = undefined;
    this.state = "after-boundary";
    return true;
  }

  private afterBoundary(): boolean {
    if (this.rest.length < 2) return false;
    const isEnd = this.rest.subarray(0, 2).toString("latin1") === "--";
    this.rest = this.rest.subarray(2);
    this.state = isEnd ? "end" : "header";
    return !isEnd;
  }

  private header(): boolean {
    const at = this.rest.indexOf("\r\n\r\n");
    if (at < 0 && this.rest.length > maxHeaderBytes) throw badRequest();
    if (at < 0) return false;
    const disposition =
      /^content-disposition:(.*)$/im.exec(this.rest.subarray(0, at).toString("utf8"))?.[1] ?? "";
    const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1];
    if (name === undefined || this.parts.length >= maxParts) throw badRequest();
    const fileName = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1];
    this.part = {
      name,
      isFile: fileName !== undefined,
      hasFileName: fileName !== undefined && fileName !== "",
      chunks: [],
      size: 0,
      isTooLarge: false,
    };
    this.parts.push(this.part);
    this.rest = this.rest.subarray(at + 4);
    this.state = "body";
    return true;
  }

  private keep(part: Part, bytes: Buffer): void {
    if (bytes.length === 0) return;
    part.size += bytes.length;
    if (!part.isFile) {
      this.fieldTotal += bytes.length;
      if (this.fieldTotal > this.limits.fieldBytes) throw badRequest();
    } else {
      this.fileTotal += part.isTooLarge ? 0 : bytes.length;
      const isOver = part.size > this.limits.fileBytes || this.fileTotal > this.limits.allFilesBytes;
      if (isOver && !part.isTooLarge) {
        this.fileTotal -= part.size;
        part.chunks = [];
        part.isTooLarge = true;
      }
      if (part.isTooLarge) return;
    }
    // A copy: the slice would keep the whole chunk in memory.
    part.chunks.push(Buffer.from(bytes));
  }

  result(): { fields: [string, string][]; files: SentFile[] } {
    if (this.state !== "end") throw badRequest();
    const fields = this.parts
      .filter(({ isFile }) => !isFile)
      .map(({ name, chunks }): [string, string] => [name, Buffer.concat(chunks).toString("utf8")]);
    const files = this.parts
      .filter(({ isFile, hasFileName, size }) => isFile && (hasFileName || size > 0))
      .map(({ name, chunks, isTooLarge }) => ({ field: name, bytes: Buffer.concat(chunks), isTooLarge }));
    return { fields, files };
  }
}

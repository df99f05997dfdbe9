import { join, resolve } from "node:path";
import { z } from "zod";

const variablesSchema = z.object({
  NODE_ENV: z.string().default("production"),
  DATABASE_URL: z.string().min(1, "the address of a PostgreSQL server, 15 or newer"),
  /** Behind a pooler such as PgBouncer: "off". */
  DATABASE_PREPARE: z.enum(["on", "off"]).default("on"),
  /** For LISTEN, jobs and migrations when DATABASE_URL is a pooler. */
  DATABASE_DIRECT_URL: z.string().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  SECRET_KEY: z.string().min(32, "at least 32 random characters, for instance from: openssl rand -hex 32"),
  /** Keys of the private half: id:base64 of 32 random bytes, several with commas, the current one first. */
  VAULT_KEYS: z
    .string("current:$(openssl rand -base64 32), see docs/operations.md")
    .transform((text, problem) => readVaultKeys(text, problem)),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Tadellos <hallo@tadellos.invalid>"),
  /** Where mails that cannot be delivered come back to; each with an id of its own behind a plus sign (VERP). */
  MAIL_BOUNCE_ADDRESS: z.email().optional(),
  /** For the mail server that hands over what came back, to POST /api/rueckmails. */
  MAIL_BOUNCE_TOKEN: z.string().min(20, "at least 20 random characters").optional(),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().default(""),
  MEILI_INDEX: z.string().default("posts"),
  /** The data folder; set by the start. */
  TADELLOS_DATA: z.string().default(".data"),
  /** Where images lie when no S3 is named; several web processes need the same. */
  STORAGE_DIR: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("auto"),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  TADELLOS_DEMO: z.enum(["0", "1"]).default("0"),
  /** Tests only: the clock can be set for a whole running server through the settings table. */
  TADELLOS_SETTABLE_CLOCK: z.enum(["0", "1"]).default("0"),
  /** Behind a reverse proxy: read the visitor's address from X-Forwarded-For. */
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
});

/** 256 bits. Never put into a message. */
export type VaultKey = { id: string; bytes: Uint8Array };

function readVaultKeys(text: string, problem: z.RefinementCtx): VaultKey[] {
  const keys = text.split(",").map((part): VaultKey => {
    const [id = "", encoded = ""] = part.trim().split(/:(.*)/s);
    return { id, bytes: Buffer.from(encoded, "base64") };
  });
  const isWrong = keys.some(({ id, bytes }) => !/^[\w-]{1,32}$/.test(id) || bytes.length !== 32);
  if (isWrong || new Set(keys.map(({ id }) => id)).size < keys.length) {
    problem.addIssue({
      code: "custom",
      message:
        "id:key,… with different ids and keys of 32 bytes in base64, for instance from: openssl rand -base64 32",
    });
    return z.NEVER;
  }
  return keys;
}

const s3Needs = ["S3_BUCKET", "S3_ACCESS_KEY", "S3_SECRET_KEY"] as const;

const schema = variablesSchema
  // A made-up address would stand in every mail.
  .refine((e) => e.TADELLOS_DEMO === "1" || e.PUBLIC_URL !== undefined, {
    path: ["PUBLIC_URL"],
    message: "the address people use, for instance https://hilfe.example.de",
  })
  .superRefine((e, { addIssue }) => {
    for (const name of e.S3_ENDPOINT ? s3Needs : []) {
      if (!e[name]) addIssue({ code: "custom", path: [name], message: "needed because S3_ENDPOINT is set" });
    }
  });

type S3Place = { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string };

export type Env = {
  databaseUrl: string;
  databaseDirectUrl: string;
  databasePrepare: boolean;
  host: string;
  port: number;
  /** Without a trailing slash. */
  publicUrl: string;
  isHttps: boolean;
  secretKey: string;
  /** The first one seals, all of them open. */
  vaultKeys: readonly [VaultKey, ...VaultKey[]];
  smtpUrl: string | undefined;
  mailFrom: string;
  mailBounceAddress: string | undefined;
  mailBounceToken: string | undefined;
  meili: { url: string; key: string; index: string } | undefined;
  storage: { kind: "folder"; folder: string } | ({ kind: "s3" } & S3Place);
  logLevel: string;
  /** The demo community, its log-in cards and its mailbox page exist. */
  isDemo: boolean;
  hasSettableClock: boolean;
  trustsProxy: boolean;
};

let parsed: Env | undefined;

/**
 * The configuration, read and checked once per process.
 * @throws Error that names each missing or wrong variable and what it should be.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Pure part of {@link env}; `variables` as in `process.env`, empty strings count as absent. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(
      `The configuration is not complete:\n${lines.join("\n")}\nSee "Configuration" in README.md.`,
    );
  }
  const e = result.data;
  const publicUrl = (
    e.PUBLIC_URL ?? `http://${e.HOST.includes(":") ? `[${e.HOST}]` : e.HOST}:${e.PORT}`
  ).replace(/\/+$/, "");
  return {
    databaseUrl: e.DATABASE_URL,
    databaseDirectUrl: e.DATABASE_DIRECT_URL ?? e.DATABASE_URL,
    databasePrepare: e.DATABASE_PREPARE === "on",
    host: e.HOST,
    port: e.PORT,
    publicUrl,
    isHttps: publicUrl.startsWith("https:"),
    secretKey: e.SECRET_KEY,
    vaultKeys: e.VAULT_KEYS as [VaultKey, ...VaultKey[]],
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    mailBounceAddress: e.MAIL_BOUNCE_ADDRESS,
    mailBounceToken: e.MAIL_BOUNCE_TOKEN,
    meili: e.MEILI_URL ? { url: e.MEILI_URL, key: e.MEILI_KEY, index: e.MEILI_INDEX } : undefined,
    storage: storageOf(e),
    logLevel: e.LOG_LEVEL,
    isDemo: e.TADELLOS_DEMO === "1",
    hasSettableClock: e.TADELLOS_SETTABLE_CLOCK === "1",
    trustsProxy: e.TRUST_PROXY === "1",
  };
}

function storageOf(e: z.output<typeof variablesSchema>): Env["storage"] {
  if (!e.S3_ENDPOINT)
    return { kind: "folder", folder: resolve(e.STORAGE_DIR ?? join(e.TADELLOS_DATA, "images")) };
  return {
    kind: "s3",
    endpoint: e.S3_ENDPOINT.replace(/\/+$/, ""),
    bucket: e.S3_BUCKET ?? "",
    region: e.S3_REGION,
    accessKey: e.S3_ACCESS_KEY ?? "",
    secretKey: e.S3_SECRET_KEY ?? "",
  };
}

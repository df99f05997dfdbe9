import { and, desc, eq, gt, lt, ne } from "drizzle-orm";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import type { Actor, UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { type Display, writeDisplay } from "#app/ui/display.ts";
import type { Db } from "#db/client.server.ts";
import { sessions, users } from "#db/schema/accounts.ts";

/*
 * The only file that imports lucia. The cookie holds a random secret; the table holds its SHA-256, so that a
 * copy of the database opens no session. Lucia's own invalidateSession() would hash a hash, hence the deletes here.
 */

declare module "lucia" {
  interface Register {
    Lucia: SiteLucia;
    UserId: number;
    DatabaseUserAttributes: UserRow;
    DatabaseSessionAttributes: SessionFacts;
  }
}

type UserRow = typeof users.$inferSelect;
type SessionRow = typeof sessions.$inferSelect;
type SessionFacts = { lastSeenAt: Date };
type SiteLucia = Lucia<SessionFacts, UserRow>;

export const sessionDays = 30;

/** "Last active" is told to the hour: more would be a write per page. */
const seenEveryMs = 3_600_000;

function luciaFor(db: Db): SiteLucia {
  const adapter: Adapter = {
    async getSessionAndUser(secret) {
      const [row] = await db
        .select({ session: sessions, user: users })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.id, sha256(secret)));
      if (!row) return [null, null];
      return [toLucia(row.session), { id: row.user.id, attributes: row.user }];
    },
    async getUserSessions(userId) {
      const rows = await db.select().from(sessions).where(eq(sessions.userId, userId));
      return rows.map(toLucia);
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.insert(sessions).values({ id: sha256(id), userId, expiresAt, ...attributes });
    },
    async updateSessionExpiration(secret, expiresAt) {
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, sha256(secret)));
    },
    async deleteSession(secret) {
      await db.delete(sessions).where(eq(sessions.id, sha256(secret)));
    },
    async deleteUserSessions(userId) {
      await db.delete(sessions).where(eq(sessions.userId, userId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lt(sessions.expiresAt, new Date()));
    },
  };
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(sessionDays, "d"),
    sessionCookie: {
      name: env().isHttps ? "__Host-session" : "session",
      attributes: { secure: env().isHttps, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  });
}

const toLucia = (row: SessionRow): DatabaseSession => ({
  id: row.id,
  userId: row.userId,
  expiresAt: row.expiresAt,
  attributes: { lastSeenAt: row.lastSeenAt },
});

export type SessionReading = {
  actor: Actor;
  language: UserRow["locale"] | null;
  display: Display | null;
  setCookie: string | null;
};

/**
 * Who sends this cookie header? Unknown, ended or expired sessions are guests and get their cookie removed;
 * a session in its second half is prolonged.
 */
export async function readSession(db: Db, cookieHeader: string | null, now: Date): Promise<SessionReading> {
  const lucia = luciaFor(db);
  const secret = lucia.readSessionCookie(cookieHeader ?? "");
  if (!secret) return { actor: { kind: "guest" }, language: null, display: null, setCookie: null };
  const { session, user } = await lucia.validateSession(secret);
  if (!session || (user.isDemo && !env().isDemo)) {
    return {
      actor: { kind: "guest" },
      language: null,
      display: null,
      setCookie: lucia.createBlankSessionCookie().serialize(),
    };
  }
  if (now.getTime() - session.lastSeenAt.getTime() > seenEveryMs) {
    await db
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(eq(sessions.id, sha256(secret)));
  }
  const setCookie = session.fresh ? lucia.createSessionCookie(secret).serialize() : null;
  return {
    actor: toActor(user, now, sha256(secret)),
    language: user.locale,
    display: displayOf(user),
    setCookie,
  };
}

/** Null for a member who never chose: then what was chosen on this device holds. */
function displayOf(user: UserRow): Display | null {
  const { textSize, theme, hasHighContrast, hasReducedMotion, hasNoShortcuts } = user;
  const display = { textSize, theme, hasHighContrast, hasReducedMotion, hasNoShortcuts };
  return writeDisplay(display) ? display : null;
}

/** What policies may know of a user row. */
export function toActor(user: UserRow, now: Date, sessionId: string | null = null): UserActor {
  return {
    kind: "user",
    id: user.id,
    displayName: user.displayName,
    role: user.role,
    rank: user.rank,
    hue: user.hue,
    isVerified: user.emailVerifiedAt !== null,
    regionId: user.regionId,
    teamRegionId: user.teamRegionId,
    isSuspended: user.suspendedUntil !== null && user.suspendedUntil > now,
    sessionId,
  };
}

/** Starts a session and returns its Set-Cookie header. `device` is shown in the list of own sessions. */
export async function startSession(ctx: Ctx, userId: number, device: string): Promise<string> {
  const lucia = luciaFor(ctx.db);
  const session = await lucia.createSession(userId, { lastSeenAt: ctx.now });
  await ctx.db
    .update(sessions)
    .set({ device, createdAt: ctx.now })
    .where(eq(sessions.id, sha256(session.id)));
  await ctx.db.update(users).set({ lastSeenAt: ctx.now }).where(eq(users.id, userId));
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the session that acts and returns the Set-Cookie header that removes its cookie. */
export async function endOwnSession(ctx: Ctx): Promise<string> {
  if (ctx.actor.kind === "user" && ctx.actor.sessionId) {
    await ctx.db.delete(sessions).where(eq(sessions.id, ctx.actor.sessionId));
  }
  return luciaFor(ctx.db).createBlankSessionCookie().serialize();
}

/** One of the own sessions, by its stored hash; another person's is left alone. @throws unauthenticated */
export async function endSessionById(ctx: Ctx, id: string): Promise<void> {
  const { id: userId } = ownUser(ctx);
  await ctx.db.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.userId, userId)));
}

/** All of the own sessions but the one that acts. @throws unauthenticated */
export async function endOthersOfOwn(ctx: Ctx): Promise<void> {
  const { id, sessionId } = ownUser(ctx);
  await endOtherSessions(ctx, id, sessionId);
}

/** After a password change: everyone else is logged out. */
export async function endOtherSessions(
  ctx: Ctx,
  userId: number,
  keepSessionId: string | null,
): Promise<void> {
  await ctx.db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), keepSessionId ? ne(sessions.id, keepSessionId) : undefined));
}

export type OwnSession = {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
};

/** The last active first. @throws unauthenticated */
export async function listOwnSessions(ctx: Ctx): Promise<OwnSession[]> {
  const { id: userId, sessionId } = ownUser(ctx);
  const rows = await ctx.db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
  return rows.map((row) => ({ ...row, isCurrent: row.id === sessionId }));
}

function ownUser(ctx: Ctx): UserActor {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.actor;
}

import { resolveRegion } from "#app/features/regions/regions.server.ts";
import { languageOf } from "#app/i18n/locale.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { spendKeyed } from "#app/platform/throttle.server.ts";
import { users } from "#db/schema/accounts.ts";
import { assertNameFree, findAccountByEmail, nameTaken } from "./account-rows.server.ts";
import { mailAccount, mailboxThrottle } from "./mails.server.ts";
import { assertStrong } from "./password-rules.ts";
import { hashPassword } from "./passwords.server.ts";

export type SignUpInput = {
  displayName: string;
  /** In lower case, as emailField of forms.ts gives it. */
  email: string;
  password: string;
  postcode: string | null;
  /** Where the person wanted to go; the link in the mail leads there. */
  next?: string;
};

/**
 * Makes an account that can write once its address is confirmed. Whoever has an account already gets a mail that says
 * so: nobody learns from the page or from its speed which addresses have one.
 * @throws invalid at the field: weak password, name taken; too-many
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<void> {
  const { displayName, email, password, postcode, next } = input;
  assertStrong(password, input);
  await assertNameFree(ctx, displayName);
  await spendKeyed(ctx, mailboxThrottle, email);
  const passwordHash = await hashPassword(password);
  await transact(ctx, async (ctx) => {
    const region = postcode ? await resolveRegion(ctx, postcode) : null;
    const [made] = await ctx.db
      .insert(users)
      .values({
        displayName,
        email,
        passwordHash,
        postcode,
        regionId: region?.id ?? null,
        locale: languageOf(ctx.locale),
        hue: Number.parseInt(sha256(displayName).slice(0, 2), 16) % 8,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (made) return mailAccount(ctx, { kind: "verify-email", userId: made.id, next });
    const member = await findAccountByEmail(ctx, email);
    // Somebody else took the name a moment ago.
    if (!member) throw nameTaken();
    const kind = member.emailVerifiedAt ? "already-member" : "verify-email";
    await mailAccount(ctx, { kind, userId: member.id, next });
  });
}

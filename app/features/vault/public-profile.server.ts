import { type ProfileInput, readOwnProfile, updateProfile } from "#app/features/accounts/profile.server.ts";
import { type SignUpInput, signUp } from "#app/features/accounts/registration.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertPublicText } from "./public-text.server.ts";

/*
 * What members say in public about themselves. The accounts stand left of the vault and know nothing of it: these are the
 * doors through which people's input comes.
 */

/** {@link updateProfile} for what people send. @throws also invalid (personal data in name or text) */
export async function saveOwnProfile(ctx: Ctx, input: ProfileInput): Promise<void> {
  const { displayName, about } = await readOwnProfile(ctx);
  assertPublicText(ctx, { displayName: input.displayName, about: input.about }, [displayName, about]);
  await updateProfile(ctx, input);
}

/** {@link signUp} for what people send. @throws also invalid (personal data in the public name) */
export async function signUpPublicly(ctx: Ctx, input: SignUpInput): Promise<void> {
  assertPublicText(ctx, { displayName: input.displayName });
  await signUp(ctx, input);
}

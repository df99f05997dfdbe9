import { formatMinutes } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { claimLimits } from "../claim-limits.ts";
import type { Claim } from "../claims.server.ts";

/** Who is at this question, for everybody; for helpers also the way to say "Ich bin dran". */
export function ClaimBar({ claim, mayClaim }: { claim: Claim | null; mayClaim: boolean }) {
  const t = useT();
  const { viewer } = useReader();
  if (claim) return <ClaimedBar claim={claim} isOwn={claim.user.id === viewer?.id} />;
  if (!mayClaim) return null;
  return (
    <section className="claim-bar" aria-label={t("claims.claim")}>
      <form method="post">
        <button type="submit" className="btn quiet" name="intent" value="claim">
          <Icon name="hand" />
          {t("claims.claim")}
        </button>
      </form>
      <p className="muted">{t("claims.claimHint", { minutes: claimLimits.minutes })}</p>
    </section>
  );
}

function ClaimedBar({ claim, isOwn }: { claim: Claim; isOwn: boolean }) {
  const t = useT();
  const { locale, now } = useReader();
  const left = formatMinutes(locale, Math.ceil((claim.expiresAt.getTime() - now.getTime()) / 60_000));
  return (
    <section className="claim-bar claimed" aria-label={t("claims.claim")}>
      <Icon name="hand" />
      <p>
        <b>{isOwn ? t("claims.own", { left }) : t("claims.other", { name: claim.user.displayName, left })}</b>{" "}
        {t(isOwn ? "claims.ownHint" : "claims.otherHint")}
      </p>
      {isOwn ? (
        <form method="post">
          <button type="submit" className="btn quiet small" name="intent" value="release">
            {t("claims.release")}
          </button>
        </form>
      ) : null}
    </section>
  );
}

import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

const states = [
  "both",
  "device",
  "server",
  "saving",
  "offline",
  "loggedOut",
  "refused",
  "unsaved",
  "restored",
  "elsewhere",
] as const;

/**
 * Once on a page with forms that keep drafts: the words and the pieces app/comfort/drafts puts together. Nothing of it
 * is seen without JavaScript.
 */
export function DraftParts() {
  const t = useT();
  const { locale } = useReader();
  const texts = Object.fromEntries(states.map((name) => [`data-${name}`, t(`drafts.status.${name}`)]));
  return (
    <>
      <template
        id="draft-texts"
        data-locale={locale}
        data-untitled={t("drafts.untitled")}
        data-login={t("drafts.status.login")}
        data-login-path={paths.login()}
        {...lowerCase(texts)}
      />
      <template id="draft-conflict">
        <section className="draft-conflict" role="alert">
          <h2 id="draft-conflict-title">
            <Icon name="alert" />
            {t("drafts.conflict.title")}
          </h2>
          <p>{t("drafts.conflict.text")}</p>
          <div className="draft-two">
            <div>
              <h3>{t("drafts.conflict.mine")}</h3>
              <pre className="draft-text" data-mine="" />
              <button type="button" className="btn small" data-keep-mine="">
                <Icon name="check" />
                {t("drafts.conflict.keepMine")}
              </button>
            </div>
            <div>
              <h3>
                {t("drafts.conflict.other")}
                <span data-device="" />
              </h3>
              <pre className="draft-text" data-other="" />
              <button type="button" className="btn small quiet" data-take-other="">
                <Icon name="check" />
                {t("drafts.conflict.takeOther")}
              </button>
            </div>
          </div>
        </section>
      </template>
    </>
  );
}

/** Attributes are written in kebab-case; `dataset` reads them as they were named. */
function lowerCase(attributes: Record<string, string>): Record<string, string> {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(attributes).map(([name, text]) => [kebab(name), text]));
}

import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { OtherText } from "../other-texts.server.ts";

/** An idea or a question of an evening, as a case shows it. */
export function CaseOtherText({ text }: { text: OtherText }) {
  const t = useT();
  return (
    <section className="card post case-post" aria-labelledby="case-post">
      <div className="row between">
        <h2 id="case-post">{t("moderation.case.post")}</h2>
        <a href={text.path}>
          {t("meetups.moderation.open")} <Icon name="external" />
        </a>
      </div>
      {text.hiddenAt ? (
        <p>
          <Chip tone="waiting" icon={text.heldAt ? "clock" : "eye-off"}>
            {t(text.heldAt ? "moderation.queue.held" : "moderation.decision.hide")}
          </Chip>
        </p>
      ) : null}
      <OtherTextBody text={text} />
    </section>
  );
}

/** Where it stands, and its words. */
export function OtherTextBody({ text }: { text: OtherText }) {
  const t = useT();
  const lang = useContentLang();
  return (
    <>
      <p className="faint">
        {t(text.kind === "idea" ? "meetups.moderation.idea" : "meetups.moderation.question", {
          title: text.title,
        })}{" "}
        · <Time at={text.createdAt} />
      </p>
      {text.html ? (
        <Prose html={text.html} />
      ) : (
        <p className="own-words" lang={lang}>
          {text.text}
        </p>
      )}
    </>
  );
}

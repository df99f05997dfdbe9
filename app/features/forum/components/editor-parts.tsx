import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

const acts = [
  ["bold", "bold"],
  ["italic", "italic"],
  ["list", "list"],
  ["numbered", "list-ordered"],
  ["quote", "quote"],
  ["code", "code"],
  ["link", "link"],
] as const;

/** Once on a page with `textarea[data-editor]`: the toolbar that app/comfort/editor puts above the field. */
export function EditorParts() {
  const t = useT();
  return (
    <template
      id="editor-parts"
      data-link-prompt={t("editor.linkPrompt")}
      data-quote={t("editor.quote")}
      data-quote-key={t("editor.quote.key")}
      data-mention-list={t("editor.mention.list")}
      data-mention-thread={t("editor.mention.thread")}
    >
      <div className="editor">
        <div className="editor-bar">
          <div className="editor-acts" role="toolbar" aria-label={t("editor.toolbar")}>
            {acts.map(([name, icon]) => (
              <button
                type="button"
                key={name}
                data-act={name}
                aria-pressed="false"
                title={t(`editor.act.${name}`)}
              >
                <Icon name={icon} />
                <span>{t(`editor.act.${name}`)}</span>
              </button>
            ))}
          </div>
          <button type="button" className="editor-mode" data-mode="">
            <span className="when-rich">{t("editor.toMarkdown")}</span>
            <span className="when-markdown">{t("editor.toRich")}</span>
          </button>
        </div>
        <div className="editor-place input" data-editor-place="" />
      </div>
    </template>
  );
}

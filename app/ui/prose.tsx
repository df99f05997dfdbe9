import { useContentLang } from "./reader.tsx";

/** What somebody wrote, as sanitised HTML (platform/markdown.server.ts), marked with its language for screen readers. */
export function Prose({ html, className = "" }: { html: string; className?: string }) {
  return (
    <div
      className={`prose ${className}`.trim()}
      lang={useContentLang()}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

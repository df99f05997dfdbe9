import type { editor as de } from "../de/editor.ts";

export const editor: Record<keyof typeof de, string> = {
  "editor.toolbar": "Format text",
  "editor.act.bold": "Bold",
  "editor.act.italic": "Italic",
  "editor.act.list": "List",
  "editor.act.numbered": "Numbered",
  "editor.act.quote": "Quote",
  "editor.act.code": "Code",
  "editor.act.link": "Link",
  "editor.linkPrompt": "Where should the link lead?",
  "editor.toMarkdown": "As Markdown",
  "editor.toRich": "With formatting",

  "editor.quote": "Quote",
  "editor.quote.of": "{name} wrote:",
  "editor.quote.key": "Quote selection (key q)",

  "editor.mention.list": "People to mention",
  "editor.mention.thread": "in this question",
  "editor.mention.tooMany": "A post can mention {max} people at most. Please take some out.",

  "notifications.mention.name": "someone mentions me",
  "notifications.mention.text": "{actor} mentioned you in “{title}”.",
  "notifications.mention.subject": "You were mentioned: {title}",
  "notifications.mention.mail": "{actor} mentioned you in “{title}”:",
  "notifications.mention.button": "View post",
};

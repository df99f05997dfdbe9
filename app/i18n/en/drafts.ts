import type { drafts as de } from "../de/drafts.ts";

export const drafts: Record<keyof typeof de, string> = {
  "drafts.save": "Save draft",
  "drafts.mine": "My drafts",
  "drafts.mineCount": "{count, plural, =0 {My drafts} other {My drafts (#)}}",

  "drafts.status.both": "Saved on this device and on the server",
  "drafts.status.device": "Saved on this device",
  "drafts.status.server": "Saved on the server",
  "drafts.status.saving": "Saving …",
  "drafts.status.offline": "Saved on this device only – no connection. We keep trying.",
  "drafts.status.loggedOut":
    "Saved on this device only – you are no longer logged in. Saving goes on by itself once you log in again.",
  "drafts.status.refused": "Saved on this device only. The server cannot take this draft at the moment.",
  "drafts.status.unsaved": "Not saved yet – please keep this page open.",
  "drafts.status.restored": "The text you had begun is back.",
  "drafts.status.elsewhere":
    "The draft was sent or deleted in the meantime. Your text stays here as a new draft.",
  "drafts.status.login": "Log in in a new tab",

  "drafts.conflict.title": "Two versions of this draft",
  "drafts.conflict.text":
    "This text was also changed somewhere else. Which one should count? The other one stays among the earlier versions.",
  "drafts.conflict.mine": "Written here",
  "drafts.conflict.other": "Written elsewhere",
  "drafts.conflict.keepMine": "Keep this one",
  "drafts.conflict.takeOther": "Use this one",
  "drafts.conflict.plain":
    "This draft was also changed somewhere else. Your text is still here, the other one below it. Save again and yours counts; the other one stays among the earlier versions.",

  "drafts.found.title": "You have begun a question",
  "drafts.found.device": "Begun on this device",
  "drafts.untitled": "No headline yet",
  "drafts.resumed": "Here you go on with your draft, saved {when}.",
  "drafts.editedMeanwhile":
    "The post has changed since you began this draft. This is your draft; today’s text stands below it.",
  "drafts.currentText": "The post as it is today",

  "drafts.lead":
    "Everything you have begun and not sent yet. Only you can see it, on every device you log in on.",
  "drafts.empty": "No drafts",
  "drafts.empty.text": "Whatever you write is kept here until you send it, so that no sentence is lost.",
  "drafts.kind.ask": "Question",
  "drafts.kind.answer": "Answer to",
  "drafts.kind.comment": "Comment on",
  "drafts.kind.edit": "Edit of",
  "drafts.thread.gone": "a question that can no longer be seen",
  "drafts.changed": "changed",
  "drafts.resume": "Continue writing",
  "drafts.versions": "Versions",
  "drafts.delete": "Delete",
  "drafts.deleted": "The draft is deleted.",
  "drafts.undo": "Undo",
  "drafts.restored": "The draft is back.",
  "drafts.discarded.title": "Deleted recently",
  "drafts.discarded.lead": "Deleted drafts stay here for seven days.",
  "drafts.bringBack": "Bring back",
  "drafts.keepDays": "Drafts nobody has touched for 180 days are deleted.",
  "drafts.deviceOnly.title": "On this device only",
  "drafts.deviceOnly.lead": "These texts are not on the server yet. We send them as soon as possible.",

  "drafts.version.title": "Versions of a draft",
  "drafts.version.current": "Now",
  "drafts.version.none":
    "There are no earlier versions yet. While you write, one is kept about every minute.",
  "drafts.version.restore": "Restore this version",
  "drafts.version.field.title": "Headline",

  "drafts.error.tooMany":
    "You already have {max} drafts. Please send or delete some of them first; your text stays here.",
  "drafts.error.alreadySent":
    "You have already sent this draft, perhaps on another device, with a slightly different text. Send again and this becomes a post of its own.",
  "drafts.error.sentOrDeleted":
    "This draft was sent or deleted in the meantime. Your text is still here; “Save draft” makes a new one of it.",
};

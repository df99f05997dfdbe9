import type { ownData as de } from "../de/own-data.ts";

export const ownData: Record<keyof typeof de, string> = {
  "ownData.title": "My data",
  "ownData.lead":
    "Here you get a copy of everything that is stored about you: posts, images, cases, notifications and settings, as JSON in a ZIP file.",
  "ownData.request": "Request a copy",
  "ownData.pending": "Requested {moment}. The copy is being made; you will be notified.",
  "ownData.ready": "Copy of {moment}, {size}",
  "ownData.until": "Available until {until}, then it is deleted.",
  "ownData.download": "Download",
  "ownData.requested": "The copy is being made. This usually takes a few minutes.",
  "ownData.leave": "Delete account",
  "ownData.leaveText": "Posts remain as by a “former member”, everything else is deleted.",
  "ownData.readme":
    "This is a copy of all data that {site} has stored about you (Articles 15 and 20 GDPR).\n\nEach file holds a list in JSON format. “account.json” is your account, “questions.json” and “posts.json” hold your questions and posts (text as Markdown), “cases.json” the cases of the regional team. Images are in the folder “images”.\n\nNot included are secret values, for example that of your password, and what others have written about posts.\n",

  "ownData.delete.title": "Delete account",
  "ownData.delete.gone": "This is deleted:",
  "ownData.delete.goneList":
    "name, email address, password, postcode and profile text|drafts, notifications, settings and everything you follow|images that no post shows|badges and ranks, also from the lists",
  "ownData.delete.stays": "This remains:",
  "ownData.delete.staysList":
    "your questions and answers, with “former member” instead of your name, because others build on them|thanks and confirmations, without a name|what the law requires to be kept, for example decisions of the moderation",
  "ownData.delete.tickets":
    "{count, plural, one {One case is still open. Your contact is told that you are leaving; you will not be able to answer any more.} other {# cases are still open. Your contacts are told that you are leaving; you will not be able to answer any more.}}",
  "ownData.delete.questions":
    "{count, plural, one {Also delete the one question that nobody has answered yet} other {Also delete the # questions that nobody has answered yet}}",
  "ownData.delete.when": "When?",
  "ownData.delete.later": "In seven days",
  "ownData.delete.laterHint": "Until then it is enough to log in and keep the account.",
  "ownData.delete.now": "At once",
  "ownData.delete.nowHint": "This cannot be undone.",
  "ownData.delete.password": "Your password",
  "ownData.delete.copyFirst": "Would you like a copy of your data first?",
  "ownData.delete.copyLink": "To “My data”",
  "ownData.delete.send": "Delete account",
  "ownData.delete.back": "I would rather stay",
  "ownData.gone.title": "Goodbye",
  "ownData.gone.later":
    "You are logged out. Your account will be deleted in seven days. If you change your mind, log in before then and choose “Keep account”.",
  "ownData.gone.now":
    "You are logged out, and your account is being deleted now. Thank you for everything you have contributed.",
  "ownData.bar": "Your account will be deleted on {day}.",
  "ownData.bar.keep": "Keep account",
  "ownData.kept": "Your account stays. Good to have you here.",
  "ownData.error.recent":
    "You have already received a copy in the last 24 hours. It is ready to be downloaded here.",
  "ownData.error.password": "The password is not right.",
  "ownData.error.staff":
    "Your account belongs to staff and holds cases. Please contact the administration; it hands over first what is open.",
  "ownData.error.demo":
    "This account belongs to the demonstration and is shared by everybody. It stays as it is.",
  "ownData.mail.subject": "Your account will be deleted on {day}",
  "ownData.mail.text":
    "You have asked for your account to be deleted. This happens on {day}. If you change your mind, or did not ask for it at all, log in before then and choose “Keep account”.",
  "ownData.mail.button": "Log in",

  "notifications.export-ready.name": "the copy of my data is ready",
  "notifications.export-ready.text": "The copy of your data is ready. You can download it for seven days.",
  "notifications.export-ready.subject": "The copy of your data is ready",
  "notifications.export-ready.mail":
    "The copy of your data that you asked for is ready. You can download it for seven days while you are logged in; then it is deleted.",
  "notifications.export-ready.button": "To my data",
  "notifications.customer-left.name": "somebody with an open case deletes their account",
  "notifications.customer-left.text":
    "There is no account behind {code} any more: whoever asked “{title}” has deleted it. Answers no longer arrive.",
  "notifications.customer-left.subject": "Account deleted: {code}",
  "notifications.customer-left.mail":
    "Whoever asked “{title}” has deleted their account. Answers no longer arrive. Please check whether the case {code} can be closed.",
  "notifications.customer-left.button": "Open the case",
};

import type { live as german } from "../de/live.ts";

export const live: Record<keyof typeof german, string> = {
  "live.bell.count": "Notifications: {n} new",
  "live.bell.saidOne": "One new notification",
  "live.bell.said": "{n} new notifications",

  "live.bar.answer": "One new answer – show",
  "live.bar.answers": "{n} new answers – show",
  "live.bar.comment": "One new comment – show",
  "live.bar.comments": "{n} new comments – show",
  "live.bar.posts": "{n} new posts – show",
  "live.bar.go": "Go to the new post",
  "live.bar.gone": "This question can no longer be seen – reload the page",

  "live.post.new": "new",
  "live.post.gone": "This post can no longer be seen.",

  "live.writing.one": "{name} is writing …",
  "live.writing.two": "{name} and {other} are writing …",
  "live.writing.many": "Several people are writing …",
};

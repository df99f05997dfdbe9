import type { reading as de } from "../de/reading.ts";

export const reading: Record<keyof typeof de, string> = {
  "lists.tab.ungelesen": "Unread",
  "lists.tab.gefolgt": "Following",
  "lists.tab.meine": "Mine",
  "lists.empty.ungelesen": "You have read everything",
  "lists.empty.ungelesen.text": "Nothing has come in since your last visit that you have not seen.",
  "lists.empty.gefolgt": "You are not following any questions yet",
  "lists.empty.gefolgt.text":
    "Choose “Follow” on a question and you will find it here again. Your own questions are followed automatically.",
  "lists.empty.meine": "You have not asked anything yet",
  "lists.empty.meine.text": "Your questions will appear here, the one with the latest answer first.",
  "lists.empty.beantwortet": "You have not answered any questions yet",
  "lists.empty.beantwortet.text": "Other people’s questions that you have answered will appear here.",

  "reading.new": "New",
  "reading.lastVisit": "Your last visit:",
  "reading.newSince": "New since your last visit",
  "reading.jump":
    "{count, plural, one {Go to the new post} =99 {Go to the first of 99 or more new posts} other {Go to the first of # new posts}}",
  "reading.mine": "Your own questions and answers",
  "reading.mine.meine": "Asked by me",
  "reading.mine.beantwortet": "Answered by me",
  "reading.markAll": "Mark everything as read",

  "reading.list.neu": "New questions",
  "reading.list.offen": "Questions waiting for an answer",
  "reading.list.region": "Questions from your region",
  "reading.list.geloest": "Solved questions",
  "reading.list.ungelesen": "New since your last visit",
  "reading.list.gefolgt": "Questions you follow",
  "reading.list.meine": "My questions",
  "reading.list.beantwortet": "Questions I have answered",
  "reading.list.otherRegion": "Questions from the {region} region",

  "reading.follow.category": "Follow this topic",
  "reading.follow.tag": "Follow this tag",
  "reading.follow.on": "Following",
  "reading.follow.hint": "You will hear about new questions. Tap again to stop.",
  "reading.topics": "Topics and tags you follow",
  "reading.topics.none":
    "You are not following any topics or tags yet. Each of their pages has a button for it.",
  "reading.menu.lists": "My questions",
  "reading.menu.followed": "Following",
};

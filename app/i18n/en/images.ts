import type { images as de } from "../de/images.ts";

/** Images in questions, answers and comments. */
export const images: Record<keyof typeof de, string> = {
  "site.trouble.storage": "Images cannot be stored or shown; everything else works. Since:",
  "images.error.storage":
    "Images cannot be stored or shown at the moment. Please try again in a few minutes; your text is not affected.",
  "images.error.noImage":
    "This file is not an image we can show. Please use a photo or a screenshot (JPEG, PNG, WebP or GIF).",
  "images.error.heic":
    "This photo is in the HEIC format, which many devices cannot show. On an iPhone, choose Settings → Camera → Formats → Most Compatible and take it again, or take a screenshot of the picture.",
  "images.error.tooManyPixels":
    "This image is unusually large. Please shrink it to at most 10,000 pixels a side, or take a screenshot of it.",
  "images.error.damaged":
    "This image is damaged or did not arrive whole. Please try again, or use another image.",
  "images.error.tooLarge":
    "This image is larger than {megabytes} MB. Please shrink it, or take a screenshot of it.",
  "images.error.none": "Please choose an image first.",
  "images.error.tooManyInPost":
    "A post can hold {max, plural, one {one image} other {at most # images}}. Please remove some.",
  "images.error.tooManyToday":
    "You have already uploaded {max, plural, one {one image} other {# images}} today, which is the most for one day. You can go on tomorrow; your text is kept.",
  "images.field.label": "Images",
  "images.field.hint":
    "A photo of the lights or of the error message often says more than words. We remove place and camera data. Please do not show customer numbers or addresses.",
  "images.field.description": "What does the image show?",
  "images.field.descriptionHint":
    "Half a sentence will do, for instance “The Link light is flashing red”. It helps people who cannot see the image.",
  "images.field.add": "Insert image",
  "images.field.choose": "Add a photo or image",
  "images.field.pasteHint": "or paste it, or drop it here",
  "images.field.list": "Your images",
  "images.field.retry": "Try again",
  "images.field.remove": "Remove",
  "images.field.descriptionAsk": "What does it show? Half a sentence helps people who cannot see the image.",
  "images.state.shrinking": "being made smaller …",
  "images.state.sending": "being sent, {percent}%",
  "images.state.done": "is in your text",
  "images.state.cancelled": "cancelled",
  "images.state.offline": "The image did not arrive. Please check your connection and try again.",
};

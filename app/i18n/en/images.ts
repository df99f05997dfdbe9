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
};

/** Images in questions, answers and comments. */
export const images = {
  "site.trouble.storage": "Images cannot be stored or shown; everything else works. Since:",
  "images.error.storage":
    "Images cannot be stored or shown at the moment. Please try again in a few minutes; your text is not affected.",
};

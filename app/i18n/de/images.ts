/** Images in questions, answers and comments. */
export const images = {
  "site.trouble.storage": "Bilder lassen sich nicht speichern oder zeigen; alles andere arbeitet. Seit:",
  "images.error.storage":
    "Bilder lassen sich gerade nicht speichern oder zeigen. Bitte versuchen Sie es in einigen Minuten noch einmal; Ihr Text ist nicht betroffen.",
};

import type { errors as de } from "../de/errors.ts";

export const errors = {
  "errors.title.400": "We did not understand that",
  "errors.title.401": "Please log in",
  "errors.title.403": "You cannot do that here",
  "errors.title.404": "This page does not exist",
  "errors.title.409": "Something has changed in the meantime",
  "errors.title.413": "That is too much at once",
  "errors.title.422": "Please check what you entered",
  "errors.title.429": "One moment, please",
  "errors.title.500": "We have made a mistake",
  "errors.title.503": "We will be right back",
  "errors.text.500": "The error has been recorded. Please try again in a minute.",
  "errors.text.503": "Part of {site} cannot be reached at the moment. Please reload the page in a minute.",
  "errors.text.413": "Your text is longer than we can take in one go. Please shorten it or split it up.",
  "errors.notFound":
    "It may have been moved, or not everyone can see it. Try the search or start again from the home page.",
  "errors.forbidden":
    "Your account does not have permission for this. If you think it should, write to us in the topic “Community”.",
  "errors.unauthenticated": "You need to be logged in for this. You can carry on here afterwards.",
  "errors.unverified": "Please confirm your email address first. We have sent you a link for that.",
  "errors.badRequest": "The address or the form did not reach us complete. Please go back and try again.",
  "errors.text.403":
    "This request came from another website, so it was not carried out. Please open {site} directly and try again.",
  "errors.tooMany":
    "That was a lot of attempts in a short time. Please wait {minutes, plural, =0 {a few seconds} one {a minute} other {# minutes}} and then try again. Your text is kept.",
  "errors.conflict":
    "Someone else has changed this in the meantime. Please have a look at how it stands now.",
  "errors.field.required": "Please fill this in.",
  "errors.field.tooLong": "Please use at most {max} characters.",
  "errors.field.tooShort": "Please use at least {min} characters.",
  "errors.field.email": "Please enter a complete email address, for example name@example.com.",
  "errors.field.postcode": "Please enter the five digits of the postcode.",
  "errors.field.choice": "Please choose one of the options.",
  "errors.field.invalid": "Please check this entry.",
  "errors.summary":
    "{count, plural, one {One entry is missing or not quite right} other {# entries are missing or not quite right}}",
  "errors.backHome": "To the home page",
} satisfies Record<keyof typeof de, string>;

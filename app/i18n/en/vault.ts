import type { vault as de } from "../de/vault.ts";

export const vault: Record<keyof typeof de, string> = {
  "vault.field.customerNumber": "Customer number",
  "vault.field.phone": "Phone number",
  "vault.field.address": "Address",
  "vault.field.contract": "Contract and bills",
  "vault.field.note": "Anything else",
  "vault.hint.customerNumber": "It is on every bill.",
  "vault.hint.phone": "Where we can reach you during the day.",
  "vault.hint.address": "Where the connection is.",
  "vault.hint.contract": "For instance your bank account, an invoice number or an amount you dispute.",
  "vault.hint.note": "What nobody else should read.",

  "vault.public.title": "Public",
  "vault.public.hint": "Everybody reads this part, search engines too.",
  "vault.private.title": "Only for you and the regional team",
  "vault.private.lead":
    "Optional. Stored encrypted; only those who work on your case can read it, and you see every look in the log. Without a case nobody reads it.",
  "vault.private.deleted":
    "It is deleted by itself: 30 days after the case is closed, or 90 days after asking when there was none.",
  "vault.private.summary": "Give a customer number, phone and more in private",
  "vault.private.filled": "{count, plural, one {# detail} other {# details}}",
  "vault.private.draftSaved": "Private part saved on the server, encrypted.",
  "vault.private.draftGuest": "The private part is saved only when you are logged in and send it.",
  "vault.private.draftOffline": "The private part is not saved yet. We keep trying.",
  "vault.review.title": "Only for you and the regional team",
  "vault.review.note": "This part is not published.",

  "vault.own.title": "Private details",
  "vault.own.empty":
    "Here you can tell the regional team your customer number, phone or address. Nobody else reads it.",
  "vault.own.edit": "Show and change",
  "vault.own.add": "Add private details",
  "vault.own.save": "Save in private",
  "vault.own.deleteAll": "Delete all private details",
  "vault.own.saved": "Your private details are saved.",
  "vault.own.deletesAt": "Will be deleted on {day}.",
  "vault.own.deletesLater": "Will be deleted 30 days after the case is closed.",
  "vault.own.broken": "Some of your details cannot be opened any more. Please enter them again.",

  "vault.log.title": "Who has looked at it",
  "vault.log.none": "Nobody has looked at the private details so far.",
  "vault.log.row": "{name}, {role}",
  "vault.log.fields": "Seen: {fields}",
  "vault.log.consent": "With the consent of {name}. Reason: {reason}",
  "vault.role.owner": "your contact",
  "vault.role.on-duty": "on duty for your case",
  "vault.role.lead": "team lead",
  "vault.role.consent": "with the consent of a second person",

  "vault.team.title": "Private details",
  "vault.team.none": "The customer has given no private details.",
  "vault.team.has": "Available: {fields}",
  "vault.team.reveal": "Show",
  "vault.team.revealHint": "The customer sees in the log that and when you looked.",
  "vault.team.shown": "Shown until the page is loaded again. Your look is in the log.",
  "vault.team.more": "Log and consents",
  "vault.team.waiting":
    "{count, plural, one {One request for consent is waiting.} other {# requests for consent are waiting.}}",
  "vault.refused.not-yours":
    "The contact, whoever is on duty and the lead of this case may look. Others need the consent of a second person.",
  "vault.refused.closed": "The case is closed. To look you need the consent of a second person.",
  "vault.refused.new-role":
    "Your role in the team is less than a day old. Until then you need the consent of a second person.",

  "vault.page.title": "Private details",
  "vault.page.lead": "Of the question “{title}”",
  "vault.consent.title": "Consent of a second person",
  "vault.consent.ask": "Ask for consent",
  "vault.consent.reason": "What do you need the details for?",
  "vault.consent.reasonHint": "The customer reads this reason too.",
  "vault.consent.grant": "Consent",
  "vault.consent.decline": "Decline",
  "vault.consent.window": "A consent holds for 30 minutes and for this question only.",
  "vault.consent.by": "{name} asks for consent",
  "vault.consent.state.waiting": "waits until {moment}",
  "vault.consent.state.granted": "{name} has consented, until {moment}",
  "vault.consent.state.declined": "{name} has declined",
  "vault.consent.state.expired": "expired",
  "vault.consent.none": "Nobody has asked for consent so far.",

  "vault.error.nothing": "There are no private details here any more.",
  "vault.error.mayAlready": "You may look at the details already.",
  "vault.error.notYourConsent":
    "Only a second person who works on the case and has had their role for a day can consent.",
  "vault.error.decided": "This request has been answered or has expired.",

  "vault.kind.iban": "bank account (IBAN)",
  "vault.kind.phone": "phone number",
  "vault.kind.email": "email address",
  "vault.kind.mac": "hardware address (MAC)",
  "vault.kind.customer": "customer or contract number",
  "vault.kind.serial": "serial number",
  "vault.caught.title":
    "{count, plural, one {Something here should not become public} other {Some things here should not become public}}",
  "vault.caught.text":
    "Nothing has been published yet, and your text is unchanged. Please choose what to do with it, then send it again.",
  "vault.caught.typing": "Should this really become public?",
  "vault.caught.field.title": "in the headline",
  "vault.caught.field.body": "in the text",
  "vault.caught.field.other": "in this form",
  "vault.caught.move": "Move to the private details",
  "vault.caught.remove": "Remove",
  "vault.caught.publish": "This is nothing personal, publish it anyway",
  "vault.caught.noPublish": "We do not publish bank accounts.",
  "vault.caught.moved": "Moved: {kind}. Only you and the regional team can read it.",
  "vault.caught.removed": "Removed: {kind}.",

  "vault.admin.title": "Recognise customer numbers",
  "vault.admin.card": "What your customer numbers look like, so that nobody publishes one by mistake",
  "vault.admin.lead":
    "IBANs, phone numbers, email addresses and hardware addresses are always recognised. Here you describe what the customer numbers of your company look like.",
  "vault.admin.masks": "Patterns, one per line",
  "vault.admin.masksHint":
    "# is a digit, {range} are 8 to 12 digits, @ is a letter, anything else stands for itself. Example: KD-######## or {example}.",
  "vault.admin.sample": "To try it out",
  "vault.admin.sampleHint": "Is not saved.",
  "vault.admin.try": "Try it out",
  "vault.admin.found":
    "{count, plural, =0 {Nothing recognised.} one {One thing recognised:} other {# things recognised:}}",
  "vault.admin.saved": "The patterns are saved.",
  "vault.admin.error":
    "This is no pattern: at least five digits, at most two runs of varying length, otherwise only letters, digits, spaces, hyphens, slashes and dots. There can be 20 patterns.",
};

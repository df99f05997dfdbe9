import type { accounts as de } from "../de/accounts.ts";

export const accounts = {
  "accounts.device.both": "{browser} on {system}",
  "accounts.device.unknown": "Unknown device",

  "accounts.field.email": "Email address",
  "accounts.field.password": "Password",
  "accounts.field.newPassword": "New password",
  "accounts.field.currentPassword": "Current password",
  "accounts.field.passwordHint":
    "At least 10 characters. Three or four words in a row are the easiest to remember.",
  "accounts.field.displayName": "Public name",
  "accounts.field.displayNameHint":
    "This is how others see you. A first name or a nickname is enough; we do not need your full name.",
  "accounts.field.postcode": "Postcode",
  "accounts.field.postcodeHint":
    "It tells us which regional team is yours. Only the region is shown in public, never the postcode.",
  "accounts.field.locale": "Language",
  "accounts.field.localeHint": "For these pages and for the emails we send you.",
  "accounts.field.about": "About me",
  "accounts.field.aboutHint": "Shown on your profile. Please do not give phone numbers or addresses.",
  "accounts.field.showPassword": "Show",
  "accounts.field.hidePassword": "Hide",
  "accounts.locale.de": "Deutsch",
  "accounts.locale.en": "English",

  "accounts.name.letters":
    "Please use only letters, digits, spaces, full stops, hyphens and underscores, with a letter or a digit at the beginning and at the end.",
  "accounts.name.reserved":
    "This name looks as if it belonged to the operator, so it cannot be used. Please choose another one.",
  "accounts.name.taken": "This name is already taken. You could add your town or a number, for example.",
  "accounts.password.tooShort":
    "The password is too short. Please use at least 10 characters, for example three or four words in a row.",
  "accounts.password.tooLong": "The password is too long. Please use at most 200 characters.",
  "accounts.password.isName":
    "Your name or email address is the first thing a stranger would try. Please choose something else.",
  "accounts.password.isCommon":
    "A great many people use this password, so it is quickly guessed. Please choose something else.",
  "accounts.password.wrong": "The current password is not right. Please check upper and lower case.",
  "accounts.password.demo":
    "This account belongs to the demo and is shared by all visitors. Its password stays as it is.",

  "accounts.login.title": "Log in",
  "accounts.login.button": "Log in",
  "accounts.login.wrong":
    "Email address and password do not match. Please check both, or set a new password.",
  "accounts.login.forgot": "Forgotten your password?",
  "accounts.login.noAccount": "No account yet?",
  "accounts.login.toSignUp": "Sign up now",
  "accounts.login.continue": "Once you have logged in, you can carry on where you were.",

  "accounts.signUp.title": "Sign up",
  "accounts.signUp.lead": "One account for everything: ask, help and reach your regional team.",
  "accounts.signUp.button": "Create account",
  "accounts.signUp.emailHint": "We will send a link there for you to confirm. The address is never public.",
  "accounts.signUp.haveAccount": "Already have an account?",
  "accounts.signUp.toLogin": "Log in",

  "accounts.sent.title": "Please check your inbox",
  "accounts.sent.text":
    "We have sent you an email. Open the link in it and your account is ready. The link is valid for three days.",
  "accounts.sent.nothing": "Nothing there?",
  "accounts.sent.nothingText":
    "Sometimes it takes a few minutes. Please look in your spam folder too. Or there was a typo in the address: in that case, simply sign up again.",
  "accounts.sent.again": "Sign up again",
  "accounts.sent.demo": "In the demo, all emails end up in the demo mailbox.",
  "accounts.sent.toMailbox": "To the demo mailbox",

  "accounts.verify.title": "Confirm your email address",
  "accounts.verify.text":
    "You are confirming the address for the account “{name}” and will then be logged in.",
  "accounts.verify.button": "Confirm address",
  "accounts.verify.notYou":
    "You did not sign up? Then simply close this page. Without confirmation, nobody can write anything there.",
  "accounts.verify.invalidTitle": "This link is no longer valid",
  "accounts.verify.invalid":
    "You may already have used it: in that case all is well, simply log in. Otherwise you can get a new one in your settings once you are logged in.",

  "accounts.forgot.title": "New password",
  "accounts.forgot.lead": "We will send you a link that lets you set a new password.",
  "accounts.forgot.button": "Send link",
  "accounts.forgot.sentTitle": "Please check your inbox",
  "accounts.forgot.sent":
    "If there is an account for this address, an email with a link will arrive shortly. It is valid for 60 minutes.",
  "accounts.forgot.sentNothing":
    "Nothing there? Look in your spam folder, and check whether you signed up with a different address.",
  "accounts.forgot.again": "Try another address",

  "accounts.reset.title": "Set a new password",
  "accounts.reset.text": "You will then be logged in here and logged out on all other devices.",
  "accounts.reset.button": "Save password",
  "accounts.reset.invalidTitle": "This link is no longer valid",
  "accounts.reset.invalid": "Links for a new password are valid for 60 minutes and only once.",
  "accounts.reset.again": "Request a new link",

  "accounts.logout.title": "Log out",
  "accounts.logout.text": "You are logged in as {name}.",
  "accounts.logout.button": "Log out now",

  "accounts.welcome.pageTitle": "Welcome",
  "accounts.welcome.title": "Welcome, {name}",
  "accounts.welcome.lead":
    "Your address is confirmed and your account is ready. Where would you like to start?",
  "accounts.welcome.continue": "Carry on where you were",
  "accounts.welcome.ask": "Ask a question",
  "accounts.welcome.askText":
    "Say in your own words what is not working. While you write, you will see what has helped others.",
  "accounts.welcome.help": "Help others",
  "accounts.welcome.helpText":
    "These questions are still waiting for an answer. Perhaps you know what to do?",
  "accounts.welcome.profile": "Complete your profile",
  "accounts.welcome.profileText": "Your postcode tells us which regional team is yours, should you need it.",

  "accounts.settings.title": "Settings",
  "accounts.settings.nav": "Sections",
  "accounts.settings.unverified": "Your email address {email} has not been confirmed yet.",
  "accounts.settings.unverifiedText":
    "Until then you can read everything, but not write. We have sent you a link to confirm it.",
  "accounts.settings.resend": "Send the link again",
  "accounts.settings.resent": "The link is on its way. Please check your inbox.",
  "accounts.settings.profile": "Profile",
  "accounts.settings.email": "Your email address: {email}. It is never public.",
  "accounts.settings.region": "Your region: {region}",
  "accounts.settings.noRegion": "Without a postcode we do not know your region.",
  "accounts.settings.saved": "Saved.",
  "accounts.settings.password": "Password",
  "accounts.settings.passwordText": "Changing it logs you out on all other devices.",
  "accounts.settings.passwordButton": "Change password",
  "accounts.settings.passwordSaved":
    "The new password is set. You have been logged out on all other devices.",
  "accounts.settings.devices": "Logged-in devices",
  "accounts.settings.devicesText": "Is there one you do not recognise? Log it out and change your password.",
  "accounts.settings.thisDevice": "This device",
  "accounts.settings.since": "logged in {since}, last active {seen}",
  "accounts.settings.endSession": "Log out",
  "accounts.settings.endSessionOf": "Log out {device}",
  "accounts.settings.endOthers": "Log out all others",
  "accounts.settings.onlyThis": "You are logged in on this device only.",
  "accounts.settings.sessionEnded": "Logged out.",

  "accounts.demo.title": "Demo logins",
  "accounts.demo.lead": "One tap is enough: see {site} as a customer, a helper or the regional team sees it.",
  "accounts.demo.loginLead":
    "In the demo you can also look around without an account, as one of these people:",
  "accounts.demo.logInAs": "Log in as {name}",
  "accounts.demo.you": "This is you right now",
  "accounts.demo.password":
    "All logins have the same password: {password}. The email address is shown with each of them.",

  "accounts.mailbox.title": "Demo mailbox",
  "accounts.mailbox.lead":
    "The demo sends no emails. What it would send ends up here, for all the people of the demo.",
  "accounts.mailbox.empty": "No emails yet",
  "accounts.mailbox.emptyText": "Sign up or answer a question and something will arrive here.",
  "accounts.mailbox.to": "To {recipient}",
  "accounts.mailbox.recipient": "To",
  "accounts.mailbox.sentAt": "Sent",

  "accounts.mail.verify.subject": "Please confirm your email address",
  "accounts.mail.verify.text":
    "Good to have you with us. There is one step left: confirm that this email address belongs to you.",
  "accounts.mail.verify.button": "Confirm address",
  "accounts.mail.verify.note":
    "The link is valid for {days, plural, one {one day} other {# days}}. You did not sign up? Then simply do nothing; without your confirmation, nobody can write anything there.",
  "accounts.mail.already.subject": "You already have an account",
  "accounts.mail.already.text":
    "Someone, probably you, tried to sign up with this email address. But it already belongs to your account. Simply log in.",
  "accounts.mail.already.button": "Log in",
  "accounts.mail.already.note":
    "Forgotten your password? You can set a new one from the login page. If this was not you, there is nothing to do: nothing about your account has changed.",
  "accounts.mail.reset.subject": "Your new password",
  "accounts.mail.reset.text": "With this link you can set a new password for your account.",
  "accounts.mail.reset.button": "Set a new password",
  "accounts.mail.reset.note":
    "The link is valid for {minutes} minutes and only once. You did not want a new password? Then simply do nothing; the current one stays as it is.",
  "accounts.mail.changed.subject": "Your password has been changed",
  "accounts.mail.changed.text":
    "The password of your account has just been changed. You have been logged out on all other devices. If this was not you, please set a new one straight away.",
  "accounts.mail.changed.button": "Set a new password",
} satisfies Record<keyof typeof de, string>;

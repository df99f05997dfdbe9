import type { DefaultPages } from "../site-page.ts";

/** In English; sources as in de.ts. The German text is the one that holds. */
export const defaultPagesEn: DefaultPages = {
  impressum: ({ operator, email }) => `
${operator}

## Points of contact under the Digital Services Act

Authorities and everybody who uses this community reach the point of contact (Articles 11 and 12 DSA) at ${email}, in German or English. Illegal content can be reported at every post by “Report”, also without an account.

## Dispute resolution

Disputes about telecommunications services can be brought to the arbitration body of the Bundesnetzagentur (section 68 TKG), Postfach 80 01, 53105 Bonn, Germany. The operator does not take part in other proceedings before a consumer arbitration board.
`,

  datenschutz: ({ siteName, operator, email }) => `
This notice says which data ${siteName} processes, what for, for how long, and which rights there are. There is no advertising, no analysis by third parties and no embedded content of other sites.

## Controller

${operator}

Questions about data protection: ${email}

## What is stored and why

* **Account:** display name, e-mail address, password (only as an Argon2 hash), language and display settings. Without these there is no account (Article 6(1)(b) GDPR).
* **Postcode (optional):** decides which regional team is responsible. Only the region is shown in public.
* **Posts, images, thanks and confirmations:** they are public, because the community lives by them. Images are made anew; place, device and other hidden information are lost in the process.
* **Drafts:** readable by the own account only; forgotten ones are deleted after a while.
* **Cases of the regional team:** summary, course and promises, visible to the responsible team (Article 6(1)(b) GDPR).
* **Notifications and e-mails:** what happens in own and followed questions. Every e-mail can be unsubscribed from with one click.
* **Protection against abuse:** the network address is not stored, only a value made from it with a secret key, for one day at most. Reports and decisions of the moderation are kept for as long as the Digital Services Act requires (Article 6(1)(c) and (f) GDPR).

## Cookies

Only technically necessary ones: for logging in, for the chosen language and display, and for the region chosen last. No consent is needed for these (section 25(2) TDDDG).

## Recipients

Data go only to service providers that make the operation possible: [Please fill in: data centre, mail delivery, storage service if any]. Nothing is transferred to countries outside the EU unless stated here: [Please fill in: third countries or “none”].

## How long

* Sessions end after some time without a visit, links in e-mails after days or weeks.
* Copies of one’s own data are deleted seven days after they were made.
* An account exists until it is deleted. Posts then remain as by a “former member” (“Ehemaliges Mitglied”); name, e-mail address, postcode, profile, notifications and settings are deleted.

## Rights

Access and portability are there at once: under “Settings → My data” a copy of all own data can be downloaded. The account can be deleted there as well. There are also the rights to rectification, restriction and objection (Articles 15 to 21 GDPR), and the right to complain to a supervisory authority: [Please fill in: competent supervisory authority]. Data protection officer: [Please fill in: name and contact].

No decisions are taken by a machine alone: an automatic check can hold posts back, but a human always decides about them.
`,

  barrierefreiheit: ({ siteName, email }) => `
This accessibility statement applies to ${siteName}. It is based on the German Accessibility Reinforcement Act (BFSG), its ordinance (BFSGV) and Directive (EU) 2019/882. The benchmark is the standard EN 301 549, which includes the Web Content Accessibility Guidelines (WCAG) 2.1, levels A and AA; the aim is WCAG 2.2 AA.

## The service in plain words

In the community people ask questions about their connection, devices and contracts. Volunteers and regional teams answer. Everything is text, sometimes with images. No account is needed for reading.

## How far we are

The service is **largely compatible** with the standard. Among other things:

* it can be used entirely by keyboard, with visible focus and a skip link;
* headings, lists, tables and forms are understood by screen readers, with error messages in words at the field;
* states are a sign and a word, never colour alone; contrasts meet AA, with a mode of higher contrast, light and dark;
* large text and less motion can be set under “Display”;
* targets measure at least 44 points;
* everything works without JavaScript.

## What is not accessible yet

* **Images in posts** have a description only if their author wrote one. It is asked for when an image is inserted.
* **Imported posts** of other communities may contain headings or tables that are not well structured.
* [Please fill in: further known shortcomings, or delete this item]

## How this statement was made

As of: [Please fill in: date of the last review]. It is based on a self-assessment: every change of the software is tested by automatic checks (axe-core) and in journeys by keyboard and without JavaScript. [Please fill in: review by a third party, or delete this sentence]

## Feedback

Is something not accessible? Please write to ${email}. You will get an answer within two weeks. On request the content is provided in another form.

## Market surveillance

Responsible is the market surveillance body of the German states for the accessibility of products and services (MLBF), c/o Ministerium für Arbeit, Soziales, Gesundheit und Gleichstellung Sachsen-Anhalt, Postfach 39 11 55, 39135 Magdeburg, Germany.
`,

  nutzungsregeln: ({ siteName }) => `
${siteName} lives by people helping each other. A few rules keep it that way.

## How it works well

* **Stay friendly.** There is a human behind every post, often one for whom nothing works at the moment.
* **Ask precisely.** Device, lights, since when, what has been tried: answers come faster that way.
* **Keep to the matter.** One question per post; new topics get a new question.
* **Report back.** Whoever writes what helped, helps everybody who comes later.
* **Say only what you know.** Guesses are welcome if they can be recognised as such.

## What does not belong here

* insults, threats, degrading people or groups;
* personal data, one’s own or that of others: customer numbers, phone numbers, addresses, bank details;
* advertising, hidden or not, and posts that only spread a link;
* illegal content, and instructions that endanger people or networks;
* texts and images of others without their permission.

## When something is wrong

Every post can be reported, in a few words and also without an account. A human decides about reports. When a post is hidden or an account suspended, the reason is given and an appeal is possible; somebody else decides about it. Suspensions begin with a warning and grow longer only when it happens again.

## Badges and ranks

They are awarded by public rules that are the same for everybody. Nobody can buy them.
`,

  nutzungsbedingungen: ({ siteName, email }) => `
These terms apply to everybody who reads ${siteName} or writes in it. The operator is the company named in the imprint. The German text is binding.

## What it is

${siteName} is a free forum for mutual help. Answers by members are their own opinion. Information by the regional teams is marked as such. No contract about telecommunications services is concluded or changed here.

## Account

Whoever is at least 16 years old and has confirmed their e-mail address may write. Every person has one account; access data are not passed on. The account can be deleted in the settings at any time.

## Content

Whoever writes something keeps the rights to it and permits the operator to show it permanently in public in the community, to make it searchable and to adapt it technically, also after the account has been deleted; the name is removed then. Own questions that nobody has answered yet are deleted together with the account on request.

## Moderation

The house rules apply. Posts that violate them or the law can be hidden, accounts suspended for a time or for good. Those concerned are given the reasons and can appeal within six months (Articles 17 and 20 DSA). After that, a certified out-of-court dispute settlement body and the courts are open to them.

## Order and recommendations

Lists are ordered by the time of the latest activity, the search by how well it matches the words that were typed, similar questions by words in common. No personality profile is made for this (Article 27 DSA).

## Liability

The operator is liable without limit for intent and gross negligence and for injury to life, body and health, otherwise only for the breach of essential obligations and limited to the foreseeable damage.

## Changes

Changes are announced in the community before they take effect. Earlier versions are available on request at ${email}. As of: [Please fill in: date].
`,
};

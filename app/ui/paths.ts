const query = (values: Record<string, string | number | undefined | null>) => {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  if (entries.length === 0) return "";
  return `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`;
};

/** `week`: any of its days, YYYY-MM-DD. */
type ReportAddress = { region?: string; topic?: string; week?: string };
const reportQuery = ({ region, topic, week }: ReportAddress) => query({ region, thema: topic, woche: week });

type ThreadRef = { id: number; slug: string };
type UserRef = { id: number; displayName: string };

/** Every link of the site is made here; app/routes.ts is the other side. */
export const paths = {
  /** `region`: the slug of another region than the reader's own. */
  home: (list?: string, after?: string, region?: string) => `/${query({ liste: list, nach: after, region })}`,
  /** The start page's own form: Remix tells an index route's action by this parameter. */
  showRegion: () => "/?index",
  category: (slug: string, list?: string, after?: string, region?: string) =>
    `/thema/${slug}${query({ liste: list, nach: after, region })}`,
  /** A list of threads on a page of its own; the words are in features/forum/lists/list-filter.ts. */
  list: (list: string, after?: string, region?: string) => `/liste/${list}${query({ nach: after, region })}`,
  tag: (slug: string, list?: string, after?: string) =>
    `/stichwort/${encodeURIComponent(slug)}${query({ liste: list, nach: after })}`,
  tags: (search?: string) => `/stichwoerter${query({ suche: search })}`,
  editTag: (slug: string) => `/stichwoerter${query({ bearbeiten: slug })}`,
  /** Words for the field where tags are typed. */
  tagWords: () => "/stichwoerter/vorschlag",
  /** `commentsOf`: the post whose comments are all shown. */
  thread: (thread: ThreadRef, page?: number, commentsOf?: number) =>
    `/t/${thread.id}/${thread.slug}${query({ seite: page && page > 1 ? page : undefined, kommentare: commentsOf })}`,
  /** When only the id is at hand; the page itself names the whole address. */
  threadById: (threadId: number) => `/t/${threadId}`,
  /** The private half of a question, for the team. */
  privateHalf: (threadId: number) => `/t/${threadId}/vertraulich`,
  savePrivate: () => "/vertraulich/speichern",
  /** Atom, and the picture that messengers show of a link to a thread. */
  feed: () => "/feed.xml",
  categoryFeed: (slug: string) => `/thema/${slug}/feed.xml`,
  tagFeed: (slug: string) => `/stichwort/${encodeURIComponent(slug)}/feed.xml`,
  threadFeed: (threadId: number) => `/t/${threadId}/feed.xml`,
  threadCard: (threadId: number) => `/t/${threadId}/karte.png`,
  sitemap: () => "/sitemap.xml",
  sitemapTopics: () => "/sitemap/themen.xml",
  sitemapThreads: (number: number) => `/sitemap/fragen/${number}`,
  /** Stable address of a post; leads to its page of the thread. */
  post: (postId: number) => `/p/${postId}`,
  postAnchor: (postId: number) => `p${postId}`,
  editPost: (postId: number) => `/p/${postId}/bearbeiten`,
  /** `view`: "neben" or "text"; without one the width of the window decides. */
  postHistory: (postId: number, view?: string) => `/p/${postId}/verlauf${query({ ansicht: view })}`,
  /** `region`: where the visitor comes from, so that what is known there is said at once. */
  ask: (category?: string, title?: string, region?: string) =>
    `/fragen${query({ thema: category, titel: title, region })}`,
  drafts: (said?: { deleted?: number; back?: number }) =>
    `/entwuerfe${query({ geloescht: said?.deleted, zurueck: said?.back })}`,
  draft: (draftId: number) => `/entwuerfe/${draftId}`,
  mentionable: (threadId?: number) => `/erwaehnen${query({ frage: threadId })}`,
  /** The answer form with a post quoted in it. */
  quote: (thread: ThreadRef, page: number, postId: number) =>
    `/t/${thread.id}/${thread.slug}${query({ seite: page > 1 ? page : undefined, zitat: postId })}#antworten`,
  saveDraft: () => "/entwuerfe/speichern",
  /** Where a draft goes on: the form it was begun in. */
  resumeDraft: ({
    kind,
    targetId,
    clientId,
  }: {
    kind: string;
    targetId: number | string;
    clientId: string;
  }) => {
    const named = query({ entwurf: clientId });
    if (kind === "answer") return `/t/${targetId}${named}#antworten`;
    if (kind === "comment") return `/p/${targetId}`;
    return kind === "edit" ? `/p/${targetId}/bearbeiten${named}` : `/fragen${named}`;
  },
  similar: () => "/fragen/aehnlich",
  /** Where scripts send images to; an image itself lies below. */
  images: () => "/bilder",
  image: (key: string) => `/bilder/${key}`,
  search: (
    q?: string,
    filters: { thema?: string; status?: string; stichwort?: string; seite?: number } = {},
  ) => `/suche${query({ q, ...filters })}`,
  profile: (user: UserRef) => `/m/${user.id}/${slugify(user.displayName)}`,
  badges: () => "/abzeichen",
  /** Language, size of text, colours, motion. `next`: the page to return to. */
  display: (next?: string, saved?: boolean) =>
    `/darstellung${query({ weiter: next === "/" ? undefined : next, erledigt: saved ? "ja" : undefined })}`,
  login: (next?: string) => `/anmelden${query({ weiter: next === "/" ? undefined : next })}`,
  signUp: (next?: string) => `/registrieren${query({ weiter: next === "/" ? undefined : next })}`,
  signUpSent: () => "/registrieren/gesendet",
  welcome: (next?: string) => `/willkommen${query({ weiter: next === "/" ? undefined : next })}`,
  logout: () => "/abmelden",
  forgotPassword: () => "/passwort-vergessen",
  forgotPasswordSent: () => "/passwort-vergessen?gesendet=ja",
  resetPassword: (token: string) => `/passwort-neu/${token}`,
  verifyEmail: (token: string) => `/bestaetigen/${token}`,
  /** `section`: the id of a part of the page; `saved`: what was just done there. */
  settings: (section?: string, saved?: string) =>
    `/einstellungen${query({ erledigt: saved })}${section ? `#${section}` : ""}`,
  /** How somebody hears of what. */
  noticeSettings: (saved?: string) => `/einstellungen/mitteilungen${query({ erledigt: saved })}`,
  changeEmail: (token: string) => `/adresse/${token}`,
  ownExport: (exportId: number) => `/einstellungen/daten/${exportId}`,
  deleteAccount: () => "/einstellungen/konto-loeschen",
  goodbye: (isAtOnce: boolean) => `/auf-wiedersehen${query({ sofort: isAtOnce ? "ja" : undefined })}`,
  inbox: (before?: number | null) => `/mitteilungen${query({ vor: before })}`,
  /** Marks it as read and leads to what it is about. */
  openNotification: (id: number) => `/mitteilungen/${id}`,
  /** The event stream for open pages. */
  live: () => "/live",
  unsubscribe: (token: string) => `/abbestellen/${token}`,
  /** Of the mail that asks whether a question is solved; `reply` is chosen beforehand. */
  nudge: (token: string, reply?: string) => `/stand/${token}${query({ antwort: reply })}`,
  /** Of the mail that asks whether a solution still holds. */
  recheck: (token: string) => `/gilt-noch/${token}`,
  /** One page to put a thread in order: move, title, merge, split, lock; or to suggest it. */
  orderThread: (threadId: number, isSuggested?: boolean) =>
    `/t/${threadId}/ordnen${query({ erledigt: isSuggested ? "ja" : undefined })}`,
  suggestions: () => "/vorschlaege",
  failureReports: () => "/pruefen/rueckmeldungen",
  /** Known outages; `before`: the moment up to which older ones are listed. */
  outages: (before?: string) => `/stoerungen${query({ vor: before })}`,
  outage: (outageId: number) => `/stoerungen/${outageId}`,
  outageFeed: () => "/stoerungen/feed.xml",
  /** Of the mail that asks whether an outage is fixed. */
  outageFixed: (token: string) => `/behoben/${token}`,
  deskOutages: () => "/desk/stoerungen",
  openOutage: () => "/desk/stoerungen/neu",
  outageProposal: (proposalId: number) => `/desk/stoerungen/vorschlag/${proposalId}`,
  /** `done`: what was just done there. */
  deskOutage: (outageId: number, done?: string) => `/desk/stoerungen/${outageId}${query({ erledigt: done })}`,
  radar: (done?: string) => `/verwaltung/radar${query({ erledigt: done })}`,
  escalate: (threadId: number) => `/t/${threadId}/weitergeben`,
  rate: (token: string) => `/wertung/${token}`,
  /** One visit, for whoever drives there. */
  technician: (token: string) => `/besuch/${token}`,
  visitFile: (visitId: number) => `/technikertermin/${visitId}/kalender.ics`,
  spokenCode: () => "/desk/gespraech",
  rateThread: (threadId: number) => `/t/${threadId}/wertung`,
  /** `view`: a default list or `v12`; `after`: where its page begins. */
  desk: (view?: string, after?: string) => `/desk${query({ ansicht: view, nach: after })}`,
  /** `words`: a filter (features/escalation/queue/filter.ts). */
  deskList: (words: string, after?: string) =>
    `/desk${words || after ? "?" : ""}${[words, after && `nach=${after}`].filter(Boolean).join("&")}`,
  /** Where scripts say who looks at a ticket. */
  deskLooking: () => "/desk/blick",
  ticket: (code: string) => `/desk/${code}`,
  /** The regional teams: who cares for which part of the country. */
  regions: () => "/regionen",
  region: (slug: string) => `/regionen/${slug}`,
  /** The portrait of an agent. */
  portrait: (key: string) => `/regionen/bild/${key}`,
  /** Which team has which postcodes; `search` as in features/regions/coverage/selection.ts. */
  coverage: (
    more: { search?: string; to?: string; withExceptions?: boolean; before?: number; done?: string } = {},
  ) =>
    `/verwaltung/gebiete${query({
      plz: more.search,
      an: more.to,
      ausnahmen: more.withExceptions ? "ja" : undefined,
      vor: more.before,
      erledigt: more.done,
    })}`,
  /** The administration of the teams; a lead sees their own. */
  teams: () => "/verwaltung/teams",
  team: (slug: string, done?: string) => `/verwaltung/teams/${slug}${query({ erledigt: done })}`,
  teamMember: (slug: string, agentId: number, done?: string) =>
    `/verwaltung/teams/${slug}/${agentId}${query({ erledigt: done })}`,
  /** What agents keep about themselves: portrait, languages, absences. */
  ownDuty: (done?: string) => `/desk/ich${query({ erledigt: done })}`,
  /** The agreed call as a calendar file. */
  callBackFile: (offerId: number) => `/rueckruf/${offerId}/termin.ics`,
  macros: (chosen: { id?: number; isSaved?: boolean } = {}) =>
    `/desk/makros${query({ makro: chosen.id, erledigt: chosen.isSaved ? "ja" : undefined })}`,
  checklists: (chosen: { id?: number; isSaved?: boolean } = {}) =>
    `/verwaltung/checklisten${query({ liste: chosen.id, erledigt: chosen.isSaved ? "ja" : undefined })}`,
  /** `id`: the module to edit; `isSaved`: it was just done. */
  textModules: (chosen: { id?: number; isSaved?: boolean } = {}) =>
    `/desk/textbausteine${query({ baustein: chosen.id, erledigt: chosen.isSaved ? "ja" : undefined })}`,
  report: (postId: number) => `/melden/${postId}`,
  reportMember: (userId: number) => `/melden/mitglied/${userId}`,
  /** `key`: for guests, who have no account by which their report could be found. */
  reportStatus: (reportId: number, key?: string) => `/melden/stand/${reportId}${key ? `/${key}` : ""}`,
  /** What was decided about a post or a person, and why. */
  statement: (decisionId: number) => `/entscheidung/${decisionId}`,
  statements: () => "/entscheidungen",
  /** `done`: the decision just made, which can still be undone. */
  moderation: (page: { after?: string; done?: number } = {}) =>
    `/moderation${query({ nach: page.after, erledigt: page.done })}`,
  moderationCase: (caseId: number, done?: number) =>
    `/moderation/faelle/${caseId}${query({ erledigt: done })}`,
  appeals: () => "/moderation/widersprueche",
  appeal: (appealId: number) => `/moderation/widersprueche/${appealId}`,
  moderationLog: (filter: Record<string, string | number | undefined> = {}) =>
    `/moderation/protokoll${query(filter)}`,
  moderationLogCsv: (filter: Record<string, string | number | undefined> = {}) =>
    `/moderation/protokoll.csv${query(filter)}`,
  textRules: () => "/moderation/regeln",
  transparency: () => "/moderation/transparenz",
  customerNumbers: (saved?: boolean) =>
    `/verwaltung/kundennummern${query({ erledigt: saved ? "ja" : undefined })}`,
  adminSite: (saved?: boolean) => `/verwaltung/seite${query({ erledigt: saved ? "ja" : undefined })}`,
  admin: () => "/verwaltung",
  /** Imprint, privacy and the like: a name of features/admin/site-page.ts. */
  sitePage: (name: string) => `/seite/${name}`,
  adminSitePages: () => "/verwaltung/seiten",
  adminSitePage: (name: string, language: string, more: { versionId?: number; isSaved?: boolean } = {}) =>
    `/verwaltung/seiten/${name}${query({
      sprache: language,
      fassung: more.versionId,
      erledigt: more.isSaved ? "ja" : undefined,
    })}`,
  /** `categoryId` null: the rule for all; `done`: what was just done there. */
  /** The public figures of the regions. */
  figures: () => "/zahlen",
  teamReport: (query: ReportAddress = {}) => `/bericht${reportQuery(query)}`,
  teamReportWeeksCsv: (query: ReportAddress = {}) => `/bericht/wochen.csv${reportQuery(query)}`,
  teamReportCasesCsv: (query: ReportAddress = {}) => `/bericht/vorgaenge.csv${reportQuery(query)}`,
  /** `policy` "neu": one that is added. */
  promisePolicies: (policy?: number | "neu" | null, done?: string) =>
    `/verwaltung/zusagen${query({ richtlinie: policy, erledigt: done })}`,
  escalationRules: (categoryId?: number | null, done?: string) =>
    `/verwaltung/regeln${query({ thema: categoryId, erledigt: done })}`,
  demoAccounts: (next?: string) => `/demo${query({ weiter: next === "/" ? undefined : next })}`,
  demoMailbox: (before?: number | null) => `/demo/postfach${query({ vor: before })}`,
  demoMail: (mailId: number) => `/demo/postfach/${mailId}`,
  /** Ideas; the words are in features/ideas/status.ts. */
  ideas: (list: { order?: string; status?: string; region?: string; page?: number } = {}) =>
    `/ideen${query({
      sortierung: list.order === "stimmen" ? undefined : list.order,
      stand: list.status,
      region: list.region,
      seite: list.page && list.page > 1 ? list.page : undefined,
    })}`,
  newIdea: (region?: string) => `/ideen/neu${query({ region })}`,
  similarIdeas: () => "/ideen/aehnlich",
  idea: (idea: ThreadRef) => `/ideen/${idea.id}/${idea.slug}`,
  reportIdea: (ideaId: number) => `/melden/idee/${ideaId}`,
  /** Evenings of the regional teams. */
  meetups: (list: { isPast?: boolean; region?: string; page?: number } = {}) =>
    `/termine${query({
      zeit: list.isPast ? "vergangen" : undefined,
      region: list.region,
      seite: list.page && list.page > 1 ? list.page : undefined,
    })}`,
  meetupsFeed: () => "/termine/feed.xml",
  meetupsCalendar: () => "/termine/kalender.ics",
  newMeetup: () => "/termine/neu",
  meetup: (meetup: ThreadRef) => `/termine/${meetup.id}/${meetup.slug}`,
  meetupQuestion: (meetup: ThreadRef, questionId: number) =>
    `/termine/${meetup.id}/${meetup.slug}#wortmeldung-${questionId}`,
  meetupCalendar: (meetupId: number) => `/termine/${meetupId}/kalender.ics`,
  editMeetup: (meetupId: number) => `/termine/${meetupId}/bearbeiten`,
  /** Where it is led from. */
  steerMeetup: (meetupId: number) => `/termine/${meetupId}/leiten`,
  /** For the wall of the room. */
  meetupScreen: (meetupId: number) => `/termine/${meetupId}/leinwand`,
  /** For the phones in the room. */
  meetupLive: (meetupId: number) => `/termine/${meetupId}/dabei`,
  meetupPhoto: (key: string, isSmall?: boolean) => `/termine/bild/${key}${isSmall ? "?b" : ""}`,
  joinMeetup: (code?: string) => (code ? `/dabei/${code}` : "/dabei"),
  reportMeetupQuestion: (questionId: number) => `/melden/wortmeldung/${questionId}`,
  sitemapEvenings: () => "/sitemap/termine.xml",
  errorPage: (status: number) => `/fehler/${status}`,
};

/** The readable part of an address: lower case, umlauts written out, at most 80 characters, never empty. */
export function slugify(title: string): string {
  const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  const slug = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return slug || "x";
}

import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { issueToken, type LinkPurpose } from "#app/features/accounts/link-tokens.server.ts";
import { demoLogins } from "#app/features/demo/logins.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { demoMails } from "#db/schema/platform.ts";
import { listEveningAddresses } from "./evenings.ts";
import { fieldAddresses } from "./field-addresses.ts";
import { outageAddresses } from "./outage-addresses.ts";
import { privateAddresses } from "./private-addresses.ts";
import { listToolAddresses } from "./tool-addresses.ts";

export type Viewer = "guest" | (typeof demoLogins)[number]["role"];

export type Address = {
  /** As in app/routes.ts, below app/. */
  file: string;
  path: string;
  /** Who looks at it; the first one in every mode, the others once. */
  viewers: Viewer[];
  /** What has to be there before the page is judged; default: a heading. */
  see?: string;
  /** Pages that are meant to refuse. */
  status?: number;
};

/** Routes that lead on, or answer something else than a page: nothing to look at. */
export const notPages = new Set([
  "routes/forum/post-redirect.tsx",
  "routes/forum/similar.tsx",
  "routes/account/open-notification.tsx",
  "routes/account/logout.tsx",
  "routes/account/own-export.ts",
  "routes/forum/rate-thread.tsx",
  "routes/forum/mentionable.ts",
  "routes/desk/looking.ts",
  "routes/forum/save-draft.ts",
  "routes/forum/save-private.ts",
  "routes/forum/upload-image.ts",
  "routes/forum/image.ts",
  "routes/forum/visit-file.ts",
  "routes/forum/tag-words.ts",
  "routes/desk/call-back-file.ts",
  "routes/found/category-feed.ts",
  "routes/found/tag-feed.ts",
  "routes/found/thread-feed.ts",
  "routes/found/thread-card.ts",
  "routes/found/feed.ts",
  "routes/outages/feed.ts",
  "routes/found/robots.ts",
  "routes/found/sitemap.ts",
  "routes/found/sitemap-topics.ts",
  "routes/found/sitemap-threads.ts",
  "routes/found/sitemap-evenings.ts",
  "routes/ideas/similar.tsx",
  "routes/meetups/feed.ts",
  "routes/meetups/calendar.ts",
  "routes/meetups/calendars.ts",
  "routes/meetups/photo.ts",
  "routes/moderation/log-csv.ts",
  "routes/insights/weeks-csv.ts",
  "routes/insights/cases-csv.ts",
  "routes/site/portrait.ts",
  "routes/api/live.ts",
  "routes/api/healthz.ts",
  "routes/api/readyz.ts",
]);

/** One address or more for every page of the site, on the demo community. */
export async function listAddresses(ctx: Ctx): Promise<Address[]> {
  return [
    ...(await forumAddresses(ctx)),
    ...(await deskAddresses(ctx)),
    ...(await teamAddresses(ctx)),
    ...(await listToolAddresses(ctx)),
    ...(await fieldAddresses(ctx)),
    ...(await outageAddresses(ctx)),
    ...(await privateAddresses(ctx)),
    ...(await mailedAddresses(ctx)),
    ...(await moderationAddresses(ctx)),
    ...(await accountAddresses(ctx)),
    ...(await listEveningAddresses(ctx)),
    { file: "routes/search/search.tsx", path: paths.search("Router"), viewers: ["guest"] },
    { file: "routes/search/search.tsx", path: paths.search("gibtesnicht"), viewers: ["guest"] },
    { file: "routes/insights/figures.tsx", path: paths.figures(), viewers: ["guest"] },
    { file: "routes/insights/report.tsx", path: paths.teamReport(), viewers: ["lead", "admin"] },
    { file: "routes/admin/home.tsx", path: paths.admin(), viewers: ["admin"] },
    { file: "routes/admin/promise-policies.tsx", path: "/verwaltung/zusagen", viewers: ["admin", "lead"] },
    { file: "routes/admin/escalation-rules.tsx", path: "/verwaltung/regeln", viewers: ["admin", "lead"] },
    { file: "routes/admin/site.tsx", path: paths.adminSite(), viewers: ["admin"] },
    { file: "routes/admin/site-pages.tsx", path: paths.adminSitePages(), viewers: ["admin"] },
    { file: "routes/admin/site-page.tsx", path: paths.adminSitePage("impressum", "de"), viewers: ["admin"] },
    ...["impressum", "datenschutz", "barrierefreiheit", "nutzungsregeln"].map((name) => ({
      file: "routes/site/site-page.tsx",
      path: paths.sitePage(name),
      viewers: ["guest" as const],
    })),
    { file: "routes/site/badges.tsx", path: paths.badges(), viewers: ["guest"] },
    { file: "routes/site/display.tsx", path: paths.display(), viewers: ["guest", "customer"] },
    { file: "routes/site/demo.tsx", path: paths.demoAccounts(), viewers: ["guest"] },
    { file: "routes/site/mailbox.tsx", path: paths.demoMailbox(), viewers: ["guest"] },
    { file: "routes/site/error-page.tsx", path: paths.errorPage(403), viewers: ["guest"], status: 403 },
    { file: "routes/site/not-found.tsx", path: "/gibt-es-nicht", viewers: ["guest"], status: 404 },
  ];
}

async function forumAddresses(ctx: Ctx): Promise<Address[]> {
  const customer = await userOf(ctx, "customer");
  const isShown = isNull(threads.hiddenAt);
  const longest = await threadBy(ctx, isShown, desc(threads.answerCount));
  const solved = await threadBy(ctx, and(isShown, isNotNull(threads.solvedAt)), asc(threads.id));
  const unanswered = await threadBy(
    ctx,
    and(eq(threads.answerCount, 0), isNull(threads.solvedAt)),
    asc(threads.id),
  );
  const revised = await idOf(ctx, sql`select post_id as id from post_revisions limit 1`);
  const own = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.authorId, customer.id), eq(posts.kind, "question"), isNull(threads.lockedAt)))
    .limit(1);
  const draft = await idOf(ctx, sql`select id from drafts where author_id = ${customer.id} limit 1`);
  const tag = await ctx.db.execute<{ slug: string }>(
    sql`select slug from tags order by thread_count desc limit 1`,
  );
  return [
    { file: "routes/forum/home.tsx", path: paths.home(), viewers: ["customer", "guest", "agent"] },
    { file: "routes/forum/ask.tsx", path: paths.ask("glasfaser"), viewers: ["customer", "guest"] },
    {
      file: "routes/forum/thread.tsx",
      path: paths.thread(longest),
      viewers: ["customer", "guest", "moderator"],
      see: "article.post",
    },
    { file: "routes/forum/thread.tsx", path: paths.thread(solved), viewers: ["guest", "guide"] },
    { file: "routes/forum/escalate.tsx", path: paths.escalate(unanswered.id), viewers: ["guide"] },
    {
      file: "routes/forum/order.tsx",
      path: paths.orderThread(unanswered.id),
      viewers: ["moderator", "guide"],
    },
    { file: "routes/forum/suggestions.tsx", path: paths.suggestions(), viewers: ["guide"] },
    { file: "routes/forum/failure-reports.tsx", path: "/pruefen/rueckmeldungen", viewers: ["moderator"] },
    { file: "routes/forum/edit-post.tsx", path: paths.editPost(found(own[0]).id), viewers: ["customer"] },
    ...at("routes/forum/post-history.tsx", revised, (id) => paths.postHistory(id), "guest"),
    { file: "routes/forum/drafts.tsx", path: paths.drafts(), viewers: ["customer"] },
    ...at("routes/forum/draft.tsx", draft, (id) => paths.draft(id), "customer"),
    { file: "routes/forum/category.tsx", path: paths.category("glasfaser"), viewers: ["guest", "customer"] },
    { file: "routes/forum/list.tsx", path: paths.list("offen"), viewers: ["guest"] },
    { file: "routes/forum/list.tsx", path: paths.list("ungelesen"), viewers: ["customer"] },
    ...(tag[0]
      ? [{ file: "routes/forum/tag.tsx", path: paths.tag(tag[0].slug), viewers: ["customer" as const] }]
      : []),
    { file: "routes/forum/tags.tsx", path: paths.tags(), viewers: ["guest", "moderator"] },
    { file: "routes/forum/profile.tsx", path: paths.profile(customer), viewers: ["customer", "guest"] },
    { file: "routes/forum/profile.tsx", path: paths.profile(await userOf(ctx, "guide")), viewers: ["guest"] },
  ];
}

async function deskAddresses(ctx: Ctx): Promise<Address[]> {
  const agent = await userOf(ctx, "agent");
  const [open] = await ctx.db
    .select()
    .from(tickets)
    .where(and(isNull(tickets.closedAt), eq(tickets.ownerId, agent.id)))
    .orderBy(asc(tickets.id))
    .limit(1);
  const { code, threadId } = found(open);
  return [
    { file: "routes/forum/thread.tsx", path: paths.threadById(threadId), viewers: ["agent", "guest"] },
    { file: "routes/desk/index.tsx", path: paths.desk(), viewers: ["agent", "lead"] },
    { file: "routes/desk/index.tsx", path: paths.desk("team"), viewers: ["agent", "lead"] },
    { file: "routes/desk/index.tsx", path: paths.deskList("plz=6&stand=neu"), viewers: ["lead"] },
    { file: "routes/desk/ticket.tsx", path: paths.ticket(code), viewers: ["agent", "lead"] },
  ];
}

/** The regional teams, in public and from inside. */
async function teamAddresses(ctx: Ctx): Promise<Address[]> {
  const agent = await userOf(ctx, "agent");
  return [
    { file: "routes/site/regions.tsx", path: paths.regions(), viewers: ["guest", "customer"] },
    { file: "routes/site/region.tsx", path: paths.region("frankfurt"), viewers: ["guest"] },
    { file: "routes/site/region.tsx", path: paths.region("deutschland"), viewers: ["guest"] },
    {
      file: "routes/admin/coverage.tsx",
      path: paths.coverage({ search: "60, 61", to: "koeln" }),
      viewers: ["admin"],
    },
    { file: "routes/admin/teams.tsx", path: paths.teams(), viewers: ["admin"] },
    { file: "routes/admin/team.tsx", path: paths.team("frankfurt"), viewers: ["admin", "lead"] },
    {
      file: "routes/admin/team-member.tsx",
      path: paths.teamMember("frankfurt", agent.id),
      viewers: ["admin", "lead"],
    },
    { file: "routes/desk/own-duty.tsx", path: paths.ownDuty(), viewers: ["agent"] },
  ];
}

/** Pages behind the links of mails, with a link that holds and with one that does not. */
async function mailedAddresses(ctx: Ctx): Promise<Address[]> {
  const customer = await userOf(ctx, "customer");
  const link = (purpose: LinkPurpose, subject: Record<string, string | number> = {}) =>
    issueToken(ctx, { purpose, userId: customer.id, subject, days: 5 });
  const ticketId = await idOf(ctx, sql`select id from tickets where customer_id = ${customer.id} limit 1`);
  const threadId = await idOf(
    ctx,
    sql`select id from threads where author_id = ${customer.id} and answer_count > 0 and solved_at is null limit 1`,
  );
  const solver = await ctx.db.execute<{ post_id: string; author_id: string }>(
    sql`select s.post_id, p.author_id from solutions s join posts p on p.id = s.post_id where revoked_at is null limit 1`,
  );
  const recheck = await issueToken(ctx, {
    purpose: "recheck",
    userId: Number(solver[0]?.author_id),
    subject: { postId: Number(solver[0]?.post_id) },
    days: 5,
  });
  const guest: Viewer[] = ["guest"];
  return [
    {
      file: "routes/forum/rating-link.tsx",
      path: paths.rate(await link("rate-ticket", { ticketId: ticketId ?? 0 })),
      viewers: guest,
    },
    {
      file: "routes/forum/nudge-link.tsx",
      path: `/stand/${await link("nudge", { threadId: threadId ?? 0, number: 1 })}`,
      viewers: guest,
    },
    { file: "routes/forum/recheck-link.tsx", path: `/gilt-noch/${recheck}`, viewers: guest },
    {
      file: "routes/account/verify-email.tsx",
      path: paths.verifyEmail(await link("verify-email")),
      viewers: guest,
    },
    {
      file: "routes/account/reset-password.tsx",
      path: paths.resetPassword(await link("reset-password")),
      viewers: guest,
    },
    {
      file: "routes/account/unsubscribe.tsx",
      path: paths.unsubscribe(await link("unsubscribe", { kind: "answer" })),
      viewers: guest,
    },
    {
      file: "routes/account/change-email.tsx",
      path: paths.changeEmail("abgelaufen"),
      viewers: guest,
      status: 410,
    },
    {
      file: "routes/account/reset-password.tsx",
      path: paths.resetPassword("abgelaufen"),
      viewers: guest,
      status: 410,
    },
  ];
}

async function moderationAddresses(ctx: Ctx): Promise<Address[]> {
  const answer = await idOf(
    ctx,
    sql`select id from posts where kind = 'answer' and hidden_at is null limit 1`,
  );
  const helper = await userOf(ctx, "helper");
  const report = await idOf(ctx, sql`select id from reports where reporter_id = ${helper.id} limit 1`);
  const oneCase = await idOf(ctx, sql`select id from moderation_cases order by id limit 1`);
  const decided = await ctx.db.execute<{ id: string }>(
    sql`select d.id from moderation_decisions d where d.announced_at is not null order by d.id limit 1`,
  );
  const appeal = await idOf(ctx, sql`select id from appeals order by id limit 1`);
  const moderator: Viewer[] = ["moderator"];
  return [
    ...at("routes/moderation/report-status.tsx", report, (id) => paths.reportStatus(id), "helper"),
    ...at("routes/moderation/report.tsx", answer, (id) => paths.report(id), "guest", "customer"),
    {
      file: "routes/moderation/report-member.tsx",
      path: paths.reportMember(helper.id),
      viewers: ["customer"],
    },
    ...at(
      "routes/moderation/statement.tsx",
      Number(decided[0]?.id ?? 0) || null,
      (id) => `/entscheidung/${id}`,
      "moderator",
    ),
    { file: "routes/moderation/statements.tsx", path: "/entscheidungen", viewers: ["customer"] },
    { file: "routes/moderation/queue.tsx", path: paths.moderation(), viewers: moderator },
    ...at("routes/moderation/case.tsx", oneCase, (id) => paths.moderationCase(id), "moderator"),
    { file: "routes/moderation/appeals.tsx", path: paths.appeals(), viewers: moderator },
    ...at("routes/moderation/appeal.tsx", appeal, (id) => paths.appeal(id), "moderator"),
    { file: "routes/moderation/log.tsx", path: paths.moderationLog(), viewers: moderator },
    { file: "routes/moderation/rules.tsx", path: paths.textRules(), viewers: moderator },
    { file: "routes/moderation/transparency.tsx", path: paths.transparency(), viewers: ["guest"] },
  ];
}

async function accountAddresses(ctx: Ctx): Promise<Address[]> {
  const [mail] = await ctx.db
    .insert(demoMails)
    .values({
      recipient: "erika@demo.tadellos.invalid",
      subject: "Probe",
      text: "Guten Tag",
      html: "<p>Guten Tag</p>",
    })
    .returning({ id: demoMails.id });
  return [
    { file: "routes/account/login.tsx", path: paths.login(), viewers: ["guest"] },
    { file: "routes/account/sign-up.tsx", path: paths.signUp(), viewers: ["guest"] },
    { file: "routes/account/sign-up-sent.tsx", path: paths.signUpSent(), viewers: ["guest"] },
    { file: "routes/account/welcome.tsx", path: paths.welcome(), viewers: ["customer"] },
    { file: "routes/account/forgot-password.tsx", path: paths.forgotPassword(), viewers: ["guest"] },
    { file: "routes/account/settings.tsx", path: paths.settings(), viewers: ["customer", "agent"] },
    { file: "routes/account/inbox.tsx", path: paths.inbox(), viewers: ["customer", "agent"] },
    { file: "routes/account/notice-settings.tsx", path: paths.noticeSettings(), viewers: ["customer"] },
    { file: "routes/account/delete-account.tsx", path: paths.deleteAccount(), viewers: ["customer"] },
    { file: "routes/account/goodbye.tsx", path: paths.goodbye(false), viewers: ["guest"] },
    { file: "routes/site/mailbox-mail.tsx", path: paths.demoMail(found(mail).id), viewers: ["guest"] },
  ];
}

/** Nothing when the demo has no such thing; "no page is forgotten" then says so. */
function at(file: string, id: number | null, path: (id: number) => string, ...viewers: Viewer[]): Address[] {
  return id === null ? [] : [{ file, path: path(id), viewers }];
}

async function threadBy(ctx: Ctx, which: SQL | undefined, order: SQL) {
  const rows = await ctx.db.select().from(threads).where(which).orderBy(order).limit(1);
  return found(rows[0]);
}

async function idOf(ctx: Ctx, query: SQL): Promise<number | null> {
  const [row] = await ctx.db.execute<{ id: string }>(query);
  return row ? Number(row.id) : null;
}

async function userOf(ctx: Ctx, role: string): Promise<{ id: number; displayName: string }> {
  const login = demoLogins.find((one) => one.role === role);
  const rows = await ctx.db
    .select({ id: users.id, displayName: users.displayName })
    .from(users)
    .where(eq(users.email, login?.email ?? ""));
  return found(rows[0]);
}

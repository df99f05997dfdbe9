import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { NameBadges } from "#app/features/badges/components/expert-badge.tsx";
import { ExpertiseList } from "#app/features/badges/components/expertise-list.tsx";
import { readBadgesOf, readExpertise } from "#app/features/badges/read.server.ts";
import { listThreadsWithTeam } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { ThreadStatus } from "#app/features/forum/lists/components/thread-status.tsx";
import { listHelpedThreads, listQuestionsOf, readProfile } from "#app/features/forum/profile.server.ts";
import { IdeaLinks } from "#app/features/ideas/components/idea-list.tsx";
import { listIdeasOf } from "#app/features/ideas/read.server.ts";
import { AttendedList } from "#app/features/meetups/components/attended-list.tsx";
import { listAttended } from "#app/features/meetups/read.server.ts";
import { ModerateButton } from "#app/features/moderation/components/moderate-button.tsx";
import { canModerate } from "#app/features/moderation/policy.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { formatMonth, formatNumber, formatShare } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";
import { Day } from "#app/ui/time.tsx";

const threadsShown = 8;

export const loader = page(async (ctx, { params, url, keep }) => {
  const profile = await readProfile(ctx, parseId(params.userId));
  const path = paths.profile(profile);
  if (url.pathname !== path) throw redirect(path, 301);
  const [badges, expertise, helped, ideas, attended, questions] = await Promise.all([
    readBadgesOf(ctx, [profile.id]),
    readExpertise(ctx, profile.id),
    listHelpedThreads(ctx, profile.id, threadsShown),
    listIdeasOf(ctx, profile.id, threadsShown),
    listAttended(ctx, profile.id),
    listQuestionsOf(ctx, profile.id, threadsShown),
  ]);
  // What is only begun is the member's own business, on the page of the badges.
  const shown = expertise.filter((item) => item.level || item.confirmedCount + item.failedCount > 0);
  const withTeam = await listThreadsWithTeam(
    ctx,
    questions.map(({ id }) => id),
  );
  keep({});
  const seo: Seo = {
    path,
    title: profile.displayName,
    description: t(ctx.locale, "found.profile.description", {
      name: profile.displayName,
      site: ctx.site.name,
    }),
    type: "profile",
  };
  return {
    // Who has helped nobody yet is nobody that strangers look for.
    seo: helped.length > 0 ? seo : undefined,
    profile,
    badges: badges.get(profile.id) ?? [],
    expertise: shown,
    helped,
    questions,
    ideas,
    attended,
    withTeam: [...withTeam],
    mayModerate: canModerate(ctx.actor),
  };
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.profile.displayName) },
];

export default function ProfilePage() {
  const t = useT();
  const { expertise, profile, helped, questions, withTeam, ideas, attended } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} />
      <Head />
      {profile.source ? <ImportNotice name={profile.displayName} source={profile.source} /> : null}
      <Figures />
      <div className="grid">
        <div>
          <Panel
            title={t("badges.expertise.title")}
            isEmpty={expertise.length === 0}
            empty="lists.profile.expertiseNone"
          >
            <ExpertiseList items={expertise} />
          </Panel>
          <Panel
            title={t("lists.profile.helped")}
            isEmpty={helped.length === 0}
            empty="lists.profile.helpedNone"
          >
            <ol className="timeline">
              {helped.map((thread) => (
                <li key={thread.id}>
                  <Day at={thread.answeredAt} />
                  <span>
                    <a href={paths.thread(thread)}>{thread.title}</a>{" "}
                    {thread.isSolution ? (
                      <Chip tone="solved" icon="solved">
                        {t("lists.profile.solution")}
                      </Chip>
                    ) : null}
                  </span>
                </li>
              ))}
            </ol>
          </Panel>
          <Panel
            title={t("lists.profile.questions")}
            isEmpty={questions.length === 0}
            empty="lists.profile.questionsNone"
          >
            <ol className="timeline">
              {questions.map((thread) => (
                <li key={thread.id}>
                  <Day at={thread.createdAt} />
                  <span>
                    <a href={paths.thread(thread)}>{thread.title}</a>{" "}
                    <ThreadStatus
                      thread={{ ...thread, isSolved: thread.solvedAt !== null }}
                      isWithTeam={withTeam.includes(thread.id)}
                    />
                  </span>
                </li>
              ))}
            </ol>
          </Panel>
        </div>
        <aside>
          {profile.about ? (
            <section className="card panel">
              <h2>{t("lists.profile.about")}</h2>
              <p className="about">{profile.about}</p>
            </section>
          ) : null}
          {attended.length > 0 ? (
            <section className="card panel">
              <h2>{t("meetups.attended")}</h2>
              <AttendedList meetups={attended} />
            </section>
          ) : null}
          {ideas.length > 0 ? (
            <section className="card panel">
              <h2>{t("ideas.title")}</h2>
              <IdeaLinks ideas={ideas} />
            </section>
          ) : null}
          <section className="card panel">
            <h2>{t("lists.profile.badges")}</h2>
            <p>
              <a href={paths.badges()}>{t("lists.profile.badgesHow")}</a>
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}

function Head() {
  const t = useT();
  const { locale, viewer } = useReader();
  const { profile, badges, mayModerate } = useLoaderData<typeof loader>();
  const facts = [
    profile.regionName ? t("lists.profile.region", { region: profile.regionName }) : null,
    t("lists.profile.since", { month: formatMonth(locale, profile.createdAt) }),
  ];
  return (
    <div className="profile-head">
      <Avatar name={profile.displayName} hue={profile.hue} size="xl" />
      <div className="profile-name">
        <h1>{profile.displayName}</h1>
        <p className="row tight">
          <NameBadges badges={badges} teamName={profile.teamName} max={4} />
          <RoleChip />
          <span className="faint">{facts.filter(Boolean).join(" · ")}</span>
        </p>
      </div>
      {viewer?.id === profile.id ? (
        <a className="btn quiet" href={paths.settings()}>
          <Icon name="edit" />
          {t("lists.profile.edit")}
        </a>
      ) : (
        <div className="row tight">
          <a className="btn small plain" href={paths.reportMember(profile.id)} rel="nofollow">
            <Icon name="flag" />
            {t("moderation.member.report")}
          </a>
          {mayModerate ? <ModerateButton userId={profile.id} /> : null}
        </div>
      )}
    </div>
  );
}

/** Guides and staff by what they are appointed to; everyone else by the rank they earned. */
function RoleChip() {
  const t = useT();
  const { profile } = useLoaderData<typeof loader>();
  const { role, rank } = profile;
  if (profile.source) {
    return (
      <Chip tone="plain" icon="external">
        {t("lists.profile.imported")}
      </Chip>
    );
  }
  if (role === "guide" || role === "moderator" || role === "admin") {
    return (
      <Chip tone="open" icon="user-check">
        {t(`lists.profile.role.${role}`)}
      </Chip>
    );
  }
  if (profile.teamName) return null;
  return (
    <Chip tone="plain" icon="user">
      {t(`badges.rank.${rank}`)}
    </Chip>
  );
}

function ImportNotice({ name, source }: { name: string; source: { site: string; url: string | null } }) {
  const t = useT();
  return (
    <div className="notice">
      <Icon name="info" />
      <p>
        {t("lists.profile.importedText", { name, site: source.site })}{" "}
        {source.url ? (
          <a href={source.url} rel="nofollow noopener">
            {t("lists.profile.importedLink", { site: source.site })}
          </a>
        ) : null}
      </p>
    </div>
  );
}

function Figures() {
  const t = useT();
  const { locale } = useReader();
  const { profile, expertise } = useLoaderData<typeof loader>();
  const confirmed = expertise.reduce((sum, { confirmedCount }) => sum + confirmedCount, 0);
  const judged = confirmed + expertise.reduce((sum, { failedCount }) => sum + failedCount, 0);
  const figures = [
    [formatNumber(locale, confirmed), t("lists.profile.confirmed", { count: confirmed })],
    judged > 0
      ? [formatShare(locale, confirmed / judged), t("lists.profile.holds")]
      : ["–", t("lists.profile.holdsNone")],
    [
      formatNumber(locale, profile.solutionCount),
      t("lists.profile.solutions", { count: profile.solutionCount }),
    ],
    [formatNumber(locale, profile.helpfulCount), t("lists.profile.helpful", { count: profile.helpfulCount })],
  ] as const;
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title" className="visually-hidden">
        {t("lists.profile.figures")}
      </h2>
      <dl className="tiles figures">
        {figures.map(([value, label]) => (
          <div key={label} className="card">
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Panel({
  title,
  isEmpty,
  empty,
  children,
}: {
  title: string;
  isEmpty: boolean;
  empty: "lists.profile.expertiseNone" | "lists.profile.helpedNone" | "lists.profile.questionsNone";
  children: ReactNode;
}) {
  const t = useT();
  return (
    <section className="card panel">
      <h2>{title}</h2>
      {isEmpty ? <p className="muted">{t(empty)}</p> : children}
    </section>
  );
}

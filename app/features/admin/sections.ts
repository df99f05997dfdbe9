import { canReadChecklists } from "#app/features/escalation/checklists/policy.ts";
import { canSeeRadar } from "#app/features/escalation/outages/policy.ts";
import { canReadRules } from "#app/features/escalation/policy.ts";
import { canReadPolicies } from "#app/features/escalation/promise/access.ts";
import { canSeeTeams } from "#app/features/escalation/team/policy.ts";
import { reportScope } from "#app/features/insights/report/policy.ts";
import { canEditCoverage } from "#app/features/regions/policy.ts";
import type { MessageKey } from "#app/i18n/t.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { IconName } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { canConfigureSite } from "./policy.ts";

/** A card of the administration's start page. */
export type AdminSection = { title: MessageKey; text: MessageKey; icon: IconName; path: string };

/** Each card with the policy of the page behind it. */
const sections: (AdminSection & { may: (actor: Actor) => boolean })[] = [
  {
    title: "textModules.title",
    text: "textModules.card",
    icon: "quote",
    path: paths.textModules(),
    may: canReadChecklists,
  },
  {
    title: "macros.title",
    text: "macros.lead",
    icon: "sparkles",
    path: paths.macros(),
    may: canReadChecklists,
  },
  {
    title: "checklists.title",
    text: "checklists.card",
    icon: "check-check",
    path: paths.checklists(),
    may: canReadChecklists,
  },
  {
    title: "admin.rules",
    text: "admin.rules.text",
    icon: "region",
    path: paths.escalationRules(),
    may: canReadRules,
  },
  {
    title: "promises.admin.title",
    text: "promises.admin.text",
    icon: "clock",
    path: paths.promisePolicies(),
    may: canReadPolicies,
  },
  {
    title: "admin.report",
    text: "admin.report.text",
    icon: "trending-up",
    path: paths.teamReport(),
    may: (actor) => reportScope(actor) !== null,
  },
  {
    title: "outages.admin.title",
    text: "outages.admin.text",
    icon: "activity",
    path: paths.radar(),
    may: canSeeRadar,
  },
  {
    title: "team.title",
    text: "team.card",
    icon: "users",
    path: paths.teams(),
    may: canSeeTeams,
  },
  {
    title: "coverage.title",
    text: "coverage.card",
    icon: "pin",
    path: paths.coverage(),
    may: canEditCoverage,
  },
  {
    title: "administration.site.title",
    text: "administration.site.card",
    icon: "settings",
    path: paths.adminSite(),
    may: canConfigureSite,
  },
  {
    title: "vault.admin.title",
    text: "vault.admin.card",
    icon: "shield",
    path: paths.customerNumbers(),
    may: canConfigureSite,
  },
  {
    title: "pages.admin.title",
    text: "pages.admin.text",
    icon: "book",
    path: paths.adminSitePages(),
    may: canConfigureSite,
  },
];

/** What this person finds in the administration; empty for whom it is not there. */
export function adminSections(actor: Actor): AdminSection[] {
  return sections.filter(({ may }) => may(actor)).map(({ may: _may, ...section }) => section);
}

import { accounts } from "./accounts.ts";
import { admin } from "./admin.ts";
import { administration } from "./administration.ts";
import { agentsTools } from "./agents-tools.ts";
import { asking } from "./asking.ts";
import { badges } from "./badges.ts";
import { claims } from "./claims.ts";
import { coverage } from "./coverage.ts";
import { desk } from "./desk.ts";
import { deskNotices } from "./desk-notices.ts";
import { display } from "./display.ts";
import { drafts } from "./drafts.ts";
import { editor } from "./editor.ts";
import { errors } from "./errors.ts";
import { escalation } from "./escalation.ts";
import { forum } from "./forum.ts";
import { found } from "./found.ts";
import { ideas } from "./ideas.ts";
import { images } from "./images.ts";
import { importers } from "./importers.ts";
import { insights } from "./insights.ts";
import { law } from "./law.ts";
import { lists } from "./lists.ts";
import { live } from "./live.ts";
import { meetups } from "./meetups.ts";
import { moderation } from "./moderation.ts";
import { notifications } from "./notifications.ts";
import { order } from "./order.ts";
import { outages } from "./outages.ts";
import { ownData } from "./own-data.ts";
import { pages } from "./pages.ts";
import { promises } from "./promises.ts";
import { queue } from "./queue.ts";
import { reading } from "./reading.ts";
import { refusals } from "./refusals.ts";
import { regio } from "./regio.ts";
import { rules } from "./rules.ts";
import { search } from "./search.ts";
import { site } from "./site.ts";
import { solving } from "./solving.ts";
import { tags } from "./tags.ts";
import { team } from "./team.ts";
import { textModules } from "./text-modules.ts";
import { told } from "./told.ts";
import { vault } from "./vault.ts";
import { visitNotices } from "./visit-notices.ts";
import { visits } from "./visits.ts";

export const de = {
  ...site,
  ...errors,
  ...display,
  ...administration,
  ...accounts,
  ...forum,
  ...badges,
  ...lists,
  ...search,
  ...escalation,
  ...desk,
  ...queue,
  ...promises,
  ...notifications,
  ...asking,
  ...images,
  ...importers,
  ...solving,
  ...order,
  ...moderation,
  ...live,
  ...told,
  ...drafts,
  ...claims,
  ...found,
  ...reading,
  ...tags,
  ...rules,
  ...admin,
  ...insights,
  ...editor,
  ...pages,
  ...ownData,
  ...ideas,
  ...meetups,
  ...outages,
  ...coverage,
  ...team,
  ...regio,
  ...textModules,
  ...agentsTools,
  ...law,
  ...refusals,
  ...visits,
  ...vault,
  ...visitNotices,
  ...deskNotices,
};

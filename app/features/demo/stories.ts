import { tellCase } from "./archive/case.ts";
import { cases } from "./archive/cases.ts";
import { dealArchives } from "./archive/deal.ts";
import { fibreArchive } from "./archive/fibre.ts";
import { frankfurtCases } from "./archive/frankfurt.ts";
import { internetArchive } from "./archive/internet.ts";
import { mixedArchives } from "./archive/mixed.ts";
import type { Story } from "./story.ts";
import { communityStories } from "./threads/community.ts";
import { contractStories } from "./threads/contracts.ts";
import { everydayStories } from "./threads/everyday.ts";
import { homeNetworkStories } from "./threads/home-network.ts";
import { mobileStories } from "./threads/mobile.ts";
import { movingStories } from "./threads/moving.ts";
import { outageStories } from "./threads/outage.ts";
import { promiseStories } from "./threads/promises.ts";
import { telephonyStories } from "./threads/telephony.ts";
import { televisionStories } from "./threads/television.ts";

/** The questions in which something happens: read these to know the demo. */
export const mainStories: Story[] = [
  ...outageStories,
  ...homeNetworkStories,
  ...televisionStories,
  ...contractStories,
  ...movingStories,
  ...telephonyStories,
  ...mobileStories,
  ...everydayStories,
  ...communityStories,
  ...promiseStories,
];

/** Everything the demo community ever wrote. */
export const allStories: Story[] = [
  ...mainStories,
  ...[...cases, ...frankfurtCases].map(tellCase),
  ...dealArchives([fibreArchive, internetArchive, ...mixedArchives]),
];

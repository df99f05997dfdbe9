import { chooseOwner, onDuty } from "#app/features/escalation/contact/duty.ts";
import { chooseSuccessor, whyNotKept } from "#app/features/escalation/owners/succession.ts";
import { climb, nextRungAt, rungAt } from "#app/features/escalation/promise/ladder.ts";
import { choosePolicy } from "#app/features/escalation/promise/promise-policy.ts";
import { promiseDue, resumedDue } from "#app/features/escalation/promise/promise-time.ts";
import { replayTicket, startClocks } from "#app/features/escalation/promise/replay.ts";
import {
  addWorkingMinutes,
  isOpen,
  nextOpening,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";

/** The rules of clocks and duty as one object, so that the same properties can be asked of seeded mutants. */
export const rules = {
  isOpen,
  nextOpening,
  addWorkingMinutes,
  subtractWorkingMinutes,
  workingMinutesBetween,
  promiseDue,
  resumedDue,
  choosePolicy,
  rungAt,
  nextRungAt,
  climb,
  onDuty,
  chooseOwner,
  whyNotKept,
  chooseSuccessor,
  startClocks,
  replayTicket,
};

export type ClockRules = typeof rules;

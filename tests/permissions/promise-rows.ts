import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const file = "routes/admin/promise-policies.tsx";
const path = () => paths.promisePolicies();
const policy = () => ({
  policyId: "neu",
  name: `Richtlinie ${Math.floor(Math.random() * 1e9)}`,
  severity: "total-outage",
  openedBy: "",
  categoryId: "",
  regionId: "",
  firstResponseHours: "1",
  nextUpdateHours: "4",
  solutionKind: "same-day",
  solutionHours: "4",
});

/** What teams promise: leads read it, admins change it. */
export const promiseRows: Row[] = [
  { file, act: "GET", path, expected: { guest: "login", lead: "ok", admin: "ok", others: "gone" } },
  ...["save", "preview"].map(
    (act): Row => ({ file, act, path, fields: policy, expected: { admin: "ok", others: "gone" } }),
  ),
  ...["drop", "raise"].map(
    (act): Row => ({
      file,
      act,
      path,
      fields: () => ({ policyId: "neu" }),
      expected: { admin: "ok", others: "gone" },
    }),
  ),
];

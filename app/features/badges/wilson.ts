import { wilsonZ } from "./rules.ts";

/**
 * Lower end of the one-sided 95 % Wilson interval of confirmed / (confirmed + failed): how large the true share is at
 * least. Few answers give a low bound: 3 of 3 is 0.526, 30 of 30 is 0.917. 0 without any answer.
 *
 * The twin of the formula in expertise.server.ts; a property test compares the two.
 */
export function wilsonLowerBound(confirmed: number, failed: number): number {
  const n = confirmed + failed;
  if (n === 0) return 0;
  const z2 = wilsonZ * wilsonZ;
  const share = confirmed / n;
  const spread = wilsonZ * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
}

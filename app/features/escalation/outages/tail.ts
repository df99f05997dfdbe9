/**
 * How rare it is to see `seen` reports or more where `expected` are usual: the upper tail of the negative binomial
 * distribution with that mean and variance expected + expected² / size. It is the Poisson distribution whose rate is itself
 * uncertain (a Gamma mixture), as days differ by more than chance.
 *
 * Source: A. Noufaily et al., "An improved algorithm for outbreak detection in multiple surveillance systems", Statistics in
 * Medicine 32 (2013), who judge counts of cases by negative binomial quantiles. Terms by the recursion
 * p(k) = p(k−1) · (k−1+size)/k · q with q = expected / (size + expected), summed upwards from `seen`, so that nothing is lost
 * to subtracting from one.
 * @param expected above 0
 * @param size above 0; the larger, the nearer to Poisson
 * @returns 0 … 1
 */
export function negativeBinomialTail(seen: number, expected: number, size: number): number {
  if (seen <= 0) return 1;
  const q = expected / (size + expected);
  let logTerm = size * Math.log1p(-q);
  for (let k = 1; k <= seen; k++) logTerm += Math.log(((k - 1 + size) / k) * q);
  let term = Math.exp(logTerm);
  let sum = 0;
  // Below the mean the terms still grow: go on until they have shrunk to nothing.
  for (let k = seen + 1; term > sum * 1e-12 || k <= expected + 1; k++) {
    sum += term;
    term *= ((k - 1 + size) / k) * q;
    if (term === 0 && k > expected) break;
  }
  return Math.min(1, sum);
}

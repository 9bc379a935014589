/**
 * How likely counts at least this uneven are when every one of them is as likely as every other: the upper tail
 * of the chi-square distribution, by the series of the lower incomplete gamma function.
 */
export function evenChance(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const half = (counts.length - 1) / 2
  const x = statistic / 2
  let term = Math.exp(half * Math.log(x) - x - logGamma(half + 1))
  let below = 0
  for (let n = 1; term > 1e-16 * below; n += 1) {
    below += term
    term *= x / (half + n)
  }
  return 1 - below
}

/** Of whole and half numbers, which is all that degrees of freedom need. */
function logGamma(value: number): number {
  let sum = value % 1 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let factor = value - 1; factor > 0; factor -= 1) sum += Math.log(factor)
  return sum
}

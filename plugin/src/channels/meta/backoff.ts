/** Spreads retries of many conversations out: up to a quarter more. */
export const jitter = (delay: number) => delay + Math.random() * delay * 0.25

/** Doubles with every attempt, from 1, up to the cap. Milliseconds. */
export const exponential = (base: number, cap: number) => (attempt: number) =>
  jitter(Math.min(base * 2 ** (attempt - 1), cap))

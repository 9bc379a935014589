/** The simulator's own time: real time plus an offset that tests and the phone page move. */
export class Clock {
  constructor(private offsetMs = 0) {}

  /** Milliseconds since the epoch, as the simulated platform sees them. */
  now(): number {
    return Date.now() + this.offsetMs
  }

  /** The same in whole seconds: the unit of WhatsApp's timestamps. */
  seconds(): number {
    return Math.floor(this.now() / 1000)
  }

  get offset(): number {
    return this.offsetMs
  }

  advance(milliseconds: number): void {
    this.offsetMs += milliseconds
  }

  reset(): void {
    this.offsetMs = 0
  }
}

/** Something a person can act on: shown as its one line, without a stack. */
export class Failure extends Error {
  /** @param detail more lines, such as the end of a log */
  constructor(
    message: string,
    readonly detail?: string
  ) {
    super(message)
    this.name = "Failure"
  }
}

/** What to print for any thrown value. */
export function describeError(error: unknown): string {
  if (error instanceof Failure) {
    return error.detail ? `${error.message}\n${error.detail}` : error.message
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

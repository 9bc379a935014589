/** Every timer of the simulator, so that closing it ends all of them at once. */
export class Timers {
  private running = new Set<NodeJS.Timeout>()
  private closed = false

  after(milliseconds: number, action: () => void): void {
    if (this.closed) {
      return
    }
    const timer = setTimeout(() => {
      this.running.delete(timer)
      action()
    }, milliseconds)
    this.running.add(timer)
  }

  get count(): number {
    return this.running.size
  }

  clear(): void {
    for (const timer of this.running) {
      clearTimeout(timer)
    }
    this.running.clear()
  }

  close(): void {
    this.closed = true
    this.clear()
  }
}

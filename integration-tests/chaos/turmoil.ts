import type { Fleet } from "./fleet"

/** Agents who come and go, and processes that all give conversations out, while something else goes on. */
export class Turmoil {
  distributions = 0
  changes = 0
  private isOn = true
  private readonly away = new Set<string>()
  private readonly silent = new Set<string>()

  constructor(
    private readonly fleet: Fleet,
    private readonly fickle: string[],
    private readonly random: () => number
  ) {}

  /** Ends with everybody there. */
  async during(work: () => Promise<void>): Promise<void> {
    const turmoil = Promise.all([this.comeAndGo(), ...this.fleet.urls.map((url) => this.distribute(url))])
    await work().finally(() => {
      this.isOn = false
    })
    await turmoil
    await this.fleet.crowd.come([...this.away])
    const url = this.fleet.urls[0]!
    await Promise.all([...this.silent].map((userId) => this.fleet.choose(url, userId, "online")))
  }

  private async distribute(url: string): Promise<void> {
    while (this.isOn) {
      await this.fleet.distribute(url)
      this.distributions += 1
    }
  }

  private async comeAndGo(): Promise<void> {
    while (this.isOn) {
      const [connected, spoken] = [this.someone(), this.someone()]
      const isBack = this.away.delete(connected)
      if (!isBack) this.away.add(connected)
      await this.fleet.crowd[isBack ? "come" : "go"]([connected])
      // Saying so asks the queue for a run as well, of whichever process is free.
      const speaksAgain = this.silent.delete(spoken)
      if (!speaksAgain) this.silent.add(spoken)
      const url = this.fleet.urls[Math.floor(this.random() * this.fleet.urls.length)]!
      await this.fleet.choose(url, spoken, speaksAgain ? "online" : "away")
      this.changes += 2
    }
  }

  private someone(): string {
    return this.fickle[Math.floor(this.random() * this.fickle.length)]!
  }
}

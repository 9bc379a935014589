import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import type { PendingInstagramDelivery } from "./instagram/deliveries.js"
import type { InstagramSettings } from "./instagram/settings.js"
import type { InstagramAccount, InstagramCustomer, InstagramSent, Thread } from "./instagram/state.js"
import type { Settings } from "./settings.js"
import type { Simulator } from "./simulator.js"
import type { BusinessNumber, Chat, Contact, SentMessage } from "./state.js"
import type { PendingDelivery } from "./webhooks/delivery-queue.js"
import type { Medium } from "./whatsapp/media/store.js"
import { scheduleStatuses } from "./whatsapp/status/run-statuses.js"
import type { Template } from "./whatsapp/templates/template.js"

interface Snapshot {
  version: 1
  clock_offset_ms: number
  settings: Settings
  numbers: BusinessNumber[]
  contacts: Contact[]
  chats: Chat[]
  sent: SentMessage[]
  templates: Array<[string, Template[]]>
  media: Medium[]
  pending: PendingDelivery[]
  /** Missing in files written before there was Instagram. */
  instagram?: {
    settings: InstagramSettings
    accounts: InstagramAccount[]
    customers: InstagramCustomer[]
    threads: Thread[]
    sent: InstagramSent[]
    pending: PendingInstagramDelivery[]
  }
}

const SAVE_DELAY_MS = 500

/** Keeps the simulator's state in a file, so that a restarted demo finds its phones and chats again. */
export class SnapshotFile {
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> = Promise.resolve()
  private savedMedia = new Set<string>()
  private readonly mediaFolder: string

  constructor(
    private readonly file: string,
    private readonly simulator: Simulator
  ) {
    this.mediaFolder = `${file}.media`
  }

  /** Loads what is there and saves every change from then on. */
  async open(): Promise<void> {
    const content = await readFile(this.file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") {
        return null
      }
      throw error
    })
    if (content !== null) {
      await this.restore(parse(content, this.file))
    }
    this.simulator.events.subscribe(({ type }) => {
      if (type !== "typing") {
        this.saveSoon()
      }
    })
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    if (this.timer) {
      clearTimeout(this.timer)
    }
    this.timer = null
    this.save()
    await this.writing
  }

  private saveSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.save()
    }, SAVE_DELAY_MS)
  }

  private save(): void {
    this.writing = this.writing.then(() => this.write()).catch((error: unknown) => console.error(error))
  }

  private async write(): Promise<void> {
    const { clock, settings, state, templates, media, deliveries, instagram } = this.simulator
    await mkdir(this.mediaFolder, { recursive: true })
    const snapshot: Snapshot = {
      version: 1,
      clock_offset_ms: clock.offset,
      settings,
      numbers: [...state.numbers.values()],
      contacts: [...state.contacts.values()],
      chats: [...state.chats.values()],
      sent: state.sent,
      templates: [...templates],
      media: media.list(),
      pending: deliveries.snapshot(),
      instagram: {
        settings: instagram.settings,
        accounts: [...instagram.state.accounts.values()],
        customers: [...instagram.state.customers.values()],
        threads: [...instagram.state.threads.values()],
        sent: instagram.state.sent,
        pending: instagram.deliveries.snapshot(),
      },
    }
    const text = JSON.stringify(snapshot)
    for (const { id } of snapshot.media) {
      const bytes = this.savedMedia.has(id) ? null : media.bytesOf(id)
      if (bytes) {
        await writeFile(path.join(this.mediaFolder, id), bytes)
      }
      this.savedMedia.add(id)
    }
    // A crash half-way must not leave half a file behind.
    await writeFile(`${this.file}.new`, text, { mode: 0o600 })
    await rename(`${this.file}.new`, this.file)
  }

  private async restore(snapshot: Snapshot): Promise<void> {
    const { simulator } = this
    simulator.clock.advance(snapshot.clock_offset_ms)
    simulator.settings = { ...simulator.settings, ...snapshot.settings }
    for (const number of snapshot.numbers) {
      simulator.state.numbers.set(number.phone_number_id, number)
    }
    for (const contact of snapshot.contacts) {
      simulator.state.contacts.set(contact.id, contact)
    }
    for (const chat of snapshot.chats) {
      simulator.state.chats.set(`${chat.phone_number_id}/${chat.contact_id}`, chat)
    }
    simulator.state.sent = snapshot.sent
    simulator.templates = new Map(snapshot.templates)
    for (const medium of snapshot.media) {
      const bytes = await readFile(path.join(this.mediaFolder, medium.id)).catch(() => null)
      if (!bytes) {
        continue
      }
      simulator.media.restore(medium, bytes)
      this.savedMedia.add(medium.id)
    }
    for (const pending of snapshot.pending) {
      void simulator.deliveries.add(pending)
    }
    if (snapshot.instagram) {
      this.restoreInstagram(snapshot.instagram)
    }
    // Statuses that were still to come when the simulator stopped.
    for (const sent of simulator.state.sent) {
      const last = sent.statuses.at(-1)?.status
      if (sent.type !== "reaction" && (last === undefined || last === "sent")) {
        scheduleStatuses(simulator, sent)
      }
    }
  }

  private restoreInstagram(saved: NonNullable<Snapshot["instagram"]>): void {
    const { instagram } = this.simulator
    instagram.settings = { ...instagram.settings, ...saved.settings }
    instagram.state = {
      accounts: new Map(saved.accounts.map((account) => [account.account_id, account])),
      customers: new Map(saved.customers.map((customer) => [customer.id, customer])),
      threads: new Map(
        saved.threads.map((thread) => [`${thread.phone_number_id}/${thread.contact_id}`, thread])
      ),
      sent: saved.sent,
    }
    for (const pending of saved.pending) {
      void instagram.deliveries.add(pending)
    }
  }
}

function parse(content: string, file: string): Snapshot {
  const snapshot = JSON.parse(content) as Snapshot
  if (snapshot.version !== 1) {
    throw new Error(`${file} was written by another version of the simulator: delete it`)
  }
  return snapshot
}

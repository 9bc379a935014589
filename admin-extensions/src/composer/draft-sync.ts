import { isNotFound, isTemporary } from "../shared/api/errors"
import type { PersistentStore } from "../shared/storage/persistent-store"
import type { DraftDTO, DraftResponse, SaveDraftBody } from "../shared/types"
import {
  fingerprint,
  isEmptyBody,
  toBody,
  toStored,
  withoutServerDraft,
  withServerDraft,
} from "./draft-content"
import { withOwn, type DraftState } from "./draft-state"
import { conversationOf, type Draft } from "./drafts"

const PAUSE_MS = 800
const RETRY_MS = 5_000
/** Browsers refuse to carry more while a page closes. */
const MOST_KEPT_ALIVE = 60_000

interface Dependencies {
  drafts: PersistentStore<Draft>
  states: PersistentStore<DraftState>
  offers: PersistentStore<DraftDTO | null>
  load: (conversationId: string) => Promise<DraftResponse>
  save: (conversationId: string, body: SaveDraftBody, keepalive: boolean) => Promise<DraftResponse>
  remove: (conversationId: string, keepalive: boolean) => Promise<unknown>
  /** Whether somebody has the cursor in this draft right now. */
  isWriting: (key: string) => boolean
}

/**
 * Keeps drafts the same here and on the server. The local one is what is shown and changed; it is saved after a
 * pause. What comes from elsewhere replaces it only when nothing was written here meanwhile, else it is offered.
 */
export class DraftSync {
  private readonly turns = new Map<string, Promise<void>>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly noticed = new Map<string, Draft>()
  /** Drafts of which the server may have another than was last heard of: asked for before one is saved. */
  private readonly unsure = new Set<string>()
  /** What was sent and is not answered: the server may have it before `saved` knows, and to hear of it is no news. */
  private readonly unanswered = new Map<string, string>()

  constructor(private readonly dependencies: Dependencies) {}

  /** Looks which drafts of an agent have changed, and saves them after a pause; call it after every change. */
  notice(agentId: string): void {
    const { drafts } = this.dependencies
    for (const key of drafts.known(`${agentId}:`)) {
      const draft = drafts.get(key)
      if (this.noticed.get(key) !== draft) {
        this.noticed.set(key, draft)
        if (this.isDirty(key)) {
          this.later(key, PAUSE_MS)
        }
      }
    }
  }

  /** Takes over what the server has. */
  open(key: string): Promise<void> {
    this.unsure.add(key)
    return this.flush(key)
  }

  /** What the stream told. A draft that went is asked for: the news may be older than what was saved since. */
  hear(key: string, draft: DraftDTO | null): void {
    if (draft) {
      this.receive(key, draft)
    } else if (this.state(key).exists && !this.turns.has(key)) {
      void this.open(key)
    }
  }

  /** Saves at once what is not saved yet. */
  flush(key: string): Promise<void> {
    clearTimeout(this.timers.get(key))
    return this.inTurn(key, () => this.push(key))
  }

  /** The same for everything of an agent, on the way out: it waits for nothing. */
  leave(agentId: string): void {
    for (const key of this.dirtyKeys(agentId)) {
      void this.store(key, true).catch(() => undefined)
    }
  }

  /** Saves what could not be saved before, perhaps on another day. */
  flushAll(agentId: string): void {
    this.dirtyKeys(agentId).forEach((key) => void this.open(key))
  }

  /** Writes the offered draft into the field; what stood there is offered in its place. */
  useOffer(key: string): void {
    const { drafts, offers } = this.dependencies
    const offer = offers.get(key)
    if (offer) {
      const local = drafts.get(key)
      const body = toBody(local)
      drafts.set(key, withServerDraft(local, offer))
      offers.set(key, isEmptyBody(body) ? null : asOffer(key, local))
    }
  }

  private receive(key: string, remote: DraftDTO | null): void {
    const { drafts, offers, isWriting } = this.dependencies
    const state = this.state(key)
    const local = drafts.get(key)
    const wasSent = remote !== null && this.unanswered.get(key) === fingerprint(toStored(remote))
    if (wasSent) this.unanswered.delete(key)
    const isDirty = wasSent || this.isDirty(key)
    if (!remote) {
      this.remember(key, { exists: false, saved: "" })
      if (!isDirty && state.saved !== "") {
        drafts.set(key, withoutServerDraft(local))
      }
      return
    }
    const isOld = state.seen_at !== null && remote.updated_at < state.seen_at
    if (isOld || (remote.updated_at === state.seen_at && !state.exists)) {
      return
    }
    const print = fingerprint(toStored(remote))
    const isSame = print === fingerprint(toBody(local))
    const isNews = print !== state.saved && !isSame
    this.remember(key, { seen_at: remote.updated_at, exists: true, saved: print })
    if (isSame || (!isDirty && (!isWriting(key) || state.saved === ""))) {
      // Also when it says the same: its links are fresh.
      drafts.set(key, withServerDraft(local, remote))
    } else if (isNews && !state.own.includes(print)) {
      offers.set(key, remote)
    }
  }

  private async push(key: string): Promise<void> {
    try {
      if (this.unsure.has(key)) {
        const { draft } = await this.dependencies.load(conversationOf(key))
        this.unsure.delete(key)
        this.receive(key, draft)
      }
      while (this.isDirty(key)) {
        await this.store(key, false)
      }
    } catch (error) {
      this.unsure.add(key)
      if (isTemporary(error)) {
        this.later(key, RETRY_MS)
      } else {
        // It cannot be kept there, perhaps because the conversation is somebody else's now; here it stays.
        this.remember(key, { saved: fingerprint(toBody(this.dependencies.drafts.get(key))) })
      }
    }
  }

  private async store(key: string, isLeaving: boolean): Promise<void> {
    const { drafts, states, save, remove } = this.dependencies
    const body = toBody(drafts.get(key))
    const print = fingerprint(body)
    const id = conversationOf(key)
    if (isEmptyBody(body)) {
      await remove(id, isLeaving).catch((error) => {
        if (!isNotFound(error)) {
          throw error
        }
      })
      this.unanswered.delete(key)
      this.remember(key, { exists: false, saved: print })
      return
    }
    states.set(key, withOwn(this.state(key), print))
    this.unanswered.set(key, print)
    const { draft } = await save(id, body, isLeaving && JSON.stringify(body).length < MOST_KEPT_ALIVE)
    this.unanswered.delete(key)
    this.remember(key, {
      seen_at: draft?.updated_at ?? this.state(key).seen_at,
      exists: draft !== null,
      saved: print,
    })
  }

  private dirtyKeys(agentId: string): string[] {
    const { drafts, states } = this.dependencies
    const start = `${agentId}:`
    const keys = new Set([...drafts.keys(start), ...drafts.known(start), ...states.keys(start)])
    return [...keys].filter((key) => this.isDirty(key))
  }

  private isDirty(key: string): boolean {
    return fingerprint(toBody(this.dependencies.drafts.get(key))) !== this.state(key).saved
  }

  private state(key: string): DraftState {
    return this.dependencies.states.get(key)
  }

  private remember(key: string, change: Partial<DraftState>): void {
    this.dependencies.states.set(key, { ...this.state(key), ...change })
  }

  private later(key: string, milliseconds: number): void {
    clearTimeout(this.timers.get(key))
    this.timers.set(
      key,
      setTimeout(() => void this.flush(key), milliseconds)
    )
  }

  /** One request at a time for each draft, so that the last one saved is the last one written. */
  private inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(work)
    this.turns.set(key, turn)
    void turn.finally(() => this.turns.get(key) === turn && this.turns.delete(key))
    return turn
  }
}

function asOffer(key: string, { text, reply_to, files }: Draft): DraftDTO {
  return {
    conversation_id: conversationOf(key),
    text,
    reply_to,
    attachments: (files ?? []).flatMap(({ attachment }) => attachment ?? []),
    revision: 0,
    updated_at: new Date().toISOString(),
  }
}

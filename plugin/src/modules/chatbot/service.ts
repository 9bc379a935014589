import { MedusaService } from "@medusajs/framework/utils"
import type { ChatbotFlow } from "../../types/http/chatbot"
import { lockNames, type Database, type Executor } from "../../utils/database"
import Chatbot from "./models/chatbot"
import ChatbotSession from "./models/chatbot-session"
import ChatbotVersion from "./models/chatbot-version"
import { PublishedCache } from "./published-cache"
import * as drafts from "./storage/drafts"
import * as read from "./storage/read"
import * as sessions from "./storage/sessions"

export type { ChatbotOverview } from "./storage/read"
export type { ChatbotSessionRow } from "./storage/sessions"

/** Owns chatbots, their published versions, and where conversations are in them. */
export default class ChatbotModuleService extends MedusaService({
  InboxChatbot: Chatbot,
  InboxChatbotVersion: ChatbotVersion,
  InboxChatbotSession: ChatbotSession,
}) {
  private readonly database: Database
  private readonly published: PublishedCache

  constructor(dependencies: { __pg_connection__: Database }) {
    super(...arguments)
    this.database = dependencies.__pg_connection__
    this.published = new PublishedCache(() => read.readPublished(this.database))
  }

  /** By name; all of them, or those that are there of the ones asked for. */
  readChatbots = (ids?: string[]): Promise<read.ChatbotOverview[]> => read.readChatbots(this.database, ids)

  create = (input: read.ChatbotInput): Promise<string> => drafts.createChatbot(this.database, input)

  /**
   * Changes name, channels or draft. What answers now stays as it is, on the new channels.
   * @throws InboxError `not_found`, or `duplicate` when published and another chatbot has one of the channels
   */
  change(id: string, input: Partial<read.ChatbotInput>): Promise<void> {
    return this.alone((executor) => drafts.changeChatbot(executor, id, input))
  }

  /**
   * Makes the draft a version that new conversations begin with.
   * @param flow the draft as it was checked, should somebody have changed it since
   * @throws InboxError `not_found`, or `duplicate` when another published chatbot has one of the channels
   */
  publish(id: string, flow?: ChatbotFlow): Promise<drafts.ChatbotVersionRow> {
    return this.alone((executor) => drafts.publishChatbot(executor, id, flow))
  }

  /** New conversations begin without it; those inside go on. @throws InboxError `not_found` */
  unpublish(id: string): Promise<void> {
    return this.alone((executor) => drafts.unpublishChatbot(executor, id))
  }

  /** Frees its channels at once; conversations inside keep their version. @throws InboxError `not_found` */
  remove(id: string): Promise<void> {
    return this.alone((executor) => drafts.removeChatbot(executor, id))
  }

  /** What answers on each channel as of a moment ago; on all of them when none are named. */
  async publishedFor(channelIds?: string[]): Promise<Map<string, read.PublishedChatbot>> {
    const published = await this.published.get()
    return new Map([...published].filter(([channelId]) => channelIds?.includes(channelId) ?? true))
  }

  async channelsWithBot(): Promise<string[]> {
    return [...(await this.publishedFor()).keys()]
  }

  /** Finds the conversation's session or begins one; null when the channel has no chatbot. Ended ones come back ended. */
  async openSession(conversationId: string, channelId: string): Promise<sessions.ChatbotSessionRow | null> {
    const existing = await this.readSession(conversationId)
    if (existing) return existing
    const published = (await this.publishedFor([channelId])).get(channelId)
    if (!published) return null
    await sessions.beginSession(this.database, conversationId, published)
    return this.readSession(conversationId)
  }

  readSession = (conversationId: string) => sessions.readSession(this.database, conversationId)

  /** Keeps what a turn led to. False when somebody else took this turn, or the session has ended: nothing is kept. */
  saveTurn = (session: Pick<sessions.ChatbotSessionRow, "id" | "turn">, saved: sessions.SavedTurn) =>
    sessions.saveTurn(this.database, session, saved)

  /** People lead from here, or the conversation is closed. A turn being worked on can no longer be saved. */
  endSession = (conversationId: string) => sessions.endSession(this.database, conversationId)

  /** Sessions whose menu has waited long enough, longest first. */
  dueSessions = (now: Date, limit: number) => sessions.dueSessions(this.database, now, limit)

  /** One at a time: a channel's one chatbot is no constraint Postgres could keep on an array. */
  private async alone<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    try {
      return await this.database.transaction(async (executor) => {
        await lockNames(executor, ["inbox-chatbot-publish"])
        return work(executor)
      })
    } finally {
      this.published.forget()
    }
  }
}

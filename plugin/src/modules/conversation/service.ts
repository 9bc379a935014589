import { MedusaService } from "@medusajs/framework/utils"
import type { ChannelFailure, ContactProfile, SendResult } from "../../types/channel"
import type { DraftOrderDetails } from "../../types/http/message-details"
import type { TimelinePage } from "../../types/timeline"
import type { InboxPluginOptions } from "../../types/options"
import { groupCommit } from "../../utils/group-commit"
import Attachment from "./models/attachment"
import ContactIdentity from "./models/contact-identity"
import ContactPhone from "./models/contact-phone"
import Conversation from "./models/conversation"
import Delivery from "./models/delivery"
import Draft from "./models/draft"
import Event from "./models/event"
import Message from "./models/message"
import PendingUpdate from "./models/pending-update"
import Reaction from "./models/reaction"
import Setting from "./models/setting"
import * as assignment from "./storage/assignment"
import * as attachments from "./storage/attachments"
import { removeExpired, type Retention } from "./storage/cleanup"
import * as closing from "./storage/closing"
import * as contacts from "./storage/contacts"
import * as counts from "./storage/counts"
import type { Database, Executor } from "../../utils/database"
import * as deliveries from "./storage/deliveries"
import { keepDraftOrder } from "./storage/draft-orders"
import * as drafts from "./storage/drafts"
import * as distribution from "./storage/distribution"
import * as events from "./storage/events"
import * as identities from "./storage/identities"
import type { IncomingEvent } from "./storage/incoming"
import { conversationsByIds, cursorOf, listConversations, type ConversationFilters } from "./storage/list"
import * as outbox from "./storage/outbox"
import * as queued from "./storage/queued"
import { findByClientId, queueMessage, type NewOutboundMessage } from "./storage/queue-message"
import * as reactions from "./storage/reactions"
import * as read from "./storage/read"
import * as returning from "./storage/returning"
import type { AttachmentRow, ConversationRow, DeliveryRow, IdentityRow, MessageRow } from "./storage/rows"
import * as search from "./storage/search"
import * as starting from "./storage/starting"
import { storeEvents, type StoreResult } from "./storage/store-events"
import * as timeline from "./storage/timeline"
import { unreadOf } from "./storage/unread"
import * as windows from "./storage/windows"

/** A contact whose customer is to be found. */
export interface UnresolvedContact {
  identity: IdentityRow
  /** Customers with this number, or ids reserved for it. */
  matches: { customer_id: string; is_exact: boolean }[]
  /** Says, durably, that this number will be this customer. */
  reserve(customerId: string): Promise<void>
}

const UNCONFIRMED_AFTER_MS = 10 * 60_000

/**
 * Owns contact identities, conversations, messages and the journals around them. Every method is one
 * transaction; the SQL is in `storage/`, one file a subject.
 */
export default class ConversationModuleService extends MedusaService({
  InboxContactIdentity: ContactIdentity,
  InboxConversation: Conversation,
  InboxMessage: Message,
  InboxAttachment: Attachment,
  InboxReaction: Reaction,
  InboxDelivery: Delivery,
  InboxDraft: Draft,
  InboxPendingUpdate: PendingUpdate,
  InboxEvent: Event,
  InboxContactPhone: ContactPhone,
  InboxSetting: Setting,
}) {
  private readonly database: Database
  private readonly unconfirmedAfterMs: number
  /** Journals a delivery; resolves once it is durable. */
  readonly journalDelivery: (delivery: deliveries.NewDelivery) => Promise<void>

  constructor(dependencies: { __pg_connection__: Database }, options: InboxPluginOptions = {}) {
    super(...arguments)
    this.unconfirmedAfterMs = options.unconfirmedAfterMs ?? UNCONFIRMED_AFTER_MS
    this.database = dependencies.__pg_connection__
    this.journalDelivery = groupCommit((items) => deliveries.insertDeliveries(this.database, items))
  }

  hasOpenDeliveries = () => deliveries.hasOpenDeliveries(this.database)
  finishDeliveries = (ids: string[]) => deliveries.finishDeliveries(this.database, ids)
  postponeDelivery = (id: string, reason: string) => deliveries.postponeDelivery(this.database, id, reason)

  /**
   * Stores the oldest waiting deliveries, or only one of them, in one transaction.
   * @param read turns deliveries into events; those it cannot read it leaves out of its answer
   * @returns what happened, and whether more may wait; null when nothing waits
   */
  storeDeliveries(
    read: (rows: DeliveryRow[]) => Promise<{ delivery: DeliveryRow; events: IncomingEvent[] }[]>,
    only?: string
  ): Promise<(StoreResult & { delivery_ids: string[]; is_full: boolean }) | null> {
    return this.transaction(async (executor) => {
      const rows = await deliveries.takeDeliveries(executor, only)
      if (!rows.length) return null
      const readable = await read(rows)
      const stored = readable.map(({ delivery }) => delivery)
      const result = await storeEvents(
        executor,
        stored,
        readable.flatMap(({ events }) => events)
      )
      return {
        ...result,
        delivery_ids: stored.map(({ id }) => id),
        is_full: deliveries.isFullBatch(rows),
      }
    })
  }

  /** Stores what was read from the platform itself; one after the other with deliveries, as one of them. */
  storePolled(events: IncomingEvent[]): Promise<StoreResult> {
    return this.transaction(async (executor) => {
      await deliveries.lockStoring(executor)
      return storeEvents(executor, [], events)
    })
  }

  findByClientId = (conversationId: string, clientId: string) =>
    findByClientId(this.database, conversationId, clientId)
  queueMessage = (input: NewOutboundMessage) => this.transaction((executor) => queueMessage(executor, input))
  claimNextMessage = (conversationId: string) =>
    this.transaction((executor) => outbox.claimNextMessage(executor, conversationId))
  renewSending = (messageId: string) => outbox.renewSending(this.database, messageId)
  recordSent = (message: MessageRow, result: SendResult) =>
    this.transaction((executor) => outbox.recordSent(executor, message, result))
  recordFailure = (message: MessageRow, failure: ChannelFailure & { retry_after: number | null }) =>
    this.transaction((executor) => outbox.recordFailure(executor, message, failure))
  requeueMessage = (conversationId: string, messageId: string) =>
    this.transaction((executor) => outbox.requeueMessage(executor, conversationId, messageId))
  expireUnconfirmed = () =>
    this.transaction((executor) => outbox.expireUnconfirmed(executor, this.unconfirmedAfterMs))
  waitingOutboxes = (channelId: string) => outbox.waitingOutboxes(this.database, channelId)
  neglectedOutboxes = () => outbox.neglectedOutboxes(this.database)

  listInbox = (filters: ConversationFilters) => listConversations(this.database, filters)
  /** Where a list of what came before a conversation begins; an open one is newer than all that is closed. */
  cursorBefore = (conversation: ConversationRow) =>
    conversation.status === "closed" ? cursorOf(conversation) : undefined
  conversationsByIds = (ids: string[]) => conversationsByIds(this.database, ids)
  listThread = (page: read.MessagePage) => read.listMessages(this.database, page)
  messagesByIds = (ids: string[]) => read.messagesByIds(this.database, ids)
  inboundAfter = (conversationId: string, sequence: number) =>
    read.inboundAfter(this.database, conversationId, sequence)
  markRead = (conversationId: string, sequence: number, readerId: string) =>
    read.markRead(this.database, conversationId, sequence, readerId)

  findByAddress = (channelId: string, contact: ContactProfile) =>
    identities.findByAddress(this.database, channelId, contact)
  findByCustomer = (channelId: string, customerId: string) =>
    identities.findByCustomer(this.database, channelId, customerId)
  recentNumbers = (channelId: string) => identities.recentNumbers(this.database, channelId)
  customersByPhone = (phone: string) => contacts.customersByPhone(this.database, phone)
  identitiesOf = (customerIds: string[]) => contacts.identitiesOf(this.database, customerIds)
  sharePhone = (customerId: string, limit: number) => contacts.sharePhone(this.database, customerId, limit)
  countConversations = (customerId: string) => contacts.countConversations(this.database, customerId)
  /** Says that these addresses are another customer's, with their conversations. */
  moveIdentities = (identityIds: string[], customer: contacts.CustomerName) =>
    this.database.transaction(async (executor) => {
      for (const id of [...identityIds].sort()) {
        if (await contacts.lockContact(executor, id)) {
          await contacts.assignCustomer(executor, id, customer, [])
        }
      }
    })
  openConversationOf = (identityId: string) => starting.openConversationOf(this.database, identityId)
  startConversation = (start: starting.Start) =>
    this.transaction((executor) => starting.startConversation(executor, start))

  servesContact = (userId: string, contact: Parameters<typeof contacts.servesContact>[2]) =>
    contacts.servesContact(this.database, userId, contact)

  conversationsOf = (page: TimelinePage, reader: timeline.TimelineReader) =>
    timeline.conversationsOf(this.database, page, reader)
  transfersOf = (page: TimelinePage, reader: timeline.TimelineReader) =>
    timeline.transfersOf(this.database, page, reader)

  /** Topics of the agents who may read a conversation. */
  audienceOf = (conversation: events.Audience): string[] =>
    events.topicsOf(conversation).filter((topic) => !topic.startsWith("contact."))

  searchMessages = (given: search.MessageSearch) => search.searchMessages(this.database, given)

  saveDraft = (draft: drafts.NewDraft) => drafts.saveDraft(this.database, draft)
  readDraft = (conversationId: string, userId: string) =>
    drafts.readDraft(this.database, conversationId, userId)

  keepDraftOrder = (messageId: string, draftOrder: DraftOrderDetails) =>
    this.transaction((executor) => keepDraftOrder(executor, messageId, draftOrder))

  unreadOf = (userId: string) => unreadOf(this.database, userId)

  editQueued = (change: queued.QueuedChange & { text: string }) =>
    this.transaction((executor) => queued.editQueued(executor, change))
  cancelQueued = (change: queued.QueuedChange) =>
    this.transaction((executor) => queued.cancelQueued(executor, change))

  expireWindows = (limit: number, tell: (conversationIds: string[]) => Promise<void>) =>
    this.transaction((executor) => windows.expireWindows(executor, limit, tell))
  resetWindows = (channelId: string, hours: number | null) =>
    this.transaction((executor) => windows.resetWindows(executor, channelId, hours))

  claimConversation = (claim: assignment.Claim) =>
    this.transaction((executor) => assignment.claimConversation(executor, claim))
  transferConversation = (transfer: assignment.Transfer) =>
    this.transaction((executor) => assignment.transferConversation(executor, transfer))
  handOffConversation = (handOff: assignment.HandOff) =>
    this.transaction((executor) => assignment.handOffConversation(executor, handOff))
  returnConversations = (given: returning.Return) =>
    this.transaction((executor) => returning.returnConversations(executor, given))
  leaveDepartment = (departmentId: string) =>
    this.transaction((executor) => returning.leaveDepartment(executor, departmentId))
  closeConversation = (given: closing.Closing) =>
    this.transaction((executor) => closing.closeConversation(executor, given))
  silentConversations = (page: Parameters<typeof closing.silentConversations>[1]) =>
    closing.silentConversations(this.database, page)
  unansweredOf = (userIds: string[]) => returning.unansweredOf(this.database, userIds)
  openCounts = (userIds: string[]) => counts.openCounts(this.database, userIds)
  queueCounts = (departmentIds: string[]) => counts.queueCounts(this.database, departmentIds)

  distribute = (run: distribution.Distribution, choose: distribution.Choose) =>
    this.transaction((executor) => distribution.distribute(executor, run, choose))
  listWaiting = (queues: distribution.Distribution["queues"], limit: number) =>
    distribution.listWaiting(this.database, queues, limit)
  hasWaiting = () => distribution.hasWaiting(this.database)
  dueForBot = (limit: number) => distribution.dueForBot(this.database, limit)
  scheduleBot = (conversationId: string, seen: number, at: Date | null) =>
    this.transaction((executor) => distribution.scheduleBot(executor, conversationId, seen, at))

  insertUpload = (upload: attachments.NewUpload) => attachments.insertUpload(this.database, upload)
  findUploads = (ids: string[], owner: Pick<attachments.NewUpload, "channel_id" | "created_by">) =>
    attachments.findUploads(this.database, ids, owner)
  findAttachment = (id: string) => attachments.findAttachment(this.database, id)
  attachmentsOf = (messageId: string) => attachments.attachmentsOf(this.database, messageId)
  claimFetch = (id: string) => this.transaction((executor) => attachments.claimFetch(executor, id))
  recordFetchProgress = (id: string, bytes: number, size: number | null) =>
    this.transaction((executor) => attachments.recordFetchProgress(executor, id, bytes, size))
  recordFetched = (id: string, file: attachments.StoredFile) =>
    this.transaction((executor) => attachments.recordFetched(executor, id, file))
  recordFetchFailure = (
    attachment: Pick<AttachmentRow, "id" | "attempts">,
    failure: ChannelFailure & { retry_after: number | null }
  ) => this.transaction((executor) => attachments.recordFetchFailure(executor, attachment, failure))
  requeueFetch = (id: string) => this.transaction((executor) => attachments.requeueFetch(executor, id))
  neglectedFetches = () => attachments.neglectedFetches(this.database)
  attachmentsByIds = (ids: string[]) => attachments.attachmentsByIds(this.database, ids)
  attachmentsOfSnippets = (ids: string[]) => attachments.attachmentsOfSnippets(this.database, ids)
  keepForSnippet = (snippetId: string, ids: string[], userId: string) =>
    this.transaction((executor) => attachments.keepForSnippet(executor, snippetId, ids, userId))
  takeUnusedUploads = (days: number) => attachments.takeUnusedUploads(this.database, days)

  react = (reaction: reactions.OwnReaction) =>
    this.transaction((executor) => reactions.react(executor, reaction))
  ownReaction = (messageId: string) => reactions.ownReaction(this.database, messageId)
  dropOwnReaction = (messageId: string) =>
    this.transaction((executor) => reactions.dropOwnReaction(executor, messageId))
  newestInbound = (conversationId: string) => reactions.newestInbound(this.database, conversationId)

  eventsAfter = (id: number, limit: number) => events.eventsAfter(this.database, id, limit)
  eventBounds = () => events.eventBounds(this.database)

  areCustomersIndexed = () => contacts.areCustomersIndexed(this.database)
  markCustomersIndexed = () => contacts.markCustomersIndexed(this.database)
  replacePhones = (customers: contacts.CustomerPhones[]) =>
    this.transaction((executor) => contacts.replacePhones(executor, customers))
  nameContacts = (customers: contacts.CustomerName[]) =>
    this.transaction((executor) => contacts.nameContacts(executor, customers))
  findIdentity = (id: string) => contacts.findIdentity(this.database, id)
  saveProfile = (id: string, profile: Parameters<typeof contacts.saveProfile>[2]) =>
    this.transaction((executor) => contacts.saveProfile(executor, id, profile))
  unresolvedIdentities = () => contacts.unresolvedIdentities(this.database)

  /** Settles who a contact is while nobody else can. Answers the customer's id. */
  resolveContact(
    identityId: string,
    decide: (contact: UnresolvedContact) => Promise<{ customer: contacts.CustomerName; candidates: string[] }>
  ): Promise<string | null> {
    return this.transaction(async (executor) => {
      const identity = await contacts.lockContact(executor, identityId)
      if (!identity || identity.customer_id) return identity?.customer_id ?? null
      const { wa_id } = identity
      const { customer, candidates } = await decide({
        identity,
        matches: wa_id ? await contacts.customersByPhone(executor, wa_id) : [],
        // At once and for everyone, not with this transaction: it must outlive a crash before the commit.
        reserve: async (id) => {
          if (wa_id) await this.replacePhones([{ customer_id: id, phones: [wa_id] }])
        },
      })
      await contacts.assignCustomer(executor, identityId, customer, candidates)
      return customer.customer_id
    })
  }

  /** Says who a contact is, whoever it was taken for before: for what the contact has proved. */
  assignContact(identityId: string, customer: contacts.CustomerName): Promise<void> {
    return this.transaction(async (executor) => {
      const identity = await contacts.lockContact(executor, identityId)
      if (identity && identity.customer_id !== customer.customer_id) {
        await contacts.assignCustomer(executor, identityId, customer, [])
      }
    })
  }

  removeExpired = (retention: Retention) => removeExpired(this.database, retention)

  private transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work)
  }
}

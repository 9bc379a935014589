/**
 * Every background job is one workflow run, named by the workflow's id. This is the whole catalogue:
 * what each takes, which queue it waits in and what makes two of them the same job.
 */
export interface JobInputs {
  "inbox-process-deliveries": Record<string, never>
  "inbox-send-messages": { conversation_id: string }
  "inbox-resolve-contact": { identity_id: string }
  "inbox-fetch-medium": { attachment_id: string }
  "inbox-send-reaction": { message_id: string }
  "inbox-send-read-receipt": { conversation_id: string }
  "inbox-distribute": Record<string, never>
  "inbox-run-chatbot": { conversation_id: string }
  "inbox-answer-out-of-hours": { conversation_id: string }
  "inbox-watch-presence": Record<string, never>
  "inbox-expire-windows": Record<string, never>
  "inbox-close-silent": Record<string, never>
  "inbox-check-channel": { channel_id: string }
  "inbox-sync-templates": { channel_id: string }
  "inbox-poll-channel": { channel_id: string }
  "inbox-poll-channels": Record<string, never>
  "inbox-remind-tasks": Record<string, never>
  "inbox-sweep": Record<string, never>
}

export type JobName = keyof JobInputs

/** Separate queues, so that a backlog of one kind of work never delays another. */
export const QUEUE_NAMES = ["inbound", "outbound", "routing", "media", "background"] as const
export type QueueName = (typeof QUEUE_NAMES)[number]

export interface JobDefinition<Name extends JobName> {
  queue: QueueName
  /** At most one job with this id runs and one waits; without it every job is its own. */
  deduplicate?: (input: JobInputs[Name]) => string
  /** Milliseconds between runs of a job that repeats. */
  every?: number
}

export const JOBS: { [Name in JobName]: JobDefinition<Name> } = {
  "inbox-process-deliveries": { queue: "inbound", deduplicate: () => "deliveries" },
  "inbox-send-messages": { queue: "outbound", deduplicate: ({ conversation_id }) => conversation_id },
  "inbox-resolve-contact": { queue: "background", deduplicate: ({ identity_id }) => identity_id },
  "inbox-fetch-medium": { queue: "media", deduplicate: ({ attachment_id }) => attachment_id },
  "inbox-send-reaction": { queue: "outbound", deduplicate: ({ message_id }) => `reaction:${message_id}` },
  "inbox-send-read-receipt": {
    queue: "background",
    deduplicate: ({ conversation_id }) => `read:${conversation_id}`,
  },
  "inbox-distribute": { queue: "routing", deduplicate: () => "distribute" },
  "inbox-run-chatbot": { queue: "routing", deduplicate: ({ conversation_id }) => conversation_id },
  "inbox-answer-out-of-hours": {
    queue: "background",
    deduplicate: ({ conversation_id }) => `hours:${conversation_id}`,
  },
  "inbox-watch-presence": { queue: "background", every: 4_000 },
  "inbox-expire-windows": { queue: "background", every: 5_000 },
  "inbox-close-silent": { queue: "background", every: 20_000 },
  "inbox-check-channel": { queue: "background", deduplicate: ({ channel_id }) => `check:${channel_id}` },
  "inbox-sync-templates": { queue: "background", deduplicate: ({ channel_id }) => `templates:${channel_id}` },
  "inbox-poll-channel": { queue: "background", deduplicate: ({ channel_id }) => `poll:${channel_id}` },
  "inbox-poll-channels": { queue: "background", every: 30_000 },
  "inbox-remind-tasks": { queue: "background", every: 15_000 },
  "inbox-sweep": { queue: "background", every: 10_000 },
}

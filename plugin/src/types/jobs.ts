/**
 * Every background job is one workflow run, named by the workflow's id. This is the whole catalogue:
 * what each takes, which queue it waits in and what makes two of them the same job.
 */
export interface JobInputs {
  "inbox-process-deliveries": Record<string, never>
  "inbox-send-messages": { conversation_id: string }
  "inbox-resolve-contact": { identity_id: string }
  "inbox-check-channel": { channel_id: string }
  "inbox-sweep": Record<string, never>
}

export type JobName = keyof JobInputs

/** Separate queues, so that a backlog of one kind of work never delays another. */
export const QUEUE_NAMES = ["inbound", "outbound", "background"] as const
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
  "inbox-check-channel": { queue: "background", deduplicate: ({ channel_id }) => channel_id },
  "inbox-sweep": { queue: "background", every: 10_000 },
}

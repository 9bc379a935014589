import type { FileUpload } from "../shared/attachments/upload"
import { kindOf, refusalOf, type Refusal } from "../shared/attachments/accepts"
import { errorCode, isTemporary, RequestError } from "../shared/api/errors"
import type { PersistentStore } from "../shared/storage/persistent-store"
import { TAB_ID } from "../shared/tab"
import type { AttachmentDTO, ChannelDTO } from "../shared/types"
import { changeFiles, type Draft, type DraftFile } from "./drafts"
import { newClientId } from "./client-id"

/** More at once would only share the line, and keep others waiting. */
const MOST_AT_ONCE = 2

interface UploadError {
  code: string
  message: string
  details: Record<string, unknown>
}

/** Where a file stands that the server does not have. */
export type Upload = { file: File; preview: string | null } & (
  | { state: "uploading"; progress: number | null }
  | { state: "failed"; error: UploadError; may_retry: boolean }
  | { state: "refused"; refusal: Refusal }
)

interface Job {
  key: string
  channelId: string
  voice: boolean
  abort: AbortController
}

interface Dependencies {
  drafts: PersistentStore<Draft>
  upload: (upload: FileUpload) => Promise<AttachmentDTO>
  preview: { create: (file: File) => string; revoke: (url: string) => void }
}

/** Uploads the files of drafts, whichever conversation is on screen. */
export class Uploads {
  private state: ReadonlyMap<string, Upload> = new Map()
  private readonly jobs = new Map<string, Job>()
  private readonly waiting: string[] = []
  private readonly listeners = new Set<() => void>()
  private running = 0

  constructor(private readonly dependencies: Dependencies) {}

  /** Everything that is not uploaded, by the file's id; the same map until something changes. */
  getAll = (): ReadonlyMap<string, Upload> => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Puts files into a draft and begins to upload those its channel takes. */
  add(
    key: string,
    channel: Pick<ChannelDTO, "id" | "capabilities">,
    files: readonly File[],
    voice = false
  ): void {
    const added = files.map((file) => ({ file, draft: draftFile(file, voice) }))
    changeFiles(this.dependencies.drafts, key, (known) => [...known, ...added.map(({ draft }) => draft)])
    for (const { file, draft } of added) {
      const preview = draft.kind === "image" || voice ? this.dependencies.preview.create(file) : null
      // A recording is made into what the channel takes by the server.
      const refusal = !voice && channel.capabilities ? refusalOf(channel.capabilities, file) : null
      if (refusal) {
        this.set(draft.id, { file, preview, state: "refused", refusal })
      } else {
        this.jobs.set(draft.id, { key, channelId: channel.id, voice, abort: new AbortController() })
        this.begin(draft.id, file, preview)
      }
    }
  }

  retry(id: string): void {
    const upload = this.state.get(id)
    const job = this.jobs.get(id)
    if (upload?.state === "failed" && job) {
      this.jobs.set(id, { ...job, abort: new AbortController() })
      this.begin(id, upload.file, upload.preview)
    }
  }

  /** Takes a file out of its draft, uploaded or not. */
  remove(key: string, id: string): void {
    changeFiles(this.dependencies.drafts, key, (files) => files.filter((file) => file.id !== id))
    this.forget([id])
  }

  /** Ends what is under way for files that are gone. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.jobs.get(id)?.abort.abort()
      this.jobs.delete(id)
      this.drop(id)
    }
  }

  private begin(id: string, file: File, preview: string | null): void {
    this.set(id, { file, preview, state: "uploading", progress: null })
    this.waiting.push(id)
    this.next()
  }

  private next(): void {
    while (this.running < MOST_AT_ONCE) {
      const id = this.waiting.shift()
      const job = id && this.jobs.get(id)
      const upload = id && this.state.get(id)
      if (!id) {
        return
      }
      if (job && upload && upload.state === "uploading") {
        this.running += 1
        void this.run(id, job, upload.file).finally(() => {
          this.running -= 1
          this.next()
        })
      }
    }
  }

  private async run(id: string, job: Job, file: File): Promise<void> {
    const isCurrent = () => this.jobs.get(id) === job
    try {
      const attachment = await this.dependencies.upload({
        file,
        channel_id: job.channelId,
        voice: job.voice,
        signal: job.abort.signal,
        onProgress: (progress) => {
          const upload = this.state.get(id)
          if (isCurrent() && upload?.state === "uploading") {
            this.set(id, { ...upload, progress })
          }
        },
      })
      if (isCurrent()) {
        this.jobs.delete(id)
        changeFiles(this.dependencies.drafts, job.key, (files) =>
          files.map((known) => (known.id === id ? uploaded(known, attachment) : known))
        )
        this.drop(id)
      }
    } catch (error) {
      const upload = this.state.get(id)
      if (isCurrent() && upload) {
        const { file: failed, preview } = upload
        this.set(id, {
          file: failed,
          preview,
          state: "failed",
          error: uploadError(error),
          may_retry: isTemporary(error),
        })
      }
    }
  }

  private set(id: string, upload: Upload): void {
    this.state = new Map(this.state).set(id, upload)
    this.notify()
  }

  private drop(id: string): void {
    const upload = this.state.get(id)
    if (upload) {
      const rest = new Map(this.state)
      rest.delete(id)
      this.state = rest
      if (upload.preview) {
        this.dependencies.preview.revoke(upload.preview)
      }
      this.notify()
    }
  }

  private notify(): void {
    this.listeners.forEach((listener) => listener())
  }
}

function draftFile(file: File, voice: boolean): DraftFile {
  return {
    id: newClientId(),
    name: file.name,
    mime_type: file.type,
    size: file.size,
    kind: voice ? "audio" : kindOf(file),
    voice,
    attachment: null,
    tab: TAB_ID,
  }
}

const uploaded = (file: DraftFile, attachment: AttachmentDTO): DraftFile => ({
  ...file,
  kind: attachment.kind,
  attachment,
  tab: undefined,
})

function uploadError(error: unknown): UploadError {
  return {
    code: errorCode(error),
    message: error instanceof Error ? error.message : "",
    details: error instanceof RequestError ? error.details : {},
  }
}

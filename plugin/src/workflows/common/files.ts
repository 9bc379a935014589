import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import type { FileFacts, StoredFile } from "../../modules/conversation/storage/attachments"
import { makeThumbnail } from "../../utils/inspect-file"

/** Above this a picture is shown small first. */
const THUMBNAIL_FROM_BYTES = 60_000

/**
 * Puts an inspected file into Medusa's File module, privately and without its name or type: only our own
 * routes serve it.
 */
export async function keepFile(
  container: MedusaContainer,
  path: string,
  facts: FileFacts
): Promise<StoredFile> {
  const fileId = await upload(container, createReadStream(path))
  const isPicture = facts.kind === "image" && facts.size > THUMBNAIL_FROM_BYTES
  const thumbnail = isPicture ? await makeThumbnail(path) : null
  return {
    ...facts,
    file_id: fileId,
    thumbnail_file_id: thumbnail && (await upload(container, [thumbnail])),
  }
}

/** @returns the file's id */
export async function upload(container: MedusaContainer, source: Readable | Buffer[]): Promise<string> {
  const { writeStream, promise } = await container.resolve(Modules.FILE).getUploadStream({
    filename: generateEntityId(undefined, "inbox"),
    mimeType: "application/octet-stream",
    access: "private",
  })
  const [{ key }] = await Promise.all([promise, pipeline(source, writeStream)])
  return key
}

/** The bytes of a kept file; fails before the first byte when they are gone. */
export async function openFile(container: MedusaContainer, fileId: string): Promise<Readable> {
  const stream = await container.resolve(Modules.FILE).getDownloadStream(fileId)
  await new Promise<void>((resolve, reject) => {
    stream.once("readable", resolve)
    stream.once("end", resolve)
    stream.once("error", reject)
  })
  return stream
}

export async function deleteFiles(container: MedusaContainer, fileIds: string[]): Promise<void> {
  if (fileIds.length) await container.resolve(Modules.FILE).deleteFiles(fileIds)
}

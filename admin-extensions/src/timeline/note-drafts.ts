import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"

/** Notes that were begun, until they are added. */
export const noteDrafts = new PersistentStore<string>(
  "inbox:note:",
  "",
  browserStorage(),
  (text) => text === ""
)

/** Per agent and customer: two people may share one browser. */
export const noteKey = (agentId: string, customerId: string) => `${agentId}:${customerId}`

/** Of a note that is being changed. */
export const editKey = (agentId: string, noteId: string) => `${agentId}:edit:${noteId}`

/** As the server takes it. */
export const LONGEST_NOTE = 10_000

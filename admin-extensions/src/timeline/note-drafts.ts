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

import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"

/** How somebody wants to be told, and what of. */
export interface AlertSettings {
  sound: boolean
  /** 0–1. */
  volume: number
  notification: boolean
  titleBadge: boolean
  messages: boolean
  assigned: boolean
  queue: boolean
}

export const DEFAULT_SETTINGS: AlertSettings = {
  sound: true,
  volume: 0.5,
  // Browsers ask only where somebody has asked for it.
  notification: false,
  titleBadge: true,
  messages: true,
  assigned: true,
  queue: false,
}

/** Per agent, in this browser: what is right at a desk is not on a phone. */
export const alertSettings = new PersistentStore<Partial<AlertSettings>>(
  "inbox:alerts:",
  DEFAULT_SETTINGS,
  browserStorage(),
  () => false
)

/** What an older version did not know yet is as at first. */
export const settingsOf = (agentId: string): AlertSettings => ({
  ...DEFAULT_SETTINGS,
  ...alertSettings.get(agentId),
})

import { useState } from "react"
import type { AlertSettings } from "../settings"
import { askForNotifications, notificationState } from "../browser-notification"

/** Switching notifications on, which the browser has to allow. */
export function useNotificationSwitch(isOn: boolean, change: (changes: Partial<AlertSettings>) => void) {
  const [state, setState] = useState(notificationState)
  const [isAsking, setIsAsking] = useState(false)

  const set = async (wanted: boolean) => {
    if (!wanted) {
      change({ notification: false })
      return
    }
    setIsAsking(true)
    const answer = await askForNotifications()
    setIsAsking(false)
    setState(answer)
    change({ notification: answer === "granted" })
  }

  return { isOn: isOn && state === "granted", state, isAsking, set: (wanted: boolean) => void set(wanted) }
}

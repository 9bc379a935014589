export type NotificationState = NotificationPermission | "unsupported"

export const notificationState = (): NotificationState =>
  typeof Notification === "undefined" ? "unsupported" : Notification.permission

/** Asks the person, unless they have answered before. */
export const askForNotifications = async (): Promise<NotificationState> =>
  notificationState() === "default" ? Notification.requestPermission() : notificationState()

interface Shown {
  title: string
  body: string
  /** What is shown under the same one takes its place. */
  tag: string
  onOpen: () => void
}

export function showNotification({ title, body, tag, onOpen }: Shown): void {
  if (notificationState() !== "granted") {
    return
  }
  try {
    const notification = new Notification(title, { body, tag, silent: true })
    notification.onclick = () => {
      window.focus()
      notification.close()
      onOpen()
    }
  } catch {
    // Browsers of phones have the name, and allow it to service workers only.
  }
}

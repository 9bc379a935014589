/** Colleagues in the same conversation. */
export const viewersEn = {
  looking: "{{name}} is looking",
  lookingSeveral: "{{names}} are looking",
  writing: "{{name}} is writing…",
  writingSeveral: "{{names}} are writing…",
  more: "+{{count}}",
  warning: "{{name}} is writing here right now.",
  warningSeveral: "{{names}} are writing here right now.",
}

/** What tells an agent that something concerns them. */
export const alertsEn = {
  title: "Alerts",
  text: "What concerns you, in this browser. Silent while you look at the conversation, and while you are away or offline.",
  how: "How",
  what: "What for",
  sound: "Sound",
  volume: "Volume",
  test: "Try it",
  notification: "Browser notifications",
  titleBadge: "Number in the tab’s title",
  messages: "New messages in my conversations",
  assigned: "Conversations that are given to me",
  queue: "New in a queue I may claim from",
  denied:
    "Your browser does not allow notifications for this site. Click the icon to the left of the address, set “Notifications” to “Allow”, and switch this on again.",
  unsupported: "This browser has no notifications.",
  asking: "Your browser asks whether to allow notifications.",
  soundBlocked: "The browser keeps this tab silent until you click in it.",
  newAssigned: "Assigned to you",
  newInQueue: "Waiting in the queue",
  sample: "This is how it looks.",
}

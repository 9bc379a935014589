import type { SettingField } from "../../types/http/channel"

export const SETTING_FIELDS: SettingField[] = [
  {
    name: "human_agent",
    label: "Answer for seven days",
    help: "People's answers may go out for seven days instead of 24 hours. Only for apps that Meta has granted the Human Agent feature",
    type: "switch",
    default: false,
  },
  {
    name: "webhook_fields",
    label: "Webhook fields",
    help: "What to subscribe to, one a line, where Meta refuses the usual ones. Subscribe again afterwards",
    type: "list",
  },
]

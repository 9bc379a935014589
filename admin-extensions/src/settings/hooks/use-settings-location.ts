import { useMemo } from "react"
import { useAddress } from "../../shared/hooks/use-address"

/** The tabs in their order; each has its panel in `settings-page.tsx` and its name under `settings.tabs`. */
export const TABS = [
  "channels",
  "team",
  "distribution",
  "chatbots",
  "snippets",
  "templates",
  "fields",
  "pipelines",
  "permissions",
] as const
export type SettingsTab = (typeof TABS)[number]

const nothing = (params: URLSearchParams) =>
  Object.fromEntries([...params.keys()].map((name) => [name, null]))

const isTab = (value: string | null): value is SettingsTab => TABS.some((tab) => tab === value)

/** What is open, kept in the address, so that it can be linked, reloaded and gone back from. */
export function useSettingsLocation() {
  const [params, changeAddress] = useAddress()
  return useMemo(() => {
    const requested = params.get("tab")
    const change = (values: Record<string, string | null>, replace = false) =>
      changeAddress(values, { replace })
    return {
      tab: isTab(requested) ? requested : TABS[0],
      /** Another tab begins afresh. */
      setTab: (tab: SettingsTab) =>
        changeAddress((current) => ({ ...nothing(current), tab }), { replace: true }),
      /** The channel looked at, in either tab. */
      channelId: params.get("channel"),
      openChannel: (id: string) => change({ tab: "channels", channel: id, connect: null }),
      chooseChannel: (id: string) => change({ channel: id }, true),
      closeChannel: () => change({ channel: null }),
      /** The platform of the channel being connected, empty before it is chosen; null while none is. */
      connecting: params.get("connect"),
      connect: (provider = "") => change({ tab: "channels", connect: provider }),
      closeConnect: () => change({ connect: null }),
      /** The chatbot being edited. */
      chatbotId: params.get("chatbot"),
      openChatbot: (id: string) => change({ tab: "chatbots", chatbot: id }),
      closeChatbot: () => change({ chatbot: null }),
      /** The snippet that is looked at; `new` while one is made, perhaps from another or with a shortcut given. */
      snippetId: params.get("snippet"),
      snippetCopyOf: params.get("copy"),
      snippetShortcut: params.get("shortcut"),
      openSnippet: (id: string, copy: string | null = null) => change({ snippet: id, copy, shortcut: null }),
      closeSnippet: () => change({ snippet: null, copy: null, shortcut: null }),
      /** The person whose permissions are looked at. */
      agentId: params.get("agent"),
      openPermissions: (id: string) => change({ tab: "permissions", agent: id }),
      chooseAgent: (id: string) => change({ agent: id }, true),
    }
  }, [params, changeAddress])
}

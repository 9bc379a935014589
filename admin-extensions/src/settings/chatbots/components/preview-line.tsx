import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelCapabilities, FlowEnd } from "../../../shared/types"
import { useStrategyWords } from "../../distribution/hooks/use-distribution"
import { useTeamOptions } from "../../team/hooks/use-team"
import { menuForm, numbered } from "../flow/menu-form"
import type { PreviewEntry } from "../flow/preview-turns"
import { PreviewMenu, type Choice } from "./preview-menu"

interface PreviewLineProps {
  entry: PreviewEntry
  /** What the channel has for menus; null: only words. */
  menu: ChannelCapabilities["menu"] | null
  /** Whether it waits for an answer. */
  isCurrent: boolean
  onChoose: (choice: Choice) => void
}

const BUBBLE = "txt-small max-w-[85%] whitespace-pre-wrap break-words rounded-2xl px-3 py-2"
const NO_MENU = { buttons: 0, list: 0, quick_replies: 0 }

export const PreviewLine = ({ entry, menu, isCurrent, onChoose }: PreviewLineProps) => {
  const { t } = useInboxTranslation()
  if (entry.from === "silence") return <Aside text={t("settings.chatbots.preview.timedOut")} />
  if (entry.from === "end") return <Ended end={entry.end} />
  if (entry.from === "customer") {
    return (
      <div
        className={clx(BUBBLE, "bg-ui-tag-blue-bg text-ui-tag-blue-text self-end")}
        data-testid="preview-said"
      >
        {entry.text}
      </div>
    )
  }
  const { output } = entry
  const form = output.options.length ? menuForm(output, menu ?? NO_MENU) : null
  return (
    <div className="flex flex-col items-start gap-y-1.5">
      <div className={clx(BUBBLE, "bg-ui-bg-base shadow-borders-base")} data-testid="preview-heard">
        {form === "numbers" ? numbered(output) : output.text}
      </div>
      {form && form !== "numbers" && (
        <PreviewMenu form={form} options={output.options} isCurrent={isCurrent} onChoose={onChoose} />
      )}
    </div>
  )
}

const Aside = ({ text }: { text: string }) => (
  <div className="txt-compact-xsmall text-ui-fg-subtle self-center text-center">{text}</div>
)

const Ended = ({ end }: { end: FlowEnd }) => {
  const { t } = useInboxTranslation()
  const { people, departments } = useTeamOptions()
  const { nameOf } = useStrategyWords()
  const unknown = t("settings.chatbots.preview.unknownName")
  const words = () => {
    if (end.type === "close") return t("settings.chatbots.preview.ended.close")
    if (end.department_id) {
      const name = departments.find(({ value }) => value === end.department_id)?.label ?? unknown
      return t("settings.chatbots.preview.ended.department", { name })
    }
    if (end.user_id) {
      const name = people.find(({ value }) => value === end.user_id)?.label ?? unknown
      return t("settings.chatbots.preview.ended.user", { name })
    }
    return end.method
      ? t("settings.chatbots.preview.ended.method", { name: nameOf(end.method) })
      : t("settings.chatbots.preview.ended.team")
  }
  return (
    <div
      className="bg-ui-bg-component shadow-borders-base txt-compact-xsmall-plus text-ui-fg-subtle self-center rounded-full px-3 py-1 text-center"
      data-testid="preview-end"
    >
      {words()}
    </div>
  )
}

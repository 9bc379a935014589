import { Text } from "@medusajs/ui"
import { PresenceDot } from "../../shared/components/presence-dot"
import { useAgents } from "../../shared/hooks/use-agents"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** As many names as are read at a glance. */
const SHOWN = 5

/** Who is there to take what comes next. */
export const OnlineNow = () => {
  const { t } = useInboxTranslation()
  const { data } = useAgents()
  const online = (data?.agents ?? []).filter(
    ({ availability, is_active }) => is_active && availability === "online"
  )
  if (online.length === 0) {
    return null
  }
  const more = online.length - SHOWN
  return (
    <div data-testid="online-now" className="flex max-w-[320px] flex-col items-center gap-y-1">
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
        {t("empty.onlineNow")}
      </Text>
      <ul className="flex flex-wrap justify-center gap-x-3 gap-y-1">
        {online.slice(0, SHOWN).map(({ id, name, availability }) => (
          <li key={id} className="txt-compact-small flex items-center gap-x-1.5">
            <PresenceDot availability={availability} />
            {name}
          </li>
        ))}
        {more > 0 && (
          <li className="txt-compact-small text-ui-fg-subtle">{t("empty.onlineMore", { count: more })}</li>
        )}
      </ul>
    </div>
  )
}

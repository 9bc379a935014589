import { ListBullet } from "@medusajs/icons"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../../shared/media/external-link"
import type { InteractiveDetails, MessageDTO } from "../../../shared/types"
import { factsOf } from "../../interactive-facts"
import { PartLabel } from "./part-label"

const MENUS = ["buttons", "list", "quick_replies"]

/** What an answer to a menu, form or request is, before its words. */
export const InteractiveFacts = ({ message }: { message: MessageDTO }) => {
  const { i18n, t } = useInboxTranslation()
  const { interactive, contacts } = message.details
  if (!interactive || contacts?.length) {
    return null
  }
  const { type, header } = interactive
  const key = `interactive.${type}`
  return (
    <div data-testid="interactive" className="flex flex-col gap-y-1">
      {!MENUS.includes(type) && (
        <PartLabel icon={<ListBullet />}>
          {i18n.exists(key, { ns: "inbox" }) ? t(key) : t("kinds.interactive")}
        </PartLabel>
      )}
      {header && (
        <div className="txt-compact-small-plus" dir="auto">
          {header}
        </div>
      )}
      <Facts interactive={interactive} />
    </div>
  )
}

const Facts = ({ interactive }: { interactive: InteractiveDetails }) => {
  const { t } = useInboxTranslation()
  if (interactive.type === "call_permission") {
    const answer =
      interactive.id === "accept" ? "callAccepted" : interactive.id === "reject" ? "callRejected" : null
    return answer && <p className="txt-compact-small">{t(`interactive.${answer}`)}</p>
  }
  const facts = factsOf(interactive.data)
  if (facts.length === 0) {
    return null
  }
  return (
    <dl className="txt-compact-small grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ui-fg-subtle">{name}</dt>
          <dd className="[overflow-wrap:anywhere]" dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What stands under the words: what a choice says besides, a footer, and the buttons or rows one may choose. */
export const Options = ({ message }: { message: MessageDTO }) => {
  const { interactive, template } = message.details
  const footer = interactive?.footer ?? template?.footer
  return (
    <>
      {interactive?.description && (
        <div className="txt-compact-small text-ui-fg-subtle" dir="auto">
          {interactive.description}
        </div>
      )}
      {footer && (
        <div className="txt-compact-xsmall text-ui-fg-subtle" dir="auto">
          {footer}
        </div>
      )}
      {(interactive?.options?.length || template?.buttons?.length) && (
        <ul data-testid="options" className="flex flex-col gap-y-1">
          {interactive?.options?.map(({ id, title, description }) => (
            <Option key={id} title={title} description={description} />
          ))}
          {template?.buttons?.map(({ text, url, phone_number }, index) => (
            <Option key={index} title={text} description={phone_number} url={url} />
          ))}
        </ul>
      )}
    </>
  )
}

interface OptionProps {
  title: string
  description?: string | null
  url?: string | null
}

const Option = ({ title, description, url }: OptionProps) => (
  <li className="bg-ui-bg-base shadow-borders-base rounded-md px-2 py-1 text-center" dir="auto">
    <div className="txt-compact-small [overflow-wrap:anywhere]">
      {url ? <ExternalLink url={url}>{title}</ExternalLink> : title}
    </div>
    {description && <div className="txt-compact-xsmall text-ui-fg-subtle">{description}</div>}
  </li>
)

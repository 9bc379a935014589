import { Camera, Share as ShareIcon } from "@medusajs/icons"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../../shared/media/external-link"
import { webLink } from "../../../shared/media/web-link"
import type { MessageDTO } from "../../../shared/types"
import { PartLabel } from "./part-label"

/** Which story is answered or mentions us; its picture, where one was kept, is among the attachments. */
export const Story = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  const isMention = message.details.story?.type === "mention"
  return (
    <>
      <PartLabel icon={<Camera />}>{t(isMention ? "story.mention" : "story.reply")}</PartLabel>
      {message.attachments.length === 0 && (
        <p className="txt-compact-small text-ui-fg-subtle italic">{t("story.gone")}</p>
      )}
    </>
  )
}

/** A post, reel, story or link that was passed on. */
export const Share = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  const { share } = message.details
  const url = webLink(share?.url)
  // A copy was made from this address, which opens for days only; a page has a name of its own.
  const isCopied = message.attachments.length > 0
  return (
    <div className="flex flex-col gap-y-1">
      <PartLabel icon={<ShareIcon />}>{t(`share.${known(share?.type)}`)}</PartLabel>
      {share?.title && (
        <div className="txt-compact-small-plus line-clamp-3" dir="auto">
          {share.title}
        </div>
      )}
      {url && !isCopied && (
        <ExternalLink url={url} className="txt-compact-small [overflow-wrap:anywhere]">
          {t("share.open", { host: new URL(url).hostname })}
        </ExternalLink>
      )}
      {!url && !isCopied && !share?.title && (
        <p className="txt-compact-small text-ui-fg-subtle italic">{t("share.gone")}</p>
      )}
    </div>
  )
}

const TYPES = ["post", "reel", "story", "link"] as const
const known = (type: string | undefined) => TYPES.find((name) => name === type) ?? "link"

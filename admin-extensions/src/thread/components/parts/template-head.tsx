import { Newspaper } from "@medusajs/icons"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../../shared/types"
import { PartLabel } from "./part-label"

/** Which template was sent, and its heading; a picture in the heading is an attachment. */
export const TemplateHead = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  const { template } = message.details
  return (
    <>
      <PartLabel icon={<Newspaper />}>{t("template.named", { name: template?.name ?? "" })}</PartLabel>
      {template?.header?.text && (
        <div className="txt-compact-small-plus [overflow-wrap:anywhere]" dir="auto">
          {template.header.text}
        </div>
      )}
    </>
  )
}

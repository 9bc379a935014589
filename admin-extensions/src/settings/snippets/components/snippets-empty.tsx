import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useSettingsLocation } from "../../hooks/use-settings-location"

const EXAMPLE = { shortcut: "/pix", variable: "{{contact.first_name}}" }

/** Before the first: what they are for, and how one comes to them. */
export const SnippetsEmpty = () => {
  const { t } = useInboxTranslation()
  const { openSnippet } = useSettingsLocation()
  return (
    <Notice testId="no-snippets" icon={<ChatBubbleLeftRight />} title={t("snippets.page.emptyTitle")}>
      <ol className="txt-small text-ui-fg-subtle max-w-[440px] list-decimal ps-5 text-start">
        {(["emptyStep1", "emptyStep2", "emptyStep3"] as const).map((step) => (
          <li key={step} className="[overflow-wrap:anywhere]">
            {t(`snippets.page.${step}`, EXAMPLE)}
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => openSnippet("new")}>
        {t("snippets.page.create")}
      </Button>
    </Notice>
  )
}

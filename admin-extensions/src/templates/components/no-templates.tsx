import { Newspaper } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Notice } from "../../shared/components/notice"
import { errorCode } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import type { ChannelDTO } from "../../shared/types"
import { useSyncTemplates } from "../hooks/use-templates"

/** A channel without approved templates: where they come from, and for those who may, getting them. */
export const NoTemplates = ({ channel }: { channel: ChannelDTO }) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const me = useMe()
  const sync = useSyncTemplates(channel.id)
  const maySync = me.data?.permissions.includes("settings") ?? false
  return (
    <Notice
      testId="no-templates"
      icon={<Newspaper />}
      title={t("picker.noneTitle")}
      text={t(maySync ? "picker.noneText" : "picker.noneAsk")}
    >
      {maySync && (
        <Button
          size="small"
          variant="secondary"
          isLoading={sync.isPending}
          data-testid="picker-sync"
          onClick={() => sync.mutate()}
        >
          {t("settings.templates.sync")}
        </Button>
      )}
      {sync.error && (
        <p role="alert" className="txt-small text-ui-fg-error">
          {errorText(errorCode(sync.error), sync.error.message)}
        </p>
      )}
    </Notice>
  )
}

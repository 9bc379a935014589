import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import type { TemplateDTO } from "../../../shared/types"
import { previewTemplate } from "../../../templates/preview-template"
import { TemplateStatus } from "./template-status"
import { TemplateBubble } from "../../../templates/components/template-bubble"

interface TemplateDrawerProps {
  template: TemplateDTO
  onClose: () => void
}

/** One template as a customer sees it. */
export const TemplateDrawer = ({ template, onClose }: TemplateDrawerProps) => {
  const { t, locale } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const { name, language, category, synced_at } = template
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content data-testid="template-preview">
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title className="h2-core text-ui-fg-base break-words">
              {t("settings.templates.preview", { name })}
            </Drawer.Title>
            <Drawer.Description className="txt-small text-ui-fg-subtle">
              {t("settings.templates.previewText")}
            </Drawer.Description>
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          <TemplateBubble preview={previewTemplate(template)} />
          <div className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-x-4 gap-y-2">
            <TemplateStatus template={template} />
            <span>{language}</span>
            <span>{translationOr(`settings.templates.categories.${category}`, category)}</span>
            <span>{t("settings.templates.syncedAt", { time: formatDateTime(synced_at, locale) })}</span>
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

import { Drawer } from "@medusajs/ui"
import { SideDrawer } from "../../../shared/components/side-drawer"
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
    <SideDrawer
      title={t("settings.templates.preview", { name })}
      description={t("settings.templates.previewText")}
      testId="template-preview"
      onClose={onClose}
    >
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <TemplateBubble preview={previewTemplate(template)} />
        <div className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-x-4 gap-y-2">
          <TemplateStatus template={template} />
          <span>{language}</span>
          <span>{translationOr(`settings.templates.categories.${category}`, category)}</span>
          <span>{t("settings.templates.syncedAt", { time: formatDateTime(synced_at, locale) })}</span>
        </div>
      </Drawer.Body>
    </SideDrawer>
  )
}

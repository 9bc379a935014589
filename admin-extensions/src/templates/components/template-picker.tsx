import { ArrowLeft, Newspaper } from "@medusajs/icons"
import { Button, clx } from "@medusajs/ui"
import type { RefObject } from "react"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useLayout } from "../../shared/hooks/use-media-query"
import type { ChannelDTO } from "../../shared/types"
import type { TemplateContact, TemplateForm } from "../hooks/use-template-form"
import { TemplateChoice } from "./template-choice"
import { NoTemplates } from "./no-templates"
import { TemplateFields } from "./template-fields"

interface TemplatePickerProps {
  channel: ChannelDTO
  contact: TemplateContact
  form: TemplateForm
  searchRef?: RefObject<HTMLInputElement>
}

/** Choosing one of a channel's approved templates and filling it in; side by side where there is room. */
export const TemplatePicker = ({ channel, contact, form, searchRef }: TemplatePickerProps) => {
  const { t } = useInboxTranslation()
  const isNarrow = useLayout() === "narrow"
  const { template, approved } = form
  if (approved?.length === 0) {
    return (
      <div className="border-ui-border-base min-h-0 flex-1 border-t">
        <NoTemplates channel={channel} />
      </div>
    )
  }
  return (
    <div
      data-testid="template-picker"
      className={clx(
        "border-ui-border-base grid min-h-0 flex-1 border-t",
        !isNarrow && "grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
      )}
    >
      {(!isNarrow || !template) && <TemplateChoice contact={contact} form={form} searchRef={searchRef} />}
      {template ? (
        <div className="border-ui-border-base flex min-h-0 flex-col overflow-y-auto sm:border-s">
          {isNarrow && (
            <Button
              size="small"
              variant="transparent"
              className="m-2 self-start"
              data-testid="template-back"
              onClick={() => form.choose(null)}
            >
              <ArrowLeft aria-hidden />
              {t("picker.another")}
            </Button>
          )}
          <TemplateFields key={template.id} channel={channel} template={template} form={form} />
        </div>
      ) : (
        !isNarrow && (
          <div className="border-ui-border-base border-s">
            <Notice icon={<Newspaper />} title={t("picker.chooseTitle")} text={t("picker.chooseText")} />
          </div>
        )
      )}
    </div>
  )
}

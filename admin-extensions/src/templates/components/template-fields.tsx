import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { isShownImage } from "../../shared/media/frame"
import { fileUrl } from "../../shared/media/links"
import type { ChannelDTO, TemplateDTO } from "../../shared/types"
import type { TemplateForm } from "../hooks/use-template-form"
import { previewFilled } from "../preview-template"
import { HeaderFileField } from "./header-file-field"
import { SlotField } from "./slot-field"
import { TemplateBubble } from "./template-bubble"

interface TemplateFieldsProps {
  channel: ChannelDTO
  template: TemplateDTO
  form: TemplateForm
}

/** The message as it will arrive, and an input for everything that is still open in it. */
export const TemplateFields = ({ channel, template, form }: TemplateFieldsProps) => {
  const { t } = useInboxTranslation()
  const { slots, values, header, setValue } = form
  const { file, attachment } = header
  const isImage =
    template.header_kind === "image" && isShownImage(attachment?.mime_type ?? file?.file.mime_type ?? null)
  const picture = isImage ? (fileUrl(attachment?.url ?? null) ?? file?.upload?.preview ?? null) : null
  return (
    <div className="flex flex-col gap-y-4 p-5" data-testid="template-fields">
      <div role="group" aria-label={t("picker.preview")}>
        <TemplateBubble
          preview={previewFilled(template, values)}
          media={{ picture, name: file?.file.name ?? null }}
        />
      </div>
      {template.header_kind && (
        <HeaderFileField channel={channel} kind={template.header_kind} header={header} />
      )}
      {slots.map((slot) => (
        <SlotField
          key={slot.key}
          slot={slot}
          value={values[slot.key] ?? ""}
          onChange={(value) => setValue(slot.key, value)}
        />
      ))}
    </div>
  )
}

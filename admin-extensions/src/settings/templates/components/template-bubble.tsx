import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useTranslationOr } from "../../hooks/use-settings-words"
import type { TemplatePreview } from "../preview-template"

/** A template drawn as the message it becomes. */
export const TemplateBubble = ({ preview }: { preview: TemplatePreview }) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const { header, body, footer, buttons } = preview
  return (
    <div className="bg-ui-bg-subtle rounded-lg p-4">
      <div
        className="bg-ui-bg-base shadow-elevation-card-rest flex w-full max-w-[340px] flex-col overflow-hidden rounded-lg"
        data-testid="template-bubble"
      >
        <div className="flex flex-col gap-y-2 p-3">
          {header &&
            (header.text !== null ? (
              <p dir="auto" className="txt-small-plus text-ui-fg-base break-words">
                {header.text}
              </p>
            ) : (
              <p className="bg-ui-bg-component txt-small text-ui-fg-subtle flex h-28 items-center justify-center rounded-md p-2 text-center">
                {t("settings.templates.media", {
                  kind: translationOr(`settings.templates.formats.${header.format}`, header.format),
                })}
              </p>
            ))}
          <p dir="auto" className="txt-small text-ui-fg-base whitespace-pre-wrap break-words">
            {body}
          </p>
          {footer && (
            <p dir="auto" className="txt-xsmall text-ui-fg-subtle break-words">
              {footer}
            </p>
          )}
        </div>
        {buttons.map(({ text }, index) => (
          <p
            key={index}
            dir="auto"
            className="border-ui-border-base txt-compact-small-plus text-ui-tag-blue-text break-words border-t px-3 py-2.5 text-center"
          >
            {text}
          </p>
        ))}
      </div>
    </div>
  )
}

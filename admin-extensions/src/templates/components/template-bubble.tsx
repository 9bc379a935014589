import { Fragment } from "react"
import { FormattedText } from "../../shared/formatting/components/formatted-text"
import { useInboxTranslation, useTranslationOr } from "../../shared/hooks/use-inbox-translation"
import type { TemplatePreview } from "../preview-template"

interface TemplateBubbleProps {
  preview: TemplatePreview
  /** The file of its header, once one is chosen. */
  media?: { picture: string | null; name: string | null }
}

/** A template drawn as the message it becomes. */
export const TemplateBubble = ({ preview, media }: TemplateBubbleProps) => {
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
                <Words text={header.text} />
              </p>
            ) : (
              <Media format={header.format} picture={media?.picture ?? null} name={media?.name ?? null} />
            ))}
          <div className="txt-small text-ui-fg-base">
            <FormattedText text={body} drawWords={drawWords} />
          </div>
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

/** A text in which places without a value stand out. */
const Words = ({ text }: { text: string }) =>
  text.split(/(\{\{\s*[\w.]+\s*\}\})/).map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className="bg-ui-tag-orange-bg text-ui-tag-orange-text rounded-sm px-0.5">
        {part}
      </mark>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    )
  )

const drawWords = (text: string) => <Words text={text} />

interface MediaProps {
  format: string
  picture: string | null
  name: string | null
}

const Media = ({ format, picture, name }: MediaProps) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  if (picture) {
    return <img src={picture} alt={name ?? ""} className="h-40 w-full rounded-md object-cover" />
  }
  return (
    <p className="bg-ui-bg-component txt-small text-ui-fg-subtle flex h-28 items-center justify-center break-words rounded-md p-2 text-center [overflow-wrap:anywhere]">
      {name ??
        t("settings.templates.media", {
          kind: translationOr(`settings.templates.formats.${format}`, format),
        })}
    </p>
  )
}

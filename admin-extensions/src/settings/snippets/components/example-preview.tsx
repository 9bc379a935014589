import { clx, Text } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetVariableDTO } from "../../../shared/types"
import { exampleParts, type ExamplePart } from "../example-text"

interface ExamplePreviewProps {
  text: string
  variables: readonly SnippetVariableDTO[]
}

const LOOKS: Record<ExamplePart["kind"], string> = {
  words: "",
  filled: "bg-ui-tag-blue-bg text-ui-tag-blue-text rounded px-0.5",
  open: "bg-ui-tag-orange-bg text-ui-tag-orange-text rounded px-0.5",
}

/** How a snippet will read. */
export const ExamplePreview = ({ text, variables }: ExamplePreviewProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex flex-col gap-y-1.5">
      <Text size="small" leading="compact" weight="plus">
        {t("snippets.page.preview")}{" "}
        <span className="text-ui-fg-subtle font-normal">{t("snippets.page.previewHelp")}</span>
      </Text>
      <p
        dir="auto"
        data-testid="snippet-example"
        className="bg-ui-bg-component shadow-borders-base txt-small max-h-60 overflow-y-auto whitespace-pre-wrap rounded-lg p-3 [overflow-wrap:anywhere]"
        // It scrolls when it is long.
        tabIndex={0}
      >
        {text.trim() ? (
          exampleParts(text, variables).map(({ text: part, kind }, index) => (
            <span key={index} className={clx(LOOKS[kind])}>
              {part}
            </span>
          ))
        ) : (
          <span className="text-ui-fg-subtle">{t("snippets.page.previewEmpty")}</span>
        )}
      </p>
    </div>
  )
}

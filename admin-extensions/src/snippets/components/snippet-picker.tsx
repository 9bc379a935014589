import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useLayout } from "../../shared/hooks/use-media-query"
import type { SlashPicker } from "../hooks/use-slash-picker"
import { PickerEmpty } from "./picker-empty"
import { PickerFooter } from "./picker-footer"
import { SnippetOptions } from "./snippet-options"
import { SnippetPreview } from "./snippet-preview"

interface SnippetPickerProps {
  listId: string
  picker: SlashPicker
}

/** What may be put in, above the composer; the keyboard stays in its field. */
export const SnippetPicker = ({ listId, picker }: SnippetPickerProps) => {
  const { t } = useInboxTranslation()
  const isNarrow = useLayout() === "narrow"
  const { found, active } = picker
  const shown = found[active]
  return (
    <section
      data-testid="snippet-picker"
      aria-label={t("snippets.title")}
      onMouseDown={(event) => event.preventDefault()}
      className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 bottom-full z-20 mb-2 flex max-h-[min(380px,50dvh)] flex-col overflow-hidden rounded-lg"
    >
      {shown ? (
        <div className="flex min-h-0 flex-1">
          <SnippetOptions
            // Another query begins at the top.
            key={picker.query}
            listId={listId}
            snippets={found}
            active={active}
            onMark={picker.mark}
            onChoose={picker.choose}
          />
          {!isNarrow && <SnippetPreview snippet={shown} />}
        </div>
      ) : (
        <PickerEmpty listId={listId} picker={picker} />
      )}
      <PickerFooter hasOptions={shown !== undefined} />
    </section>
  )
}

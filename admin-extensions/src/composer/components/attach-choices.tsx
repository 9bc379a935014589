import { IdBadge, MapPin, PaperClip, Tag } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export type AttachChoice = "files" | "product" | "place" | "card"

interface AttachChoicesProps {
  choices: readonly AttachChoice[]
  onFiles: () => void
  /** Called once the menu has let go of the keyboard, as the next. */
  onProduct: () => void
  onDialog: (dialog: "place" | "card") => void
}

const ICONS = { files: <PaperClip />, product: <Tag />, place: <MapPin />, card: <IdBadge /> }

/** What can be sent besides words. */
export const AttachChoices = ({ choices, onFiles, onProduct, onDialog }: AttachChoicesProps) => {
  const { t } = useInboxTranslation()
  const wanted = useRef<AttachChoice | null>(null)
  const names = {
    files: t("sending.files"),
    product: t("commerce.products.insert"),
    place: t("kinds.location"),
    card: t("kinds.contacts"),
  }
  const label = t("sending.attach")
  const button = (
    <IconButton
      type="button"
      variant="transparent"
      data-testid="composer-attach"
      aria-label={label}
      title={label}
    >
      <PaperClip />
    </IconButton>
  )
  const onClosed = (event: Event) => {
    const choice = wanted.current
    wanted.current = null
    if (choice === "place" || choice === "card") {
      event.preventDefault()
      onDialog(choice)
    } else if (choice === "product") {
      event.preventDefault()
      onProduct()
    }
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>{button}</DropdownMenu.Trigger>
      <DropdownMenu.Content side="top" align="start" onCloseAutoFocus={onClosed}>
        {choices.map((choice) => (
          <DropdownMenu.Item
            key={choice}
            className="gap-x-2"
            data-testid={`attach-${choice}`}
            title={choice === "product" ? t("commerce.products.insertHint") : undefined}
            onSelect={() => {
              wanted.current = choice
              if (choice === "files") {
                onFiles()
              }
            }}
          >
            <span className="text-ui-fg-subtle">{ICONS[choice]}</span>
            {names[choice]}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

import { IdBadge, MapPin, PaperClip } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export type AttachChoice = "files" | "place" | "card"

interface AttachChoicesProps {
  choices: readonly AttachChoice[]
  onFiles: () => void
  /** Called once the menu has let go of the keyboard. */
  onDialog: (dialog: Exclude<AttachChoice, "files">) => void
}

const ICONS = { files: <PaperClip />, place: <MapPin />, card: <IdBadge /> }

/** What can be sent besides words; where that is files alone, a button needs no menu. */
export const AttachChoices = ({ choices, onFiles, onDialog }: AttachChoicesProps) => {
  const { t } = useInboxTranslation()
  const wanted = useRef<AttachChoice | null>(null)
  const isMenu = choices.some((choice) => choice !== "files")
  const names = { files: t("sending.files"), place: t("kinds.location"), card: t("kinds.contacts") }
  const label = isMenu ? t("sending.attach") : t("composer.attach")
  const button = (
    <IconButton
      type="button"
      variant="transparent"
      data-testid="composer-attach"
      aria-label={label}
      title={label}
      onClick={isMenu ? undefined : onFiles}
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
    }
  }
  if (!isMenu) {
    return button
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

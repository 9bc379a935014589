import { IdBadge, MapPin, PaperClip, Tag } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { ActionMenu } from "../../shared/components/action-menu"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export type AttachChoice = "files" | "product" | "place" | "card"

interface AttachChoicesProps {
  choices: readonly AttachChoice[]
  onFiles: () => void
  onProduct: () => void
  onDialog: (dialog: "place" | "card") => void
}

const ICONS = { files: <PaperClip />, product: <Tag />, place: <MapPin />, card: <IdBadge /> }

/** What can be sent besides words. */
export const AttachChoices = ({ choices, onFiles, onProduct, onDialog }: AttachChoicesProps) => {
  const { t } = useInboxTranslation()
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
  const open: Record<AttachChoice, () => void> = {
    files: onFiles,
    product: onProduct,
    place: () => onDialog("place"),
    card: () => onDialog("card"),
  }
  const actions = choices.map((choice) => ({
    icon: ICONS[choice],
    label: names[choice],
    title: choice === "product" ? t("commerce.products.insertHint") : undefined,
    testId: `attach-${choice}`,
    onSelect: (closing: Event) => {
      // What opens takes the keyboard, and leads into the field.
      if (choice !== "files") closing.preventDefault()
      open[choice]()
    },
  }))
  return <ActionMenu label={label} trigger={button} side="top" align="start" actions={actions} />
}

import { DocumentText, Newspaper, PaperClip, PencilSquare } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { ActionMenu, type MenuAction } from "../../shared/components/action-menu"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface SendAsProps {
  /** Writes it anew; missing where there are no words, or nothing can be written. */
  onText?: () => void
  onFile?: () => void
  onTemplate?: () => void
}

/** Other ways to say what could not be sent. */
export const SendAs = ({ onText, onFile, onTemplate }: SendAsProps) => {
  const { t } = useInboxTranslation()
  const ways = [
    { key: "text", icon: <PencilSquare />, act: onText },
    { key: "file", icon: <PaperClip />, act: onFile },
    { key: "template", icon: <Newspaper />, act: onTemplate },
  ]
  const actions = ways.flatMap<MenuAction>(({ key, icon, act }) => {
    // The field has the keyboard then.
    const onSelect = (closing: Event) => {
      closing.preventDefault()
      act?.()
    }
    return act ? [{ icon, label: t(`sendAs.${key}`), onSelect }] : []
  })
  if (actions.length === 0) {
    return null
  }
  const label = t("sendAs.label")
  const trigger = (
    <Button size="small" variant="transparent" data-testid="send-as">
      <DocumentText />
      {label}
    </Button>
  )
  return <ActionMenu label={label} trigger={trigger} align="end" actions={actions} />
}

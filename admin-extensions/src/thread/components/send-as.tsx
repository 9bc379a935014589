import { DocumentText, Newspaper, PaperClip, PencilSquare } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useRef } from "react"
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
  // The field gets the keyboard once the menu has let go of it.
  const wanted = useRef<(() => void) | null>(null)
  const ways = [
    { key: "text", icon: <PencilSquare />, act: onText },
    { key: "file", icon: <PaperClip />, act: onFile },
    { key: "template", icon: <Newspaper />, act: onTemplate },
  ].filter(({ act }) => act)
  if (ways.length === 0) {
    return null
  }
  const onClosed = (event: Event) => {
    if (wanted.current) {
      event.preventDefault()
      wanted.current()
      wanted.current = null
    }
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="transparent" data-testid="send-as">
          <DocumentText />
          {t("sendAs.label")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" onCloseAutoFocus={onClosed}>
        {ways.map(({ key, icon, act }) => (
          <DropdownMenu.Item
            key={key}
            className="gap-x-2"
            onSelect={() => {
              wanted.current = act ?? null
            }}
          >
            <span className="text-ui-fg-subtle">{icon}</span>
            {t(`sendAs.${key}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

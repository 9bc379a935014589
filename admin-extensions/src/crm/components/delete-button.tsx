import { Button, Prompt, toast } from "@medusajs/ui"
import { useState } from "react"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface DeleteButtonProps {
  title: string
  text: string
  done: string
  testId: string
  remove: () => Promise<unknown>
  onDeleted: () => void
}

/** Deletes what a drawer shows, after asking. The prompt stands inside the drawer, which shuts out all else. */
export const DeleteButton = ({ title, text, done, testId, remove, onDeleted }: DeleteButtonProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const [isAsking, setIsAsking] = useState(false)
  const [isDeleting, setIsDeleting] = useState(false)
  const confirm = async () => {
    setIsAsking(false)
    setIsDeleting(true)
    try {
      await remove()
      toast.success(done)
      onDeleted()
    } catch (error) {
      setIsDeleting(false)
      toast.error(errorText(error))
    }
  }
  return (
    <>
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="text-ui-fg-error"
        isLoading={isDeleting}
        data-testid={testId}
        onClick={() => setIsAsking(true)}
      >
        {t("crm.delete")}
      </Button>
      <Prompt open={isAsking} onOpenChange={setIsAsking}>
        <Prompt.Content>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description>{text}</Prompt.Description>
          </Prompt.Header>
          <Prompt.Footer>
            <Prompt.Cancel>{t("actions.cancel")}</Prompt.Cancel>
            <Prompt.Action type="button" onClick={() => void confirm()}>
              {t("crm.delete")}
            </Prompt.Action>
          </Prompt.Footer>
        </Prompt.Content>
      </Prompt>
    </>
  )
}

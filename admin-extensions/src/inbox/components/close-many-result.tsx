import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CloseManyResponse, ConversationDTO } from "../../shared/types"

interface CloseManyResultProps {
  result: CloseManyResponse
  conversations: ConversationDTO[]
  onDone: () => void
}

/** How many were closed, and of the others each with its reason. */
export const CloseManyResult = ({ result, conversations, onDone }: CloseManyResultProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const done = useRef<HTMLButtonElement>(null)
  const nameOf = (id: string) => conversations.find((one) => one.id === id)?.contact.name ?? id
  useEffect(() => done.current?.focus(), [])
  return (
    <>
      <div role="status" data-testid="close-many-result" className="flex min-h-0 flex-col gap-y-3 px-5 pb-4">
        <p className="txt-small">{t("selection.closed", { count: result.closed.length })}</p>
        <p className="txt-small-plus">{t("selection.notClosed", { count: result.failed.length })}</p>
        <ul className="flex max-h-60 flex-col gap-y-1.5 overflow-y-auto">
          {result.failed.map(({ id, code, message }) => (
            <li key={id} className="txt-compact-small flex flex-col">
              <span dir="auto" className="text-ui-fg-base">
                {nameOf(id)}
              </span>
              <span className="text-ui-fg-subtle">{errorText(code, message)}</span>
            </li>
          ))}
        </ul>
      </div>
      <footer className="border-ui-border-base flex justify-end border-t px-5 py-3">
        <Button ref={done} size="small" data-testid="close-many-done" onClick={onDone}>
          {t("selection.done")}
        </Button>
      </footer>
    </>
  )
}

import { ArrowUpTray } from "@medusajs/icons"
import { useState, type DragEvent, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface DropZoneProps {
  /** Missing while no files can be sent. */
  onFiles?: (files: File[]) => void
  children: ReactNode
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files")

/** Files may be dropped anywhere over the thread. One that cannot be sent must not replace the page either. */
export const DropZone = ({ onFiles, children }: DropZoneProps) => {
  const { t } = useInboxTranslation()
  const [isOver, setIsOver] = useState(false)

  const onDragOver = (event: DragEvent) => {
    if (hasFiles(event)) {
      event.preventDefault()
      event.dataTransfer.dropEffect = onFiles ? "copy" : "none"
      setIsOver(true)
    }
  }

  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) {
      setIsOver(false)
    }
  }

  const onDrop = (event: DragEvent) => {
    setIsOver(false)
    if (hasFiles(event)) {
      event.preventDefault()
      onFiles?.([...event.dataTransfer.files])
    }
  }

  return (
    <div
      className="relative flex min-h-0 flex-1 flex-col"
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      {children}
      {isOver && onFiles && (
        <div
          data-testid="drop-here"
          className="bg-ui-bg-base border-ui-border-interactive text-ui-fg-base txt-small-plus pointer-events-none absolute inset-2 flex items-center justify-center gap-x-2 rounded-lg border border-dashed opacity-95"
        >
          <ArrowUpTray aria-hidden />
          {t("composer.dropHere")}
        </div>
      )}
    </div>
  )
}

import { PaperClip } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useRef, type ChangeEvent } from "react"
import { acceptOf } from "../../shared/attachments/accepts"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ChannelCapabilities } from "../../shared/types"

interface AttachButtonProps {
  capabilities: ChannelCapabilities
  onFiles: (files: File[]) => void
}

export const AttachButton = ({ capabilities, onFiles }: AttachButtonProps) => {
  const { t } = useInboxTranslation()
  const input = useRef<HTMLInputElement>(null)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    // The same file again is a choice, too.
    target.value = ""
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="composer-file-input"
        accept={acceptOf(capabilities)}
        onChange={onChange}
      />
      <IconButton
        type="button"
        variant="transparent"
        data-testid="composer-attach"
        aria-label={t("composer.attach")}
        title={t("composer.attach")}
        onClick={() => input.current?.click()}
      >
        <PaperClip />
      </IconButton>
    </>
  )
}

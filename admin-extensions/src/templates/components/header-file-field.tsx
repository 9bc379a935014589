import { ArrowUpTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useId, useRef, useState, type ChangeEvent } from "react"
import { FileTile } from "../../composer/components/file-tiles"
import { acceptOf, kindOf } from "../../shared/attachments/accepts"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { AttachmentKind, ChannelDTO } from "../../shared/types"
import type { HeaderFile } from "../hooks/use-header-file"

interface HeaderFileFieldProps {
  channel: ChannelDTO
  kind: AttachmentKind
  header: HeaderFile
}

/** The photo, video or document at the top of a template. */
export const HeaderFileField = ({ channel, kind, header }: HeaderFileFieldProps) => {
  const { t } = useInboxTranslation()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [isWrongKind, setIsWrongKind] = useState(false)
  const rule = channel.capabilities?.media[kind]
  const { file, choose, retry, remove } = header

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    // The same file again is a choice, too.
    target.value = ""
    if (chosen) {
      setIsWrongKind(kindOf(chosen) !== kind)
      if (kindOf(chosen) === kind) {
        choose(chosen)
      }
    }
  }

  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-y-1.5" data-testid="header-file">
      <span id={id} className="txt-compact-small-plus text-ui-fg-base">
        {t(`kinds.${kind}`)}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="header-file-input"
        accept={rule && acceptOf({ media: { [kind]: rule } })}
        onChange={onChange}
      />
      {file && <FileTile file={file.file} upload={file.upload} onRetry={retry} onRemove={remove} />}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        data-testid="header-file-choose"
        onClick={() => input.current?.click()}
      >
        <ArrowUpTray aria-hidden />
        {t(file ? "picker.otherFile" : "picker.chooseFile")}
      </Button>
      {isWrongKind && (
        <p role="alert" className="txt-small text-ui-fg-error">
          {t(`picker.wrongKind.${kind}`)}
        </p>
      )}
    </div>
  )
}

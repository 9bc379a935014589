import { ArrowUpTray } from "@medusajs/icons"
import { Button, Hint } from "@medusajs/ui"
import { useId, useRef, type ChangeEvent } from "react"
import { FileTile } from "../../../composer/components/file-tiles"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetFiles } from "../hooks/use-snippet-files"

/** What goes along with the words. */
export const FilesField = ({ files }: { files: SnippetFiles }) => {
  const { t } = useInboxTranslation()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    files.add([...(target.files ?? [])])
    // The same file again is a choice, too.
    target.value = ""
  }
  return (
    <div
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-help`}
      className="flex flex-col gap-y-1.5"
      data-testid="snippet-files"
    >
      <span id={id} className="txt-compact-small-plus text-ui-fg-base">
        {t("snippets.page.files")}{" "}
        <span className="txt-compact-small text-ui-fg-subtle">({t("settings.optional")})</span>
      </span>
      <input ref={input} type="file" multiple hidden data-testid="snippet-file-input" onChange={onChange} />
      {files.files.length > 0 && (
        <ul className="flex flex-col gap-y-2">
          {files.files.map(({ file, upload }) => (
            <li key={file.id}>
              <FileTile
                file={file}
                upload={upload}
                onRetry={() => files.retry(file.id)}
                onRemove={() => files.remove(file.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => input.current?.click()}
      >
        <ArrowUpTray aria-hidden />
        {t("snippets.page.addFile")}
      </Button>
      <Hint id={`${id}-help`} className="text-ui-fg-subtle">
        {t("snippets.page.filesHelp")}
      </Hint>
    </div>
  )
}

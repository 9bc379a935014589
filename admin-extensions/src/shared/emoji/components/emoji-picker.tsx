import { Button, Input } from "@medusajs/ui"
import { useId, useMemo, useState, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../hooks/use-inbox-translation"
import { browseRows, emojiAt, firstCell, inRows, moveCell } from "../emoji-rows"
import { recentEmoji, rememberEmoji } from "../recent-emoji"
import { searchEmoji } from "../search-emoji"
import { useEmoji } from "../use-emoji"
import { cellId, EmojiGrid } from "./emoji-grid"

interface EmojiPickerProps {
  onChoose: (emoji: string) => void
}

/** All emoji, searched by their names in the screen's language. The keyboard stays in the search field. */
export const EmojiPicker = ({ onChoose }: EmojiPickerProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const { list, index, hasFailed, retry } = useEmoji()
  const [query, setQuery] = useState("")
  const [recent] = useState(recentEmoji)
  const rows = useMemo(
    () => (query.trim() ? inRows(searchEmoji(index, query)) : browseRows(list ?? [], recent)),
    [index, list, query, recent]
  )
  const [moved, setMoved] = useState<{ rows: typeof rows; cell: ReturnType<typeof firstCell> } | null>(null)
  const active = moved?.rows === rows ? moved.cell : firstCell(rows)
  const emoji = emojiAt(rows, active)

  const choose = (unicode: string) => {
    rememberEmoji(unicode)
    onChoose(unicode)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return
    }
    if (event.key.startsWith("Arrow")) {
      event.preventDefault()
      setMoved({ rows, cell: moveCell(rows, active, event.key) })
    } else if (event.key === "Enter") {
      event.preventDefault()
      if (emoji) {
        choose(emoji.unicode)
      }
    }
  }

  return (
    <div data-testid="emoji-picker" className="flex w-[300px] max-w-full flex-col gap-y-2 p-1">
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={emoji ? cellId(id, active) : undefined}
        aria-label={t("emoji.search")}
        placeholder={t("emoji.search")}
        data-testid="emoji-search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {hasFailed ? (
        <div role="alert" className="txt-compact-small flex flex-col items-center gap-y-2 p-6 text-center">
          {t("emoji.failed")}
          <Button size="small" variant="secondary" onClick={retry}>
            {t("actions.retry")}
          </Button>
        </div>
      ) : (
        <EmojiGrid
          id={id}
          rows={rows}
          active={active}
          empty={list ? t("emoji.none") : t("emoji.loading")}
          onReach={(cell) => setMoved({ rows, cell })}
          onChoose={choose}
        />
      )}
      <div aria-hidden className="txt-compact-xsmall text-ui-fg-subtle flex h-5 items-center gap-x-2 px-1">
        {emoji && (
          <>
            <span className="text-base">{emoji.unicode}</span>
            <span className="truncate">{emoji.label}</span>
          </>
        )}
      </div>
    </div>
  )
}

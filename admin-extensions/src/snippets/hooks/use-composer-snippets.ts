import { useId, type FormEvent, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react"
import type { Draft } from "../../composer/drafts"
import { slashAt, slashQuery } from "../slash-query"
import { selectPart, typeOver } from "../../shared/type-over"
import { usePutBack } from "./use-put-back"
import { useSlashPicker } from "./use-slash-picker"
import { useSnippetInsertion } from "./use-snippet-insertion"
import { useUnresolved } from "./use-unresolved"

interface ComposerSnippetsOptions {
  agentId: string
  conversationId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`

/** Snippets in a composer: the list behind a slash, what is put in, and variables that want a value. */
export function useComposerSnippets({ agentId, conversationId, draft, input }: ComposerSnippetsOptions) {
  const listId = useId()
  const insertion = useSnippetInsertion({ agentId, conversationId, draft, input })
  const unresolved = useUnresolved(draft.text, input)
  const picker = useSlashPicker({
    text: draft.text,
    isPaused: insertion.pending !== null,
    onChoose: (snippet, { start, query }) => insertion.insert(snippet, `/${query}`, start),
  })
  const isFree = draft.text === "" && !draft.files?.length
  usePutBack(agentId, conversationId, isFree, unresolved.tell)

  const follow = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => picker.follow(currentTarget)

  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    follow(event)
    if (event.nativeEvent instanceof InputEvent) {
      insertion.onUndo(event.nativeEvent.inputType, event.currentTarget.value)
    }
  }

  /** Opens the list as typing a slash does, or closes it. */
  const toggle = () => {
    const field = input.current
    if (!field || picker.isOpen) {
      picker.close()
      return
    }
    const { value, selectionStart, selectionEnd } = field
    selectPart(field, selectionStart, selectionEnd)
    if (selectionStart === selectionEnd && slashQuery(value, selectionEnd)) {
      picker.reopen()
    } else {
      typeOver(field, selectionStart, selectionEnd, slashAt(value, selectionStart))
    }
  }

  return {
    listId,
    picker,
    insertion,
    unresolved,
    toggle,
    inputProps: {
      onInput,
      onSelect: follow,
      onFocus: () => picker.setHasFocus(true),
      onBlur: () => picker.setHasFocus(false),
      // A field of several lines cannot be a combobox; this is what says the same of it.
      "aria-autocomplete": "list" as const,
      "aria-controls": picker.isOpen ? listId : undefined,
      "aria-activedescendant":
        picker.isOpen && picker.found.length ? optionId(listId, picker.active) : undefined,
    },
    /** Whether a key was ours. */
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>): boolean =>
      picker.onKeyDown(event) || unresolved.onKeyDown(event),
    /** Whether sending has to wait; says why. */
    stopsSending: (): boolean => {
      // A shortcut whose words have not come must not go out in their place.
      const isWaiting = insertion.pending !== null || insertion.failed !== null
      const isStopped = isWaiting || unresolved.stop()
      if (!isStopped) {
        insertion.clearNotices()
      }
      return isStopped
    },
  }
}

export type ComposerSnippetsState = ReturnType<typeof useComposerSnippets>

import { useId, type FormEvent, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react"
import type { Draft } from "../../composer/drafts"
import { selectPart, typeOver } from "../../shared/type-over"
import { hashAt, productQuery } from "../products/product-query"
import { useProductInsertion } from "./use-product-insertion"
import { useProductPicker } from "./use-product-picker"

interface ComposerProductsOptions {
  agentId: string
  conversationId: string
  channelId: string
  draft: Draft
  input: RefObject<HTMLTextAreaElement>
  /** Whether another list is open. */
  isPaused: boolean
}

export const productOptionId = (listId: string, index: number) => `${listId}-${index}`

/** Products in a composer: the list behind a number sign, and what is put in. */
export function useComposerProducts({ isPaused, ...options }: ComposerProductsOptions) {
  const { conversationId, draft, input } = options
  const listId = useId()
  const insertion = useProductInsertion(options)
  const picker = useProductPicker({
    conversationId,
    text: draft.text,
    isPaused: isPaused || insertion.pending !== null,
    onChoose: (row, { start, query }) => insertion.insert(row, `#${query}`, start),
  })
  const follow = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => picker.follow(currentTarget)

  /** Opens the list as typing a number sign does. */
  const open = () => {
    const field = input.current
    if (!field) {
      return
    }
    const { value, selectionStart, selectionEnd } = field
    selectPart(field, selectionStart, selectionEnd)
    if (selectionStart === selectionEnd && productQuery(value, selectionEnd)) {
      picker.reopen()
    } else {
      typeOver(field, selectionStart, selectionEnd, hashAt(value, selectionStart))
    }
  }

  return {
    listId,
    picker,
    insertion,
    open,
    inputProps: {
      onInput: (event: FormEvent<HTMLTextAreaElement>) => {
        follow(event)
        if (event.nativeEvent instanceof InputEvent) {
          insertion.onUndo(event.nativeEvent.inputType, event.currentTarget.value)
        }
      },
      onSelect: follow,
      onFocus: () => picker.setHasFocus(true),
      onBlur: () => picker.setHasFocus(false),
      ...(picker.isOpen
        ? {
            "aria-controls": listId,
            "aria-activedescendant": picker.rows.length ? productOptionId(listId, picker.active) : undefined,
          }
        : {}),
    },
    /** Whether a key was ours. */
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>): boolean => picker.onKeyDown(event),
    /** Whether sending has to wait; says why. */
    stopsSending: (): boolean => {
      const isWaiting = insertion.pending !== null || insertion.failed !== null
      if (!isWaiting) {
        insertion.clearNotices()
      }
      return isWaiting
    },
  }
}

export type ComposerProductsState = ReturnType<typeof useComposerProducts>

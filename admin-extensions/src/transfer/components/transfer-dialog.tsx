import { useRef, useState, type FormEvent, type KeyboardEvent } from "react"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import { useRefusal } from "../hooks/use-refusal"
import { useTargets } from "../hooks/use-targets"
import { useTransfer } from "../hooks/use-transfer"
import { searchTargets, type TransferTarget } from "../targets"
import { TargetList } from "./target-list"
import { TargetSearch } from "./target-search"
import { TransferFooter } from "./transfer-footer"
import { TransferTabs, type TransferTab } from "./transfer-tabs"

interface TransferDialogProps {
  conversation: ConversationDTO
  onClose: () => void
  onGone: (conversationId: string) => void
}

/** To whom, with what words. Everything can be done from the search field with arrows and Enter. */
export const TransferDialog = ({ conversation, onClose, onGone }: TransferDialogProps) => {
  const { t } = useInboxTranslation()
  const [tab, setTab] = useState<TransferTab>("people")
  const [query, setQuery] = useState("")
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [note, setNote] = useState("")
  const search = useRef<HTMLInputElement>(null)
  const lists = useTargets(conversation)
  const list = lists[tab]
  const found = searchTargets<TransferTarget>(list.targets, query)
  // A search that is typed chooses its first: Enter goes there.
  const chosen = found.find(({ id }) => id === chosenId) ?? (query.trim() ? found[0] : undefined)
  const transfer = useTransfer(conversation.id, { onDone: onClose, onGone })
  const refusal = useRefusal()

  const choose = (id: string | null) => {
    setChosenId(id)
    transfer.reset()
  }

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (chosen && !transfer.isPending) {
      transfer.mutate({ target: chosen, note })
    }
  }

  const onSearchKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) {
      event.preventDefault()
      const index = chosen ? found.indexOf(chosen) : step > 0 ? -1 : 0
      choose(found[(index + step + found.length) % found.length]?.id ?? null)
    }
  }

  return (
    <SmallDialog
      testId="transfer-dialog"
      title={t("transfer.title")}
      description={t("transfer.text", { name: conversation.contact.name })}
      focusFirst={search}
      onClose={onClose}
    >
      <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
        <TargetSearch
          inputRef={search}
          tab={tab}
          query={query}
          chosenId={chosen?.id}
          onSearch={(text) => {
            setQuery(text)
            choose(null)
          }}
          onKeyDown={onSearchKey}
        />
        <TransferTabs
          tab={tab}
          onChange={(next) => {
            setTab(next)
            choose(null)
          }}
        />
        <TargetList
          tab={tab}
          list={list}
          targets={found}
          query={query}
          chosenId={chosen?.id}
          onChoose={choose}
          onConfirm={submit}
        />
        <TransferFooter
          chosen={chosen}
          note={note}
          refusal={
            transfer.error && transfer.variables
              ? refusal(transfer.error, transfer.variables.target, conversation)
              : null
          }
          isPending={transfer.isPending}
          onNote={setNote}
          onCancel={onClose}
        />
      </form>
    </SmallDialog>
  )
}

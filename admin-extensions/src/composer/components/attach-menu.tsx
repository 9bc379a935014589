import { useRef, useState, type ChangeEvent } from "react"
import { acceptOf } from "../../shared/attachments/accepts"
import type { ChannelCapabilities, ConversationDTO } from "../../shared/types"
import { COMPOSER_FILES_ID, focusComposer } from "../focus-composer"
import { AttachChoices, type AttachChoice } from "./attach-choices"
import { CardDialog } from "./card-dialog"
import { PlaceDialog } from "./place-dialog"

interface AttachMenuProps {
  conversation: ConversationDTO
  capabilities: ChannelCapabilities
  agentId: string
  onFiles: (files: File[]) => void
  /** Opens the list of products. */
  onProduct: () => void
}

function choicesOf({ media, locations, contact_cards }: ChannelCapabilities): AttachChoice[] {
  const taken = { files: Object.keys(media).length > 0, product: true, place: locations, card: contact_cards }
  return (["files", "product", "place", "card"] as const).filter((choice) => taken[choice])
}

/** Everything that can be sent besides words, as far as the channel takes it. */
export const AttachMenu = ({ conversation, capabilities, agentId, onFiles, onProduct }: AttachMenuProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [dialog, setDialog] = useState<"place" | "card" | null>(null)
  const choices = choicesOf(capabilities)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    // The same file again is a choice, too.
    target.value = ""
  }
  const close = () => {
    setDialog(null)
    // The dialog lets go of the keyboard first.
    setTimeout(focusComposer)
  }
  return (
    <>
      {choices.includes("files") && (
        <input
          ref={input}
          id={COMPOSER_FILES_ID}
          type="file"
          multiple
          hidden
          data-testid="composer-file-input"
          accept={acceptOf(capabilities)}
          onChange={onChange}
        />
      )}
      <AttachChoices
        choices={choices}
        onFiles={() => input.current?.click()}
        onProduct={onProduct}
        onDialog={setDialog}
      />
      {dialog === "place" && <PlaceDialog conversation={conversation} agentId={agentId} onClose={close} />}
      {dialog === "card" && <CardDialog conversation={conversation} agentId={agentId} onClose={close} />}
    </>
  )
}

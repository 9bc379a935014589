import { MapPin } from "@medusajs/icons"
import { Button, Input } from "@medusajs/ui"
import { useRef, useState } from "react"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, LocationDetails } from "../../shared/types"
import { LocationCard } from "../../thread/components/parts/location-card"
import { usePosition } from "../hooks/use-position"
import { useSendContent } from "../hooks/use-send-message"
import { readPlace } from "../read-place"
import { SendDialog } from "./send-dialog"

interface PlaceDialogProps {
  conversation: ConversationDTO
  agentId: string
  onClose: () => void
}

/** A place by its coordinates or a map's address, with what it is called. */
export const PlaceDialog = ({ conversation, agentId, onClose }: PlaceDialogProps) => {
  const { t } = useInboxTranslation()
  const first = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState("")
  const [name, setName] = useState("")
  const [address, setAddress] = useState("")
  const send = useSendContent(agentId, conversation.id)
  const position = usePosition(({ latitude, longitude }) => setTyped(`${latitude}, ${longitude}`))
  const place = readPlace(typed)
  const location: LocationDetails | null = place && {
    ...place,
    name: name.trim() || null,
    address: address.trim() || null,
  }
  return (
    <SendDialog
      title={t("place.title")}
      description={t("place.text", { name: conversation.contact.name })}
      testId="place-dialog"
      focusFirst={first}
      canSend={location !== null}
      preview={location && <LocationCard message={{ details: { location } }} />}
      onSend={() => location && send({ location })}
      onClose={onClose}
    >
      <Field
        label={t("place.where")}
        help={t("place.whereHelp")}
        isRequired
        error={typed.trim() && !place ? t("place.unknown") : undefined}
      >
        {(input) => (
          <Input
            {...input}
            ref={first}
            size="small"
            autoComplete="off"
            data-testid="place-where"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {position.ask && (
        <div className="flex flex-wrap items-center gap-x-2">
          <Button
            size="small"
            variant="secondary"
            type="button"
            isLoading={position.state === "asking"}
            onClick={position.ask}
          >
            <MapPin />
            {t("place.here")}
          </Button>
          {position.state === "failed" && (
            <span role="alert" className="txt-small text-ui-fg-error">
              {t("place.notFound")}
            </span>
          )}
        </div>
      )}
      <Field label={t("place.name")} isOptional>
        {(input) => (
          <Input
            {...input}
            size="small"
            maxLength={1_000}
            data-testid="place-name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("place.address")} isOptional>
        {(input) => (
          <Input
            {...input}
            size="small"
            maxLength={1_000}
            data-testid="place-address"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
    </SendDialog>
  )
}

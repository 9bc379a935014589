import { MapPin } from "@medusajs/icons"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../../shared/media/external-link"
import type { MessageDTO } from "../../../shared/types"

/** A place by name, address and coordinates. The map opens elsewhere: nobody else learns of it unasked. */
export const LocationCard = ({ message }: { message: Pick<MessageDTO, "details"> }) => {
  const { t } = useInboxTranslation()
  const { location } = message.details
  if (!location) {
    return null
  }
  const { latitude, longitude, name, address } = location
  const coordinates = `${round(latitude)}, ${round(longitude)}`
  const map = `https://www.openstreetmap.org/?mlat=${round(latitude)}&mlon=${round(longitude)}#map=17/${round(latitude)}/${round(longitude)}`
  return (
    <div data-testid="location" className="flex w-[260px] max-w-full gap-x-2.5">
      <div className="bg-ui-bg-base shadow-borders-base text-ui-fg-subtle flex size-10 shrink-0 items-center justify-center rounded-md">
        <MapPin aria-hidden />
      </div>
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <div className="txt-compact-small-plus [overflow-wrap:anywhere]" dir="auto">
          {name || t("kinds.location")}
        </div>
        {address && (
          <div className="txt-compact-small text-ui-fg-subtle [overflow-wrap:anywhere]" dir="auto">
            {address}
          </div>
        )}
        <div className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">{coordinates}</div>
        <ExternalLink url={map} className="txt-compact-small w-fit">
          {t("location.openMap")}
        </ExternalLink>
      </div>
    </div>
  )
}

/** Five decimals are about a metre. */
const round = (degrees: number) => Number(Number(degrees).toFixed(5))

import { Envelope, IdBadge, Link, MapPin, Phone } from "@medusajs/icons"
import { Copy } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { ExternalLink } from "../../../shared/media/external-link"
import type { ContactCardDetails, MessageDTO } from "../../../shared/types"
import { PartLabel } from "./part-label"

/** People that were passed on, with all they can be reached by. */
export const ContactCards = ({ message }: { message: Pick<MessageDTO, "details"> }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex w-[280px] max-w-full flex-col gap-y-3">
      {message.details.interactive?.type === "contact_request" && (
        <PartLabel icon={<IdBadge />}>{t("interactive.contact_request")}</PartLabel>
      )}
      {message.details.contacts?.map((card, index) => (
        <ContactCard key={index} card={card} />
      ))}
    </div>
  )
}

const ContactCard = ({ card }: { card: ContactCardDetails }) => {
  const { t } = useInboxTranslation()
  const { name, organization, phones, emails, urls, addresses, birthday } = card
  return (
    <div data-testid="contact-card" className="flex flex-col gap-y-1.5">
      <div className="flex items-center gap-x-2.5">
        <div className="bg-ui-bg-base shadow-borders-base text-ui-fg-subtle flex size-9 shrink-0 items-center justify-center rounded-full">
          <IdBadge aria-hidden />
        </div>
        <div className="min-w-0">
          <div className="txt-compact-small-plus truncate" dir="auto">
            {name || t("kinds.contacts")}
          </div>
          {organization && (
            <div className="txt-compact-xsmall text-ui-fg-subtle truncate" dir="auto">
              {organization}
            </div>
          )}
        </div>
      </div>
      {phones?.map(({ phone }) => (
        <Line key={phone} icon={<Phone />} copy={phone}>
          {phone}
        </Line>
      ))}
      {emails?.map(({ email }) => (
        <Line key={email} icon={<Envelope />} copy={email}>
          {email}
        </Line>
      ))}
      {urls?.map(({ url }) => (
        <Line key={url} icon={<Link />}>
          <ExternalLink url={url}>{url}</ExternalLink>
        </Line>
      ))}
      {addresses?.map(({ text }) => (
        <Line key={text} icon={<MapPin />} copy={text}>
          {text}
        </Line>
      ))}
      {birthday && (
        <div className="txt-compact-xsmall text-ui-fg-subtle">
          {t("contactCard.birthday", { date: birthday })}
        </div>
      )}
    </div>
  )
}

const Line = ({ icon, copy, children }: { icon: ReactNode; copy?: string; children: ReactNode }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="txt-compact-small flex items-center gap-x-2">
      <span aria-hidden className="text-ui-fg-subtle shrink-0">
        {icon}
      </span>
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</span>
      {copy && (
        <Copy content={copy} aria-label={t("contactCard.copy", { value: copy })} className="shrink-0" />
      )}
    </div>
  )
}

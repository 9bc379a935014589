import { ChannelIcon } from "../../../shared/components/channel-icon"
import { formatAddress } from "../../../shared/format/name"
import { useChannelName } from "../../../shared/hooks/use-channel-name"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactIdentityDTO } from "../../../shared/types"
import { PaneSection } from "../pane-section"

interface ContactIdentitiesProps {
  identities: readonly ContactIdentityDTO[]
  /** Where one is talking to them now, which stands above. */
  here: { channelId: string; address: string }
}

/** Where else the same person is known. */
export const ContactIdentities = ({ identities, here }: ContactIdentitiesProps) => {
  const { t } = useInboxTranslation()
  const others = identities.filter(
    ({ channel, address }) => channel.id !== here.channelId || address !== here.address
  )
  return others.length ? (
    <PaneSection title={t("pane.alsoOn")} testId="contact-identities">
      <ul aria-label={t("pane.alsoOn")}>
        {others.map((identity) => (
          <Identity key={identity.id} identity={identity} />
        ))}
      </ul>
    </PaneSection>
  ) : null
}

const Identity = ({ identity: { channel, address, name } }: { identity: ContactIdentityDTO }) => (
  <li className="txt-compact-small flex items-center gap-x-2 px-6 py-1.5">
    <ChannelIcon provider={channel.provider} className="text-ui-fg-subtle shrink-0" />
    <div className="min-w-0">
      <p dir="auto" className="text-ui-fg-base [overflow-wrap:anywhere]">
        {formatAddress(channel.provider, address)}
      </p>
      <p dir="auto" className="txt-small text-ui-fg-subtle [overflow-wrap:anywhere]">
        {[useChannelName(channel), name].filter(Boolean).join(" · ")}
      </p>
    </div>
  </li>
)

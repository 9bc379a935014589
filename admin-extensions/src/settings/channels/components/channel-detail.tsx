import { ArrowUturnLeft } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { useProvider } from "../hooks/use-providers"
import { ChannelActions } from "./channel-actions"
import { ChannelConnection } from "./channel-connection"
import { ChannelGeneral } from "./channel-general"
import { ChannelSettings } from "./channel-settings"
import { CredentialsDrawer } from "./credentials-drawer"
import { RenameDrawer } from "./rename-drawer"

interface ChannelDetailProps {
  channel: ChannelDTO
  onBack: () => void
}

/** Everything about one channel, and what can be done with it. */
export const ChannelDetail = ({ channel, onBack }: ChannelDetailProps) => {
  const { t } = useInboxTranslation()
  const provider = useProvider(channel.provider)
  const [drawer, setDrawer] = useState<"name" | "credentials" | null>(null)
  const close = () => setDrawer(null)
  return (
    <div className="flex flex-col gap-y-3" data-testid="channel-detail" data-channel-id={channel.id}>
      <div>
        <Button size="small" variant="transparent" onClick={onBack} data-testid="back-to-channels">
          <ArrowUturnLeft />
          {t("settings.channels.title")}
        </Button>
      </div>
      <ChannelGeneral
        channel={channel}
        actions={<ChannelActions channel={channel} onRename={() => setDrawer("name")} onDeleted={onBack} />}
      />
      <ChannelConnection
        channel={channel}
        onRotate={provider?.credential_fields.length ? () => setDrawer("credentials") : undefined}
      />
      {provider && <ChannelSettings channel={channel} fields={provider.setting_fields} />}
      {drawer === "name" && <RenameDrawer channel={channel} onClose={close} />}
      {drawer === "credentials" && provider && (
        <CredentialsDrawer channel={channel} fields={provider.credential_fields} onClose={close} />
      )}
    </div>
  )
}

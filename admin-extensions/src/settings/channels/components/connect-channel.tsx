import { XMark } from "@medusajs/icons"
import { FocusModal, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { DiscardPrompt } from "../../../shared/components/discard-prompt"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useProvider } from "../hooks/use-providers"
import { ConnectForm } from "./connect-form"
import { ProviderChoice } from "./provider-choice"
import { FocusReturn } from "../../../shared/components/focus-return"

/** Connects an account: choose the platform, enter its values, see whether it works. */
export const ConnectChannel = () => {
  const { t } = useInboxTranslation()
  const { connecting, connect, closeConnect, openChannel } = useSettingsLocation()
  const provider = useProvider(connecting)
  const [isChanged, setIsChanged] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const close = () => (isChanged ? setIsAsking(true) : closeConnect())
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content aria-describedby={undefined} data-testid="connect-dialog">
        <FocusReturn />
        {/* The kit's own header closes by a button without a name. */}
        <div className="border-ui-border-base flex items-center gap-x-3 border-b px-4 py-2">
          <FocusModal.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </FocusModal.Close>
          <FocusModal.Title className="txt-compact-small-plus text-ui-fg-base">
            {t("settings.connect.title")}
          </FocusModal.Title>
        </div>
        <FocusModal.Body className="overflow-y-auto">
          <div className="mx-auto flex w-full max-w-[640px] flex-col gap-y-8 px-4 py-8 sm:py-12">
            {provider ? (
              <ConnectForm
                key={provider.identifier}
                provider={provider}
                onInput={() => setIsChanged(true)}
                onConnected={() => setIsChanged(false)}
                onDone={openChannel}
              />
            ) : (
              <ProviderChoice onChoose={connect} />
            )}
          </div>
        </FocusModal.Body>
        <DiscardPrompt isOpen={isAsking} onKeep={() => setIsAsking(false)} onDiscard={closeConnect} />
      </FocusModal.Content>
    </FocusModal>
  )
}

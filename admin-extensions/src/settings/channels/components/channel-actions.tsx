import { EllipsisHorizontal, PencilSquare, Trash, XCircle, CheckCircle } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useChangeChannel, useDeleteChannel } from "../hooks/use-channel-changes"

interface ChannelActionsProps {
  channel: ChannelDTO
  onRename: () => void
  onDeleted: () => void
}

/** Rename, switch off or on, delete; what stops an agent from answering is asked about first. */
export const ChannelActions = ({ channel, onRename, onDeleted }: ChannelActionsProps) => {
  const { t } = useInboxTranslation()
  const prompt = usePrompt()
  const errorText = useSettingsError()
  const change = useChangeChannel(channel.id)
  const remove = useDeleteChannel(channel.id)
  const { name, disabled } = channel
  const onError = (error: unknown) => void toast.error(errorText(error))
  const ask = (what: "disable" | "delete") =>
    prompt({
      title: t(`settings.channel.${what}Title`, { name }),
      description: t(`settings.channel.${what}Text`),
      confirmText: t(`settings.channel.${what}`),
      cancelText: t("actions.cancel"),
    })

  const toggle = async () => {
    if (disabled || (await ask("disable"))) change.mutate({ disabled: !disabled }, { onError })
  }
  const deleteIt = async () => {
    if (!(await ask("delete"))) return
    const onSuccess = () => {
      toast.success(t("settings.channel.deleted", { name }))
      onDeleted()
    }
    remove.mutate(undefined, { onSuccess, onError })
  }

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("settings.channel.actions")}
          data-testid="channel-actions"
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <Action icon={<PencilSquare />} label={t("settings.channel.rename")} onSelect={onRename} />
        <Action
          icon={disabled ? <CheckCircle /> : <XCircle />}
          label={t(`settings.channel.${disabled ? "enable" : "disable"}`)}
          onSelect={() => void toggle()}
        />
        <DropdownMenu.Separator />
        <Action icon={<Trash />} label={t("settings.channel.delete")} onSelect={() => void deleteIt()} />
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

interface ActionProps {
  icon: ReactNode
  label: string
  onSelect: () => void
}

const Action = ({ icon, label, onSelect }: ActionProps) => (
  <DropdownMenu.Item className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2" onSelect={onSelect}>
    {icon}
    <span>{label}</span>
  </DropdownMenu.Item>
)

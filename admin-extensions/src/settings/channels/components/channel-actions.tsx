import { PencilSquare, Trash, XCircle, CheckCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { ActionMenu } from "../../../shared/components/action-menu"
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

  const does = disabled ? "enable" : "disable"
  return (
    <ActionMenu
      label={t("settings.channel.actions")}
      testId="channel-actions"
      actions={[
        { icon: <PencilSquare />, label: t("settings.channel.rename"), onSelect: onRename },
        {
          icon: disabled ? <CheckCircle /> : <XCircle />,
          label: t(`settings.channel.${does}`),
          onSelect: () => void toggle(),
        },
        {
          icon: <Trash />,
          label: t("settings.channel.delete"),
          onSelect: () => void deleteIt(),
          isApart: true,
        },
      ]}
    />
  )
}

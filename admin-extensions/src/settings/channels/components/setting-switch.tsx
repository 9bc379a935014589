import { Label, Switch, Text, toast } from "@medusajs/ui"
import { useId } from "react"
import type { ChannelDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useChangeChannel } from "../hooks/use-channel-changes"
import { writeSetting } from "../setting-values"

interface SettingSwitchProps {
  channel: ChannelDTO
  name: string
  label: string
  help?: string
  isOn: boolean
}

/** One setting that is on or off. It shows what it will be while the server is told, and falls back if that fails. */
export const SettingSwitch = ({ channel, name, label, help, isOn }: SettingSwitchProps) => {
  const id = useId()
  const errorText = useSettingsError()
  const change = useChangeChannel(channel.id)
  const shown = change.isPending ? !isOn : isOn
  return (
    <div className="flex items-start gap-x-3 px-6 py-4">
      <Switch
        id={id}
        checked={shown}
        disabled={change.isPending}
        aria-describedby={help ? `${id}-help` : undefined}
        data-testid={`setting-${name}`}
        onCheckedChange={(value) =>
          change.mutate(
            { settings: writeSetting(channel.settings, name, value) },
            { onError: (error) => void toast.error(errorText(error)) }
          )
        }
      />
      <div className="flex flex-col">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {help && (
          <Text id={`${id}-help`} size="small" className="text-ui-fg-subtle">
            {help}
          </Text>
        )}
      </div>
    </div>
  )
}

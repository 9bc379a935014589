import { useChannels } from "../../shared/hooks/use-channels"
import type { ChannelDTO } from "../../shared/types"

/** The channels on which one may write first. Undefined until known. */
export function useStartChannels(): ChannelDTO[] | undefined {
  const { data } = useChannels()
  return data?.channels.filter(({ capabilities, disabled }) => capabilities?.templates && !disabled)
}

import { useQuery } from "@tanstack/react-query"
import type { ChannelProviderDTO } from "../../../shared/types"
import { settingsApi, settingsKeys } from "../../api"

/** The kinds of platform an account can be connected of. */
export function useProviders() {
  return useQuery({
    queryKey: settingsKeys.providers(),
    queryFn: ({ signal }) => settingsApi.providers(signal),
    staleTime: Infinity,
  })
}

/** Null until known, and for one nobody installed any more. */
export function useProvider(identifier: string | null): ChannelProviderDTO | null {
  const { data } = useProviders()
  return data?.providers.find((provider) => provider.identifier === identifier) ?? null
}

import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { inboxKeys } from "../cache/query-keys"
import { useInboxTranslation } from "../hooks/use-inbox-translation"
import { loadEmoji } from "./load-emoji"
import { indexEmoji } from "./search-emoji"

/** Every emoji with its names in the screen's language, loaded once. */
export function useEmoji() {
  const { locale } = useInboxTranslation()
  const { data, isError, refetch } = useQuery({
    queryKey: inboxKeys.emoji(locale),
    queryFn: () => loadEmoji(locale),
    staleTime: Infinity,
    gcTime: Infinity,
    // A file of the page's own, which needs no server of ours.
    networkMode: "always",
  })
  const index = useMemo(() => indexEmoji(data ?? []), [data])
  return { list: data, index, hasFailed: isError, retry: () => void refetch() }
}

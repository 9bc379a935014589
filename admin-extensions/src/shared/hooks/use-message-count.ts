import { useInboxTranslation } from "./use-inbox-translation"

/**
 * How many messages there were, in words; null while nobody counts. Not by the translator's own plurals: they do
 * not know the dashboard's name for Portuguese.
 */
export function useMessageCount(count: number | null): string | null {
  const { t } = useInboxTranslation()
  if (count === null) {
    return null
  }
  return count === 1 ? t("timeline.conversation.oneMessage") : t("timeline.conversation.messages", { count })
}

import { useOutboxEntries } from "../../composer/hooks/use-outbox"
import { useDraft } from "../../composer/hooks/use-draft"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { closeWarnings } from "../close-warnings"
import { useThread } from "./use-thread"

/** What one should know before a conversation is closed, in words, kept live. */
export function useCloseWarnings(agentId: string, conversationId: string): string[] {
  const { t } = useInboxTranslation()
  const { draft } = useDraft(agentId, conversationId)
  const outbox = useOutboxEntries(agentId, conversationId)
  const { data } = useThread(conversationId)
  const { hasDraft, unsent, pending } = closeWarnings(draft, outbox, data?.messages ?? [])
  return [
    ...(hasDraft ? [t("close.hasDraft")] : []),
    ...(unsent ? [t("close.unsent", { count: unsent })] : []),
    ...(pending ? [t("close.pending", { count: pending })] : []),
  ]
}

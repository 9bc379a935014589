import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AttachmentRow, ConversationWithContact } from "../../../modules/conversation/storage/rows"
import type { UseSnippetResponse } from "../../../types/http/snippet"
import { assertChannelTakes } from "../../../utils/check-attachment"
import { InboxError, isInboxErrorCode } from "../../../utils/inbox-error"
import { fillVariables, variablesIn } from "../../../utils/snippet-variables"
import { inboxModules } from "../../modules"
import { snippetModule } from "../snippet-module"
import { variableValues } from "../variable-values"

export interface UseSnippetInput {
  snippet: { id: string; text: string }
  conversation_id: string
  agent: { id: string; name: string }
}

const useSnippetStep = createStep("inbox-fill-snippet", async (input: UseSnippetInput, { container }) => {
  const { conversations } = inboxModules(container)
  const [conversation] = await conversations.conversationsByIds([input.conversation_id])
  if (!conversation) throw new InboxError("not_found", "There is no such conversation")
  const { snippet, agent } = input
  const wanted = variablesIn(snippet.text).map(({ name }) => name)
  const values = await variableValues(container, conversation, agent, wanted)
  const files = await copyFiles(container, snippet.id, conversation, agent.id)
  await snippetModule(container).countUse(snippet.id, agent.id)
  return new StepResponse({ ...fillVariables(snippet.text, values), ...files })
})

/** The snippet's files as uploads of the agent for the conversation's channel; they share the bytes. */
async function copyFiles(
  container: MedusaContainer,
  snippetId: string,
  { channel_id }: ConversationWithContact,
  created_by: string
): Promise<{ copies: string[]; refused: UseSnippetResponse["refused"] }> {
  const { channels, conversations } = inboxModules(container)
  const { capabilities } = await channels.retrieveChannel(channel_id)
  const copies: string[] = []
  const refused: UseSnippetResponse["refused"] = []
  for (const file of await conversations.attachmentsOfSnippets([snippetId])) {
    try {
      if (!capabilities) {
        throw new InboxError("channel_disconnected", "Nothing speaks to this channel any more")
      }
      assertChannelTakes(capabilities, inspected(file))
      const { file_id, thumbnail_file_id, kind, mime_type, name, size, sha256, width, height, duration } =
        file
      const copy = await conversations.insertUpload({
        ...{ file_id: file_id!, thumbnail_file_id, kind, name, width, height, duration },
        ...{ mime_type: mime_type ?? "", size: size ?? 0, sha256: sha256 ?? "" },
        ...{ channel_id, created_by, voice: false },
      })
      copies.push(copy.id)
    } catch (error) {
      const { code, message } = error as { code?: unknown; message: string }
      if (!isInboxErrorCode(code)) throw error
      refused.push({ name: file.name, code, message })
    }
  }
  return { copies, refused }
}

/** What it is was looked into when it was uploaded; of audio only what every channel may take was kept. */
const inspected = ({ kind, mime_type, size }: AttachmentRow) => ({
  kind,
  mime_type: mime_type ?? "",
  size: size ?? 0,
  audio: kind === "audio" ? { codec: "opus", channels: 1 } : null,
})

/** Fills a snippet in for one conversation and copies its files for the channel; counts as a use. */
export const useSnippetWorkflow = createWorkflow("inbox-use-snippet", (input: UseSnippetInput) => {
  return new WorkflowResponse(useSnippetStep(input))
})

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ChatbotResponse, CreateChatbotBody, UpdateChatbotBody } from "../../../shared/types"
import { chatbotApi, chatbotKeys } from "../api"

export function useChatbots() {
  return useQuery({
    queryKey: chatbotKeys.list(),
    queryFn: ({ signal }) => chatbotApi.list(signal),
  })
}

export function useChatbot(id: string) {
  return useQuery({
    queryKey: chatbotKeys.one(id),
    queryFn: ({ signal }) => chatbotApi.retrieve(id, signal),
    // Somebody may be editing it: what is shown changes by what they do, not by itself.
    refetchOnWindowFocus: false,
  })
}

function useKeep() {
  const client = useQueryClient()
  return async (answer: ChatbotResponse) => {
    client.setQueryData(chatbotKeys.one(answer.chatbot.id), answer)
    await client.invalidateQueries({ queryKey: chatbotKeys.list(), exact: true })
  }
}

export function useCreateChatbot() {
  const onSuccess = useKeep()
  return useMutation({ mutationFn: (body: CreateChatbotBody) => chatbotApi.create(body), onSuccess })
}

export function useChangeChatbot(id: string) {
  const onSuccess = useKeep()
  return useMutation({ mutationFn: (body: UpdateChatbotBody) => chatbotApi.change(id, body), onSuccess })
}

/** Publishes what is given, which is saved first; null: what was saved last. */
export function usePublishChatbot(id: string) {
  const onSuccess = useKeep()
  return useMutation({
    mutationFn: async (unsaved: UpdateChatbotBody | null) => {
      if (unsaved) await onSuccess(await chatbotApi.change(id, unsaved))
      return chatbotApi.publish(id)
    },
    onSuccess,
  })
}

export function useUnpublishChatbot(id: string) {
  const onSuccess = useKeep()
  return useMutation({ mutationFn: () => chatbotApi.unpublish(id), onSuccess })
}

export function useDeleteChatbot(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => chatbotApi.remove(id),
    onSuccess: () => client.invalidateQueries({ queryKey: chatbotKeys.list(), exact: true }),
  })
}

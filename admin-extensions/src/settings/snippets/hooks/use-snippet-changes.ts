import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { CreateSnippetBody } from "../../../shared/types"
import { snippetApi, snippetKeys } from "../../../snippets/api"

function useRefresh() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: snippetKeys.list() })
}

/** Makes a snippet, or changes one. */
export function useSaveSnippet(id: string | null) {
  const onSuccess = useRefresh()
  return useMutation({
    mutationFn: (body: CreateSnippetBody) => (id ? snippetApi.change(id, body) : snippetApi.create(body)),
    onSuccess,
  })
}

export function useDeleteSnippet() {
  const onSettled = useRefresh()
  return useMutation({ mutationFn: (id: string) => snippetApi.remove(id), onSettled })
}

export function useImportSnippets() {
  const onSuccess = useRefresh()
  return useMutation({ mutationFn: (csv: string) => snippetApi.importCsv({ csv }), onSuccess })
}

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { CreateCompanyBody, CreateDealBody, CreateTaskBody } from "../../shared/types"
import { crmApi } from "../api"
import { crmKeys } from "../keys"

/** Objects name each other, and contacts show them all. */
function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [crmKeys.all(), inboxKeys.contacts()].map((queryKey) => client.invalidateQueries({ queryKey }))
    )
}

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: change,
    // Nobody waits for the lists: the answer has said how it went.
    onSettled: () => void refresh(),
  })
}

/** @param id null to create one */
export const useSaveDeal = (id: string | null) =>
  useChange(({ customer_id, ...body }: CreateDealBody | (Partial<CreateDealBody> & { title?: string })) =>
    id
      ? crmApi.updateDeal(id, body)
      : crmApi.createDeal({ ...body, title: body.title ?? "", customer_id: customer_id ?? "" })
  )

export const useSaveCompany = (id: string | null) =>
  useChange((body: Partial<CreateCompanyBody>) =>
    id ? crmApi.updateCompany(id, body) : crmApi.createCompany({ ...body, name: body.name ?? "" })
  )

export const useSaveTask = (id: string | null) =>
  useChange((body: Partial<CreateTaskBody>) =>
    id ? crmApi.updateTask(id, body) : crmApi.createTask({ ...body, title: body.title ?? "" })
  )

export const useDeleteDeal = () => useChange((id: string) => crmApi.deleteDeal(id))
export const useDeleteCompany = () => useChange((id: string) => crmApi.deleteCompany(id))
export const useDeleteTask = () => useChange((id: string) => crmApi.deleteTask(id))

export const useLinkContact = () =>
  useChange(({ id, ...body }: { id: string; customer_id: string; role: string | null }) =>
    crmApi.linkContact(id, body)
  )

export const useUnlinkContact = () =>
  useChange(({ id, customer_id }: { id: string; customer_id: string }) =>
    crmApi.unlinkContact(id, customer_id)
  )

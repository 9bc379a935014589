import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { isNotFound, isNotPermitted } from "../../shared/api/errors"
import { streamHub } from "../../shared/stream/hub"
import { commerceApi } from "../api"
import { commerceKeys } from "../keys"

/** Several things are often told at once: they are asked for together. */
const GATHER_MS = 300

/** A contact's orders and cart, renewed when the stream tells of an order of theirs. */
export function useContactCommerce(customerId: string) {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const renew = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: commerceKeys.ofContact(customerId) })
      }, GATHER_MS)
    }
    const unsubscribe = [
      streamHub.subscribe(
        ({ type, data }) => type === "timeline.updated" && data.customer_id === customerId && renew()
      ),
      // What is told without an id is not told again after a gap.
      streamHub.subscribeState(() => streamHub.getState() === "connected" && renew()),
    ]
    return () => {
      clearTimeout(timer)
      unsubscribe.forEach((stop) => stop())
    }
  }, [client, customerId])
  return useQuery({
    queryKey: commerceKeys.ofContact(customerId),
    queryFn: ({ signal }) => commerceApi.ofContact(customerId, signal),
    retry: (count, error) => !isNotFound(error) && !isNotPermitted(error) && count < 1,
    // Nothing tells of a cart that changes.
    staleTime: 10_000,
  })
}

import { useQuery } from "@tanstack/react-query"
import { request } from "../../shared/api/client"
import { crmKeys } from "../keys"

interface Store {
  supported_currencies?: { currency_code: string; is_default: boolean }[]
}

/** What the shop sells in, its own currency first. */
export function useCurrencies(): string[] {
  const { data } = useQuery({
    queryKey: crmKeys.currencies(),
    queryFn: ({ signal }) =>
      request<{ stores: Store[] }>("/admin/stores", {
        query: { fields: "id,*supported_currencies" },
        signal,
      }),
    staleTime: 5 * 60_000,
  })
  return (data?.stores.flatMap(({ supported_currencies = [] }) => supported_currencies) ?? [])
    .sort((one, other) => Number(other.is_default) - Number(one.is_default))
    .map(({ currency_code }) => currency_code.toLowerCase())
}

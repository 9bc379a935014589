import { crmApi } from "../api"

// For the pages' titles, before they are drawn. The pages themselves say what goes wrong.
export const loadDeal = (id: string) => crmApi.deal(id).catch(() => null)
export const loadCompany = (id: string) => crmApi.company(id).catch(() => null)

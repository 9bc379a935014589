/** Where the pages of deals and companies are. */
export const DEALS_PATH = "/communications/deals"
export const COMPANIES_PATH = "/communications/companies"

export const dealPath = (id: string) => `${DEALS_PATH}/${encodeURIComponent(id)}`
export const companyPath = (id: string) => `${COMPANIES_PATH}/${encodeURIComponent(id)}`

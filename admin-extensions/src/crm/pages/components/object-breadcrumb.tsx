import { TriangleRightMini } from "@medusajs/icons"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useCompany, useDeal } from "../hooks/use-objects"
import { COMPANIES_PATH, DEALS_PATH } from "../paths"

interface CrumbsProps {
  list: string
  listPath: string
  /** Undefined where it is not known. */
  name: string | undefined
}

const Crumbs = ({ list, listPath, name }: CrumbsProps) => (
  <span className="flex items-center gap-x-2">
    <Link to={listPath} className="transition-fg hover:text-ui-fg-subtle shrink-0">
      {list}
    </Link>
    {name && (
      <>
        <TriangleRightMini aria-hidden className="shrink-0" />
        <bdi className="max-w-[40vw] truncate">{name}</bdi>
      </>
    )}
  </span>
)

/** The way to a deal, at the top of the dashboard. */
export const DealBreadcrumb = ({ dealId }: { dealId: string }) => {
  const { t } = useInboxTranslation()
  return <Crumbs list={t("menu.deals")} listPath={DEALS_PATH} name={useDeal(dealId).data?.deal.title} />
}

/** The way to a company, at the top of the dashboard. */
export const CompanyBreadcrumb = ({ companyId }: { companyId: string }) => {
  const { t } = useInboxTranslation()
  const { data } = useCompany(companyId)
  return <Crumbs list={t("menu.companies")} listPath={COMPANIES_PATH} name={data?.company.name} />
}

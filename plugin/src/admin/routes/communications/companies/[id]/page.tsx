import { CompanyBreadcrumb, CompanyPage, loadCompany } from "inbox-admin-extensions/crm-pages"
import { useParams, type LoaderFunctionArgs, type UIMatch } from "react-router-dom"

const Page = () => <CompanyPage companyId={useParams().id!} />

export const loader = ({ params }: LoaderFunctionArgs) => loadCompany(params.id!)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <CompanyBreadcrumb companyId={params.id!} />,
  seo: ({ loaderData }: UIMatch<Awaited<ReturnType<typeof loadCompany>>>) => ({
    title: loaderData?.company.name,
  }),
}

export default Page

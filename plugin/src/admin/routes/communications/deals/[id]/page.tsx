import { DealBreadcrumb, DealPage, loadDeal } from "inbox-admin-extensions/crm-pages"
import { useParams, type LoaderFunctionArgs, type UIMatch } from "react-router-dom"

const Page = () => <DealPage dealId={useParams().id!} />

export const loader = ({ params }: LoaderFunctionArgs) => loadDeal(params.id!)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <DealBreadcrumb dealId={params.id!} />,
  seo: ({ loaderData }: UIMatch<Awaited<ReturnType<typeof loadDeal>>>) => ({
    title: loaderData?.deal.title,
  }),
}

export default Page

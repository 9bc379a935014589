import { ContactBreadcrumb, ContactPage, contactName, loadCustomer } from "inbox-admin-extensions/timeline"
import { useParams, type LoaderFunctionArgs, type UIMatch } from "react-router-dom"

const Page = () => <ContactPage customerId={useParams().id!} />

export const loader = ({ params }: LoaderFunctionArgs) => loadCustomer(params.id!)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <ContactBreadcrumb customerId={params.id!} />,
  seo: ({ loaderData }: UIMatch<Awaited<ReturnType<typeof loadCustomer>>>) => ({
    title: contactName(loaderData) ?? undefined,
  }),
}

export default Page

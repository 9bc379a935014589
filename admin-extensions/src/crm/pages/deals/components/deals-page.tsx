import { CrmPage } from "../../components/crm-page"
import { Deals } from "./deals"

/** Communications → Deals. */
export const DealsPage = () => <CrmPage grant="view_deals">{(me) => <Deals me={me} />}</CrmPage>

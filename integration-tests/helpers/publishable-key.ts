import { asList, asObject, callJson } from "../../scripts/seed/http"

/** A key for the store API, with every sales channel there is. */
export async function createPublishableKey(url: string, adminToken: string): Promise<string> {
  const admin = `${url}/admin`
  const key = asObject(
    (await callJson("POST", `${admin}/api-keys`, { title: "Storefront", type: "publishable" }, adminToken))
      .api_key
  )
  const { sales_channels } = await callJson("GET", `${admin}/sales-channels`, undefined, adminToken)
  const add = asList(sales_channels).map(({ id }) => id)
  await callJson("POST", `${admin}/api-keys/${String(key.id)}/sales-channels`, { add }, adminToken)
  return String(key.token)
}

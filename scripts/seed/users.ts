import { createUsersWorkflow } from "@medusajs/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { DEMO_PASSWORD, DEMO_USERS } from "./logins"

const PROVIDER = "emailpass"

/** The people who log into the admin. Existing ones are left alone, also their passwords. */
export async function seedUsers(container: MedusaContainer): Promise<void> {
  const userModule = container.resolve(Modules.USER)
  const authModule = container.resolve(Modules.AUTH)
  for (const { email, first_name, last_name } of Object.values(DEMO_USERS)) {
    const [existing] = await userModule.listUsers({ email })
    if (existing) {
      continue
    }
    const { result } = await createUsersWorkflow(container).run({
      input: { users: [{ email, first_name, last_name }] },
    })
    const user = result[0]
    const { authIdentity, error } = await authModule.register(PROVIDER, {
      body: { email, password: DEMO_PASSWORD },
    })
    if (!user || !authIdentity) {
      throw new Error(`The login of ${email} could not be created: ${error ?? "no identity"}`)
    }
    await authModule.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } })
  }
}

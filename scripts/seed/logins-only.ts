import type { ExecArgs } from "@medusajs/framework/types"

import { seedUsers } from "./users"

/** Run by `medusa exec` for test databases: people who can log in, and nothing else. */
export default async function seedLogins({ container }: ExecArgs): Promise<void> {
  await seedUsers(container)
}

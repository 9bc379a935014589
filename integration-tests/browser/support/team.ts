import { DEMO_USERS, type DemoUser } from "../../../scripts/seed/logins"
import { asList, asObject } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { callInbox } from "./inbox-api"

interface Member {
  role: "agent" | "supervisor" | "admin"
  department_ids?: string[]
}

/** The id of one of the demo's people. */
export async function userIdOf(user: DemoUser): Promise<string> {
  const { agent } = await callInbox("GET", "/me", undefined, user)
  return String(asObject(agent).id)
}

export async function createDepartment(name: string): Promise<string> {
  const { department } = await callInbox("POST", "/departments", { name })
  return String(asObject(department).id)
}

/** Gives the demo's people roles. Whoever is an admin is first: from then on nobody is one by default. */
export async function hire(team: Partial<Record<DemoUser, Member>>): Promise<void> {
  const { users } = await callAdmin("GET", "/admin/users")
  const people = Object.entries(team).sort(([, { role }]) => (role === "admin" ? -1 : 1))
  for (const [user, member] of people) {
    const { email } = DEMO_USERS[user as DemoUser]
    const id = asList(users).find((known) => known.email === email)?.id
    await callInbox("POST", "/agents", { user_id: String(id), ...member })
  }
}

/** Takes all roles and departments back, so that everybody is an admin again. */
export async function dismissTeam(): Promise<void> {
  const { departments } = await callInbox("GET", "/departments")
  for (const { id } of asList(departments)) {
    await callAdmin("DELETE", `/admin/inbox/departments/${String(id)}`)
  }
  const { agents } = await callInbox("GET", "/agents")
  const hired = asList(agents).filter(({ has_profile }) => has_profile === true)
  // Whoever takes them away goes last.
  for (const { id } of hired.sort(({ role }) => (role === "admin" ? 1 : -1))) {
    await callAdmin("DELETE", `/admin/inbox/agents/${String(id)}`)
  }
}

async function callAdmin(method: "GET" | "DELETE", path: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${stack.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${await login(stack.url)}` },
  })
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  }
  return asObject(await response.json())
}

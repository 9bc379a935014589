import { DEMO_USERS, type DemoUser } from "../../../scripts/seed/logins"
import { asList, asObject, type Json } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { callInbox } from "./inbox-api"

interface Member {
  role: "agent" | "supervisor" | "admin"
  department_ids?: string[]
  capacity?: number
}

/** The id of one of the demo's people. */
export async function userIdOf(user: DemoUser): Promise<string> {
  const { agent } = await callInbox("GET", "/me", undefined, user)
  return String(asObject(agent).id)
}

/** Creates a department without the screen. Answers its id. */
export async function createDepartment(name: string, more: Json = {}): Promise<string> {
  const { department } = await callInbox("POST", "/departments", { name, ...more })
  return String(asObject(department).id)
}

/** Gives the demo's people roles. Whoever is an admin is first: from then on nobody is one by default. */
export async function hire(team: Partial<Record<DemoUser, Member>>): Promise<void> {
  const { users } = await callAdmin("GET", "/users")
  const people = Object.entries(team).sort(([, { role }]) => (role === "admin" ? -1 : 1))
  for (const [user, member] of people) {
    const { email } = DEMO_USERS[user as DemoUser]
    const id = asList(users).find((known) => known.email === email)?.id
    await callInbox("POST", "/agents", { user_id: String(id), ...member })
  }
}

/**
 * Takes back everything a spec set up: chatbots, rules, departments and people. Admins go last, so that whoever
 * tidies up may do so to the end; afterwards everybody is admin again.
 */
export async function resetTeam(): Promise<void> {
  const { chatbots } = await callInbox("GET", "/chatbots")
  for (const { id } of asList(chatbots)) await remove(`/chatbots/${String(id)}`)
  const { routing_policies } = await callInbox("GET", "/routing-policies")
  for (const { id } of asList(routing_policies)) await remove(`/routing-policies/${String(id)}`)
  const { departments } = await callInbox("GET", "/departments")
  for (const { id } of asList(departments)) await remove(`/departments/${String(id)}`)
  const { agents } = await callInbox("GET", "/agents")
  const profiles = asList(agents).filter(({ has_profile }) => has_profile)
  for (const { id } of profiles.sort(({ role }) => (role === "admin" ? 1 : -1))) {
    await remove(`/agents/${String(id)}`)
  }
}

const remove = (path: string) => callAdmin("DELETE", `/inbox${path}`)

async function callAdmin(method: "GET" | "DELETE", path: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${stack.url}/admin${path}`, {
    method,
    headers: { authorization: `Bearer ${await login(stack.url)}` },
  })
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  }
  return asObject(await response.json())
}

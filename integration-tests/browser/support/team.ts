import { asList, asObject, type Json } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { callInbox } from "./inbox-api"

async function remove(path: string): Promise<void> {
  await fetch(`${stack.url}/admin/inbox${path}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${await login(stack.url)}` },
  })
}

/** Creates a department without the screen. Answers its id. */
export async function createDepartment(name: string, more: Json = {}): Promise<string> {
  const { department } = await callInbox("POST", "/departments", { name, ...more })
  return String(asObject(department).id)
}

/**
 * Takes back everything a spec set up: chatbots, exceptions, departments and people. Admins go last, so that
 * whoever tidies up may do so to the end; afterwards everybody is admin again.
 */
export async function resetTeam(): Promise<void> {
  const { chatbots } = await callInbox("GET", "/chatbots")
  for (const { id } of asList(chatbots)) await remove(`/chatbots/${String(id)}`)
  const { routing_policies } = await callInbox("GET", "/routing-policies")
  for (const { id, scope } of asList(routing_policies)) {
    if (scope !== "account") await remove(`/routing-policies/${String(id)}`)
  }
  await callInbox("POST", "/routing-policies", { scope: "account", method: "manual" })
  const { departments } = await callInbox("GET", "/departments")
  for (const { id } of asList(departments)) await remove(`/departments/${String(id)}`)
  const { agents } = await callInbox("GET", "/agents")
  const profiles = asList(agents).filter(({ has_profile }) => has_profile)
  const others = profiles.filter(({ role }) => role !== "admin")
  const admins = profiles.filter(({ role }) => role === "admin")
  for (const { id } of [...others, ...admins]) await remove(`/agents/${String(id)}`)
}

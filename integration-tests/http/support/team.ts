import type { AgentListResponse, CreateAgentBody, DepartmentDTO } from "../../../plugin/src/types/http"
import { succeed } from "./client"
import type { Inbox } from "./inbox"

export interface Team {
  ids: { admin: string; ana: string; bruno: string }
  /** Makes or changes an agent. */
  put(user: keyof Team["ids"], change: Omit<CreateAgentBody, "user_id">): Promise<void>
  department(name: string, more?: Record<string, unknown>): Promise<DepartmentDTO>
  policy(body: Record<string, unknown>): Promise<void>
}

/** An admin and two agents with the rights of their roles, instead of the time in which everybody is an admin. */
export async function formTeam(inbox: Inbox): Promise<Team> {
  const { agents } = succeed(await inbox.admin.get<AgentListResponse>("/agents"))
  const find = (name: string) => agents.find(({ email }) => email === `${name}@inbox.test`)!.id
  const ids = { admin: find("admin"), ana: find("ana"), bruno: find("bruno") }
  const put: Team["put"] = async (user, change) => {
    succeed(await inbox.admin.post("/agents", { user_id: ids[user], ...change }))
  }
  await put("admin", { role: "admin", capacity: 0 })
  await put("ana", { role: "agent" })
  await put("bruno", { role: "agent" })
  return {
    ids,
    put,
    department: async (name, more = {}) =>
      succeed(await inbox.admin.post<{ department: DepartmentDTO }>("/departments", { name, ...more }))
        .department,
    policy: async (body) => {
      succeed(await inbox.admin.post("/routing-policies", body))
    },
  }
}

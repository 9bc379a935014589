import { asList, asObject, callJson, type Json, login } from "./http"
import { DEMO_PASSWORD, DEMO_USERS, type DemoUser } from "./logins"

const MORNING_TO_EVENING = [["09:00", "18:00"]]
const WORKDAYS = ["1", "2", "3", "4", "5"]

/** The shop's teams, and who is in them. */
const DEPARTMENTS: { name: string; people: DemoUser[]; more?: Json }[] = [
  { name: "Vendas", people: ["ana", "bruno"] },
  {
    name: "Trocas e devoluções",
    people: ["bruno"],
    more: {
      routing_method: "least_busy",
      business_hours: {
        timezone: "America/Sao_Paulo",
        days: Object.fromEntries(WORKDAYS.map((day) => [day, MORNING_TO_EVENING])),
        message:
          "Nosso time de trocas atende de segunda a sexta, das 9h às 18h. Respondemos assim que abrir!",
      },
    },
  },
  { name: "Financeiro", people: ["ana"] },
]

const ROLES: Record<DemoUser, Json> = {
  // Who sets things up is not given conversations, and may claim them.
  admin: { role: "admin", capacity: 0 },
  ana: { role: "agent", capacity: 8 },
  bruno: { role: "supervisor", capacity: 8 },
}

export interface SeededTeam {
  ids: Record<DemoUser, string>
  departments: Map<string, string>
}

/** The inbox's admin API as one of the demo's people. */
export async function inboxOf(serverUrl: string, user: DemoUser) {
  const token = await login(serverUrl, DEMO_USERS[user].email, DEMO_PASSWORD)
  return (method: "GET" | "POST", path: string, body?: Json) =>
    callJson(method, `${serverUrl}/admin/inbox${path}`, body, token)
}

/** Gives the three logins their roles and the shop its departments; what is there already is left alone. */
export async function seedTeam(serverUrl: string): Promise<SeededTeam> {
  const admin = await inboxOf(serverUrl, "admin")
  const { agents } = await admin("GET", "/agents")
  const idOf = (user: DemoUser) =>
    String(asList(agents).find(({ email }) => email === DEMO_USERS[user].email)?.id)
  const ids = { admin: idOf("admin"), ana: idOf("ana"), bruno: idOf("bruno") }
  for (const user of ["admin", "ana", "bruno"] as const) {
    const known = asList(agents).find(({ id }) => id === ids[user])
    if (!known?.has_profile) await admin("POST", "/agents", { user_id: ids[user], ...ROLES[user] })
  }
  const known = asList((await admin("GET", "/departments")).departments)
  const departments = new Map(known.map(({ name, id }) => [String(name), String(id)]))
  for (const { name, people, more } of DEPARTMENTS.filter(({ name }) => !departments.has(name))) {
    const agent_ids = people.map((user) => ids[user])
    const { department } = await admin("POST", "/departments", { name, agent_ids, ...more })
    departments.set(name, String(asObject(department).id))
  }
  return { ids, departments }
}

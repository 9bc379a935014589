import type { AgentRole, Grant } from "../../types/http/agent"
import { GRANTS } from "../../types/http/agent"
import type { AgentRecord, ConversationSubject } from "../../types/routing"
import { isVisible, PermissionPolicy } from "../permission-policy"

const policy = new PermissionPolicy()
const agent = (role: AgentRole, more: Partial<AgentRecord> = {}): AgentRecord => ({
  user_id: "me",
  role,
  capacity: null,
  grants: null,
  is_active: true,
  has_profile: true,
  department_ids: ["sales"],
  chosen_availability: "online",
  availability: "online",
  offline_since: null,
  ...more,
})
const conversation = (more: Partial<ConversationSubject> = {}): ConversationSubject => ({
  assignee_id: null,
  department_id: null,
  status: "open",
  ...more,
})

const SUBJECTS: Record<string, ConversationSubject> = {
  mine: conversation({ assignee_id: "me", department_id: "returns" }),
  "mine, closed": conversation({ assignee_id: "me", status: "closed" }),
  "the account's queue": conversation(),
  "my queue": conversation({ department_id: "sales" }),
  "my queue's chatbot": conversation({ department_id: "sales", status: "bot" }),
  "another queue": conversation({ department_id: "returns" }),
  "a colleague's in my department": conversation({ assignee_id: "you", department_id: "sales" }),
  "a colleague's elsewhere": conversation({ assignee_id: "you", department_id: "returns" }),
  "a colleague's of the account": conversation({ assignee_id: "you" }),
  "closed in my department": conversation({ department_id: "sales", status: "closed" }),
  "closed by nobody": conversation({ status: "closed" }),
}

it.each<[string, AgentRecord, string[]]>([
  [
    "agents",
    agent("agent"),
    ["mine", "mine, closed", "the account's queue", "my queue", "my queue's chatbot"],
  ],
  [
    "supervisors",
    agent("supervisor"),
    [
      ...["mine", "mine, closed", "the account's queue", "my queue", "my queue's chatbot"],
      ...["a colleague's in my department", "closed in my department"],
    ],
  ],
  ["admins", agent("admin"), Object.keys(SUBJECTS)],
  ["who may not claim", agent("agent", { grants: [] }), ["mine", "mine, closed"]],
  ["who is switched off", agent("admin", { is_active: false }), []],
])("shows %s what is theirs to see", (_, who, expected) => {
  const seen = Object.keys(SUBJECTS).filter((name) => policy.can(who, "view", SUBJECTS[name]))
  expect(seen).toEqual(expected)
  // The form for databases says the same.
  if (who.is_active) {
    const visible = Object.keys(SUBJECTS).filter((name) =>
      isVisible(policy.visibilityOf(who), SUBJECTS[name]!)
    )
    expect(visible).toEqual(expected)
  }
})

it("lets nobody do anything in a conversation they may not see", () => {
  for (const grant of GRANTS.filter((name) => name !== "view_all" && name !== "view_department")) {
    const who = agent("agent", { grants: [grant, "claim"] as Grant[] })
    expect(policy.can(who, grant, SUBJECTS["a colleague's elsewhere"])).toBe(false)
  }
})

it("lets supervisors settle their own departments, unless they have a list of their own", () => {
  expect(policy.can(agent("supervisor"), "settings")).toBe(false)
  expect(policy.can(agent("supervisor"), "settings", { department_id: "sales" })).toBe(true)
  expect(policy.can(agent("supervisor"), "settings", { department_id: "returns" })).toBe(false)
  expect(policy.can(agent("agent"), "settings", { department_id: "sales" })).toBe(false)
  const listed = agent("supervisor", { grants: ["view_department"] })
  expect(policy.can(listed, "settings", { department_id: "sales" })).toBe(false)
})

it("shows records of a contact to whoever serves them, and nothing that is not closed", () => {
  const others = { assignee_id: "you", department_id: "returns", serves_contact: true }
  expect(policy.can(agent("agent"), "view", conversation({ ...others, status: "closed" }))).toBe(true)
  expect(policy.can(agent("agent"), "view", conversation(others))).toBe(false)
  expect(
    policy.can(agent("agent", { is_active: false }), "view", conversation({ ...others, status: "closed" }))
  ).toBe(false)
})

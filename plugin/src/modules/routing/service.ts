import { MedusaService } from "@medusajs/framework/utils"
import type { AgentAvailability } from "../../types/http/agent"
import type { DistributionStrategyDTO } from "../../types/http/routing"
import type { AgentRecord, DistributionRequest, RoutingRule } from "../../types/routing"
import type { Database, Executor } from "../../utils/database"
import type { AbstractDistributionStrategy } from "../../utils/distribution-strategy"
import { InboxError } from "../../utils/inbox-error"
import type { IPermissionPolicy } from "../../utils/permission-policy"
import { departmentOf } from "../../utils/routing-rules"
import { PERMISSION_POLICY } from "./loaders/permissions"
import { STRATEGIES, strategyKey } from "./loaders/strategies"
import Agent from "./models/agent"
import Connection from "./models/connection"
import ContactOwner from "./models/contact-owner"
import Department from "./models/department"
import DepartmentMember from "./models/department-member"
import Presence from "./models/presence"
import RoutingPolicy from "./models/routing-policy"
import * as agents from "./storage/agents"
import * as departments from "./storage/departments"
import * as owners from "./storage/owners"
import * as presence from "./storage/presence"

interface Dependencies {
  [STRATEGIES]?: string[]
  [key: `distribution_strategy_${string}`]: AbstractDistributionStrategy | undefined
  [PERMISSION_POLICY]: IPermissionPolicy
  __pg_connection__: Database
}

/** What of an agent may be set. */
export type AgentChange = Partial<Pick<AgentRecord, "role" | "capacity" | "grants" | "is_active">> & {
  department_ids?: string[]
}

/** Departments and rules, as the path of every arriving message needs them. */
export interface RoutingSetup {
  departments: departments.DepartmentRecord[]
  rules: departments.PolicyRecord[]
}

/** How long a process trusts what it read of departments and rules; a change in another process shows after this. */
const SETUP_CACHE_MS = 1_000

/** Owns the team: agents, departments, presence, who looks after whom, and the rules by which work is given out. */
export default class RoutingModuleService extends MedusaService({
  InboxAgent: Agent,
  InboxDepartment: Department,
  InboxDepartmentMember: DepartmentMember,
  InboxRoutingPolicy: RoutingPolicy,
  InboxPresence: Presence,
  InboxConnection: Connection,
  InboxContactOwner: ContactOwner,
}) {
  private readonly dependencies: Dependencies
  private readonly database: Database
  private cache: { setup: RoutingSetup; read_at: number } | null = null

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.dependencies = dependencies
    this.database = dependencies.__pg_connection__
  }

  /** Who may do and see what. */
  get permissions(): IPermissionPolicy {
    return this.dependencies[PERMISSION_POLICY]
  }

  isFirstRun = () => agents.isFirstRun(this.database)
  everyAgent = () => agents.everyAgent(this.database)
  findAgents = (userIds: string[]) => agents.findAgents(this.database, userIds)
  formerAgents = () => agents.formerAgents(this.database)

  async findAgent(userId: string): Promise<AgentRecord | null> {
    const [agent] = await this.findAgents([userId])
    return agent ?? null
  }

  /**
   * Makes a user an agent, or changes what the agent is.
   * @throws InboxError `invalid_data` for a department that is not there
   */
  async putAgent(userId: string, change: AgentChange): Promise<{ is_new: boolean }> {
    const { department_ids, ...profile } = change
    await this.assertDepartments(department_ids ?? [])
    const [known] = await this.listInboxAgents({ user_id: userId })
    if (known) await this.updateInboxAgents({ id: known.id, ...profile })
    else await this.createInboxAgents({ user_id: userId, ...profile })
    if (department_ids) {
      await this.transaction((executor) => departments.replaceDepartments(executor, userId, department_ids))
    }
    this.forget()
    return { is_new: !known }
  }

  /** Takes the inbox from a user: profile and departments go. */
  async removeAgent(userId: string): Promise<void> {
    const known = await this.listInboxAgents({ user_id: userId })
    await this.softDeleteInboxAgents(known.map(({ id }) => id))
    await this.transaction((executor) => departments.replaceDepartments(executor, userId, []))
    this.forget()
  }

  readDepartments = () => departments.listDepartments(this.database)

  async findDepartment(id: string): Promise<departments.DepartmentRecord | null> {
    return (await this.readDepartments()).find((department) => department.id === id) ?? null
  }

  async createDepartment({
    agent_ids = [],
    ...input
  }: Partial<departments.DepartmentRecord> & { name: string }): Promise<string> {
    const { id } = await this.createInboxDepartments({
      name: input.name,
      channel_ids: input.channel_ids ?? [],
      business_hours: (input.business_hours ?? null) as Record<string, unknown> | null,
    })
    await this.transaction((executor) => departments.replaceMembers(executor, id, agent_ids))
    this.forget()
    return id
  }

  async updateDepartment(
    id: string,
    { agent_ids, name, channel_ids, business_hours }: Partial<departments.DepartmentRecord>
  ): Promise<void> {
    await this.updateInboxDepartments({
      id,
      ...(name === undefined ? {} : { name }),
      ...(channel_ids === undefined ? {} : { channel_ids }),
      ...(business_hours === undefined
        ? {}
        : { business_hours: business_hours as Record<string, unknown> | null }),
    })
    if (agent_ids) {
      await this.transaction((executor) => departments.replaceMembers(executor, id, agent_ids))
    }
    this.forget()
  }

  /** With its people and its policy. */
  async removeDepartment(id: string): Promise<void> {
    await this.transaction((executor) => departments.replaceMembers(executor, id, []))
    const policies = await this.listInboxRoutingPolicies({ scope: "department", scope_id: id })
    await this.softDeleteInboxRoutingPolicies(policies.map((policy) => policy.id))
    await this.softDeleteInboxDepartments([id])
    this.forget()
  }

  readPolicies = () => departments.listPolicies(this.database)

  /** Sets the policy of a scope. @throws InboxError `invalid_data` for a method that is not there */
  async putPolicy(rule: RoutingRule): Promise<departments.PolicyRecord & { is_new: boolean }> {
    this.assertPolicy(rule)
    const policy = await this.transaction((executor) => departments.putPolicy(executor, rule))
    this.forget()
    return policy
  }

  async removePolicy(id: string): Promise<void> {
    await this.softDeleteInboxRoutingPolicies([id])
    this.forget()
  }

  /**
   * Departments and rules as of a moment ago.
   * @param isFresh as of now: for work that a change of them has started, maybe in another process
   */
  async setup(isFresh = false): Promise<RoutingSetup> {
    if (isFresh || !this.cache || Date.now() - this.cache.read_at > SETUP_CACHE_MS) {
      const [found, rules] = await Promise.all([this.readDepartments(), this.readPolicies()])
      this.cache = { setup: { departments: found, rules }, read_at: Date.now() }
    }
    return this.cache.setup
  }

  /** Where conversations of a channel begin; null: with the account. */
  async departmentOfChannel(channelId: string): Promise<string | null> {
    return departmentOf((await this.setup()).departments, channelId)
  }

  readonly listStrategies = (): DistributionStrategyDTO[] => {
    // The container lists what was registered last first.
    const identifiers = [...(this.dependencies[STRATEGIES] ?? [])].reverse()
    return identifiers.flatMap((identifier) => {
      const strategy = this.strategy(identifier)
      return strategy
        ? {
            identifier,
            name: strategy.getName(),
            description: strategy.getDescription(),
            assigns: strategy.assigns(),
          }
        : []
    })
  }

  /** Whether a rule gives conversations out by itself. */
  readonly assigns = ({ method }: Pick<RoutingRule, "method">): boolean =>
    this.strategy(method)?.assigns() ?? false

  /** Whom a rule chooses: its method, else its fallback; null: nobody, it waits. */
  readonly choose = (rule: RoutingRule, request: DistributionRequest): string | null => {
    const methods = [rule.method, rule.fallback_method].flatMap((name) => (name ? this.strategy(name) : []))
    for (const method of methods) {
      const chosen = method?.assigns() ? method.pick(request) : null
      if (chosen && request.candidates.some(({ user_id }) => user_id === chosen)) return chosen
    }
    return null
  }

  openConnection = (user_id: string, must_tell: boolean) =>
    this.transaction((executor) => presence.openConnection(executor, { user_id, must_tell }))
  renewConnections = (streams: presence.Stream[]) =>
    this.transaction((executor) => presence.renewConnections(executor, streams))
  closeConnection = (id: string) => presence.closeConnection(this.database, id)
  tellAlive = (userId: string) => this.transaction((executor) => presence.tellAlive(executor, userId))
  dropDeadConnections = () => this.transaction((executor) => presence.dropDeadConnections(executor))
  chooseAvailability = (userId: string, chosen: AgentAvailability) =>
    presence.chooseAvailability(this.database, userId, chosen)

  ownersOf = (customerIds: string[]) => owners.ownersOf(this.database, customerIds)
  setOwners = (customerIds: string[], ownerId: string | null) =>
    owners.setOwners(this.database, customerIds, ownerId)

  private strategy(identifier: string): AbstractDistributionStrategy | undefined {
    const isKnown = this.dependencies[STRATEGIES]?.includes(identifier)
    return isKnown ? this.dependencies[strategyKey(identifier)] : undefined
  }

  /** @throws InboxError `invalid_data` for a method that is not there, or a fallback nobody would ever ask */
  readonly assertPolicy = ({
    method,
    fallback_method,
  }: Pick<RoutingRule, "method" | "fallback_method">): void => {
    const known = this.listStrategies()
    for (const [field, name] of Object.entries({ method, fallback_method })) {
      if (name !== null && !known.some(({ identifier }) => identifier === name)) {
        throw new InboxError("invalid_data", `${field}: there is no method "${name}"`, {
          known: known.map(({ identifier }) => identifier),
        })
      }
    }
    if (fallback_method !== null && !this.assigns({ method })) {
      throw new InboxError("invalid_data", "fallback_method: a method that waits for a claim needs none")
    }
  }

  private async assertDepartments(ids: string[]): Promise<void> {
    if (!ids.length) return
    const known = await this.readDepartments()
    const missing = ids.filter((id) => !known.some((department) => department.id === id))
    if (missing.length) {
      throw new InboxError("invalid_data", `department_ids: there is no department ${missing.join(", ")}`)
    }
  }

  private forget(): void {
    this.cache = null
  }

  private transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work)
  }
}

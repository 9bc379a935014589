import path from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import type RoutingModuleService from "../../plugin/src/modules/routing/service"
import type { Candidate, DistributionRequest, RoutingRule } from "../../plugin/src/types/routing"
import { Sql } from "../helpers/shared-postgres"

const MODULE = path.resolve("plugin/src/modules/routing")
const SUPPORT = path.resolve("integration-tests/modules/support")

const candidate = (user_id: string, more: Partial<Candidate> = {}): Candidate => ({
  user_id,
  role: "agent",
  availability: "online",
  department_ids: [],
  capacity: null,
  open_conversations: 0,
  ...more,
})

const request = (candidates: Candidate[], owner_id: string | null = null): DistributionRequest => ({
  conversation: { id: "conv_1", channel_id: "chan_1", department_id: null, customer_id: "cus_1", owner_id },
  candidates,
  options: {},
  random: Math.random,
})

const rule = (method: string, fallback_method: string | null = null): RoutingRule => ({
  scope: "account",
  scope_id: null,
  method,
  fallback_method,
  options: {},
})

moduleIntegrationTestRunner<RoutingModuleService>({
  moduleName: "inbox_routing",
  resolve: MODULE,
  pathToMigrations: path.join(MODULE, "migrations"),
  moduleOptions: {
    strategies: [
      {
        resolve: path.join(SUPPORT, "third-party-routing.ts"),
        id: "alphabetical",
        options: { reversed: true },
      },
    ],
    permissions: { resolve: path.join(SUPPORT, "third-party-permissions.ts"), id: "never-close" },
  },
  testSuite: ({ service, dbConfig }) => {
    describe("strategies", () => {
      it("of third parties stand beside the plugin's own, with their options", () => {
        expect(service.listStrategies().map(({ identifier }) => identifier)).toEqual([
          ...["manual", "owner", "least_busy", "random", "alphabetical"],
        ])
        expect(service.choose(rule("alphabetical"), request([candidate("a"), candidate("b")]))).toBe("b")
      })

      it("choose among those who are online and have room", () => {
        const among = [
          candidate("away", { availability: "away" }),
          candidate("off", { availability: "offline" }),
          candidate("full", { capacity: 2, open_conversations: 2 }),
          candidate("none", { capacity: 0 }),
          candidate("busy", { open_conversations: 5 }),
          candidate("free", { open_conversations: 4, capacity: 5 }),
        ]
        expect(service.choose(rule("least_busy"), request(among))).toBe("free")
        for (let round = 0; round < 50; round += 1) {
          expect(["busy", "free"]).toContain(service.choose(rule("random"), request(among)))
        }
        expect(service.choose(rule("owner"), request(among, "busy"))).toBe("busy")
        expect(service.choose(rule("owner"), request(among, "away"))).toBeNull()
        expect(service.choose(rule("owner", "least_busy"), request(among, "away"))).toBe("free")
        expect(service.choose(rule("manual"), request(among))).toBeNull()
        expect(service.choose(rule("least_busy"), request(among.slice(0, 4)))).toBeNull()
      })
    })

    it("asks a third party's permission policy", async () => {
      await service.putAgent("user_1", { role: "admin" })
      const agent = (await service.findAgent("user_1"))!
      expect(service.permissions.can(agent, "transfer")).toBe(true)
      expect(service.permissions.can(agent, "close")).toBe(false)
    })

    it("counts everybody as an admin until somebody is one", async () => {
      expect(await service.findAgent("user_9")).toMatchObject({ role: "admin", has_profile: false })
      await service.putAgent("user_1", { role: "agent" })
      expect(await service.findAgent("user_9")).toMatchObject({ role: "admin" })
      await service.putAgent("user_2", { role: "admin" })
      expect(await service.findAgent("user_9")).toBeNull()
      expect(await service.findAgent("user_1")).toMatchObject({ role: "agent", has_profile: true })
      await service.putAgent("user_2", { is_active: false })
      expect(await service.findAgent("user_9")).toMatchObject({ role: "admin" })
      await service.removeAgent("user_1")
      expect(await service.everyAgent()).toMatchObject([{ user_id: "user_2", is_active: false }])
    })

    it("keeps one policy a scope, whoever sets it at once", async () => {
      const policies = await Promise.all(
        ["manual", "random", "least_busy", "owner"].map((method) => service.putPolicy(rule(method)))
      )
      expect(new Set(policies.map(({ id }) => id)).size).toBe(1)
      expect(policies.filter(({ is_new }) => is_new)).toHaveLength(1)
      expect(await service.readPolicies()).toHaveLength(1)
    })

    it("leaves nobody offline who is there, whatever comes and goes at once", async () => {
      const sql = new Sql(dbConfig.clientUrl)
      const presence = async (id: string) => (await service.findAgent(id))?.availability
      for (let round = 0; round < 20; round += 1) {
        const { id } = await service.openConnection("user_1", false)
        await sql.rows(
          `UPDATE inbox_connection SET expires_at = now() - interval '1 second' WHERE id = $1`,
          id
        )
        // One stream is found dead while another opens.
        await Promise.all([
          service.dropDeadConnections(),
          service.openConnection("user_1", false),
          service.dropDeadConnections(),
        ])
        expect(await presence("user_1")).toBe("online")
        await sql.rows(`UPDATE inbox_connection SET expires_at = now() - interval '1 second'`)
        expect(await service.dropDeadConnections()).toEqual(["user_1"])
        expect(await service.dropDeadConnections()).toEqual([])
        expect(await presence("user_1")).toBe("offline")
      }
      await sql.close()
    })

    it("believes streams and browsers, and nobody who has neither", async () => {
      const sql = new Sql(dbConfig.clientUrl)
      const presence = async (id: string) => (await service.findAgent(id))?.availability
      // No stream is open yet, or none any more: who says to be awake would count for longer than their page.
      expect(await service.tellAlive("user_2")).toBe(false)
      expect(await presence("user_2")).not.toBe("online")
      const { id } = await service.openConnection("user_2", true)
      await service.closeConnection(id)
      expect(await service.tellAlive("user_2")).toBe(false)
      await sql.rows(`UPDATE inbox_connection SET expires_at = expires_at - interval '8 seconds'`)
      expect(await service.tellAlive("user_2")).toBe(false)
      expect(await service.dropDeadConnections()).toEqual(["user_2"])
      expect(await service.tellAlive("user_2")).toBe(false)
      expect(await presence("user_2")).toBe("offline")

      // A browser that slept for so long that it was given up comes back with its next word, not with its server's.
      const stream = { ...(await service.openConnection("user_3", true)), user_id: "user_3", must_tell: true }
      await sql.rows(`UPDATE inbox_connection SET awake_until = now()`)
      expect(await service.dropDeadConnections()).toEqual(["user_3"])
      expect(await service.renewConnections([stream])).toEqual([])
      expect(await presence("user_3")).toBe("offline")
      expect(await service.tellAlive("user_3")).toBe(true)
      expect(await service.tellAlive("user_3")).toBe(false)
      expect(await presence("user_3")).toBe("online")

      // A stream that was given up although its process lives comes back with that process.
      await sql.rows(`UPDATE inbox_connection SET expires_at = now()`)
      expect(await service.dropDeadConnections()).toEqual(["user_3"])
      expect(await service.renewConnections([stream])).toEqual(["user_3"])
      expect(await service.renewConnections([stream])).toEqual([])
      expect(await presence("user_3")).toBe("online")
      await sql.close()
    })
  },
})

import path from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import type ChatbotModuleService from "../../plugin/src/modules/chatbot/service"

const MODULE = path.resolve("plugin/src/modules/chatbot")
const flowSaying = (text: string) => ({ start: "end", nodes: { end: { type: "close" as const, text } } })
const turn = {
  state: { node_id: "m", invalid_answers: 0 },
  handled_sequence: 1,
  waiting_until: null,
  ended: false,
}

moduleIntegrationTestRunner<ChatbotModuleService>({
  moduleName: "inbox_chatbot",
  resolve: MODULE,
  pathToMigrations: path.join(MODULE, "migrations"),
  testSuite: ({ service }) => {
    const create = (name = "Bot", channel_ids = ["chan_1"]) =>
      service.createInboxChatbots({ name, channel_ids, flow: flowSaying("one") })

    it("lets one of two chatbots have a channel", async () => {
      const [first, second] = await Promise.all([create("A"), create("B", ["chan_1", "chan_2"])])
      const results = await Promise.allSettled([service.publish(first.id), service.publish(second.id)])
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(results.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "duplicate" },
      })
      expect((await service.publishedFor(["chan_1"])).size).toBe(1)
    })

    it("keeps conversations in their version when the flow is edited or deleted", async () => {
      const bot = await create()
      await service.publish(bot.id)
      await service.openSession("conv_1", "chan_1")
      await service.change(bot.id, { flow: flowSaying("two") })
      expect(await service.publish(bot.id)).toMatchObject({ number: 2 })
      expect((await service.openSession("conv_1", "chan_1"))!.flow).toEqual(flowSaying("one"))
      expect((await service.openSession("conv_2", "chan_1"))!.flow).toEqual(flowSaying("two"))
      expect(await service.countActive(bot.id)).toBe(2)
      await service.remove(bot.id)
      expect(await service.channelsWithBot()).toEqual([])
      expect((await service.readSession("conv_1"))!.flow).toEqual(flowSaying("one"))
      expect(await service.openSession("conv_3", "chan_1")).toBeNull()
    })

    it("begins one session and lets one of two turns win", async () => {
      await service.publish((await create()).id)
      const opened = await Promise.all([1, 2, 3].map(() => service.openSession("conv_1", "chan_1")))
      const session = opened[0]!
      expect(new Set(opened.map((one) => one!.id)).size).toBe(1)
      const saved = await Promise.all([1, 2].map(() => service.saveTurn(session, turn)))
      expect(saved.filter(Boolean)).toHaveLength(1)
      await service.endSession("conv_1")
      expect(await service.saveTurn({ ...session, turn: 1 }, turn)).toBe(false)
    })

    it("finds what is due", async () => {
      await service.publish((await create()).id)
      const session = (await service.openSession("conv_1", "chan_1"))!
      const now = new Date()
      await service.saveTurn(session, { ...turn, waiting_until: new Date(now.getTime() - 1) })
      expect(await service.dueSessions(now, 10)).toMatchObject([{ conversation_id: "conv_1", turn: 1 }])
      await service.endSession("conv_1")
      expect(await service.dueSessions(now, 10)).toEqual([])
    })
  },
})

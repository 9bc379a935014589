import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"
import { runChatbotStep } from "../steps/run-chatbot"

/** What the contact has said since the chatbot last answered. */
const readAnswersStep = createStep(
  "inbox-read-answers",
  async ({ conversation_id }: { conversation_id: string }, { container }) => {
    const { chatbots, conversations } = inboxModules(container)
    const session = await chatbots?.readSession(conversation_id)
    const answers = await conversations.inboundAfter(conversation_id, session?.handled_sequence ?? 0)
    return new StepResponse(answers.map(({ id, text, details }) => ({ id, text, details })))
  }
)

const decisionSchema = z
  .object({
    replies: z.array(
      z.object({
        text: z.string(),
        options: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
      })
    ),
    end: z
      .discriminatedUnion("type", [
        z.object({
          type: z.literal("handoff"),
          department_id: z.string().nullable(),
          user_id: z.string().nullable(),
          method: z.string().nullable(),
        }),
        z.object({ type: z.literal("close") }),
      ])
      .optional(),
  })
  .optional()

/**
 * The job that lets the chatbot answer in one conversation.
 *
 * @property hooks.chatbotTurn - `{ conversation_id, messages: [{ id, text, details }] }`: a bot of one's own answers
 * instead of the flow by returning `new StepResponse({ replies: [{ text, options? }], end? })`; without an answer the
 * flow goes on
 */
export const runChatbotWorkflow = createWorkflow(
  "inbox-run-chatbot",
  (input: { conversation_id: string }) => {
    const messages = readAnswersStep(input)
    const chatbotTurn = createHook(
      "chatbotTurn",
      transform({ input, messages }, ({ input, messages }) => ({
        conversation_id: input.conversation_id,
        messages,
      })),
      { resultValidator: decisionSchema }
    )
    const result = runChatbotStep(
      transform({ input, decision: chatbotTurn.getResult() }, ({ input, decision }) => ({
        conversation_id: input.conversation_id,
        decision,
      }))
    )
    return new WorkflowResponse(result, { hooks: [chatbotTurn] })
  }
)

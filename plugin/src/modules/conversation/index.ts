import { Module } from "@medusajs/framework/utils"
import ConversationModuleService from "./service"

export const CONVERSATION_MODULE = "inbox_conversation"

export default Module(CONVERSATION_MODULE, { service: ConversationModuleService })

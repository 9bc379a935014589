import { Module } from "@medusajs/framework/utils"
import ChatbotModuleService from "./service"

export const CHATBOT_MODULE = "inbox_chatbot"

export default Module(CHATBOT_MODULE, { service: ChatbotModuleService })

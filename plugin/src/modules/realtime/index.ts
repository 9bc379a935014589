import { Module } from "@medusajs/framework/utils"
import RealtimeModuleService from "./service"

export const REALTIME_MODULE = "inbox_realtime"

export default Module(REALTIME_MODULE, { service: RealtimeModuleService })

import { Module } from "@medusajs/framework/utils"
import loadPermissionPolicy from "./loaders/permissions"
import loadStrategies from "./loaders/strategies"
import RoutingModuleService from "./service"

export const ROUTING_MODULE = "inbox_routing"

export default Module(ROUTING_MODULE, {
  service: RoutingModuleService,
  loaders: [loadStrategies, loadPermissionPolicy],
})

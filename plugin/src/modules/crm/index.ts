import { Module } from "@medusajs/framework/utils"
import loadExtensions from "./loaders/extensions"
import CrmModuleService from "./service"

export const CRM_MODULE = "inbox_crm"

export default Module(CRM_MODULE, { service: CrmModuleService, loaders: [loadExtensions] })

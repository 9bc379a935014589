import { Module } from "@medusajs/framework/utils"
import loadChannelProviders from "./loaders/providers"
import ChannelModuleService from "./service"

export const CHANNEL_MODULE = "inbox_channel"

export default Module(CHANNEL_MODULE, { service: ChannelModuleService, loaders: [loadChannelProviders] })

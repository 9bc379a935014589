import { Module } from "@medusajs/framework/utils"
import SnippetModuleService from "./service"

export const SNIPPET_MODULE = "inbox_snippet"

export default Module(SNIPPET_MODULE, { service: SnippetModuleService })

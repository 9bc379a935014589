import { MedusaService } from "@medusajs/framework/utils"
import type { Database } from "../../utils/database"
import Snippet from "./models/snippet"
import SnippetUsage from "./models/snippet-usage"
import * as snippets from "./storage/snippets"

export type { SnippetInput, SnippetReader, SnippetRow } from "./storage/snippets"

/** Owns saved replies and how often they are used. */
export default class SnippetModuleService extends MedusaService({
  InboxSnippet: Snippet,
  InboxSnippetUsage: SnippetUsage,
}) {
  private readonly database: Database

  constructor(dependencies: { __pg_connection__: Database }) {
    super(...arguments)
    this.database = dependencies.__pg_connection__
  }

  listFor = (reader: snippets.SnippetReader) => snippets.listSnippets(this.database, reader)
  findFor = async (reader: snippets.SnippetReader, id: string): Promise<snippets.SnippetRow | null> =>
    (await snippets.listSnippets(this.database, reader, id))[0] ?? null
  insert = (input: snippets.SnippetInput & { created_by: string }) =>
    snippets.insertSnippet(this.database, input)
  change = (id: string, input: snippets.SnippetInput) => snippets.updateSnippet(this.database, id, input)
  remove = (id: string) => this.database.transaction((executor) => snippets.deleteSnippet(executor, id))
  countUse = (id: string, userId: string) =>
    this.database.transaction((executor) => snippets.countUse(executor, id, userId))
}

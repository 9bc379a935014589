import { MedusaService } from "@medusajs/framework/utils"
import type { TimelinePage } from "../../types/timeline"
import type { AbstractContactFieldType } from "../../utils/contact-field-type"
import type { AbstractContactObjectKind } from "../../utils/contact-object-kind"
import { lockNames, toJson, type Database, type Executor } from "../../utils/database"
import { FIELD_TYPES, fieldTypeKey, OBJECT_KINDS, objectKindKey } from "./loaders/extensions"
import Company from "./models/company"
import CompanyContact from "./models/company-contact"
import ContactField from "./models/contact-field"
import Deal from "./models/deal"
import Merge from "./models/merge"
import Pipeline from "./models/pipeline"
import Stage from "./models/stage"
import Task from "./models/task"
import TimelineEntry from "./models/timeline-entry"
import * as companies from "./storage/companies"
import * as fields from "./storage/contact-fields"
import * as deals from "./storage/deals"
import * as merges from "./storage/merges"
import * as pipelines from "./storage/pipelines"
import * as rows from "./storage/rows"
import * as tasks from "./storage/tasks"
import * as timeline from "./storage/timeline"

export type { NewTimelineEntry, TimelineEntryRow } from "./storage/timeline"
export type { ContactFieldInput } from "./storage/contact-fields"
export type { FullCompanyRow } from "./storage/companies"
export type { PipelineInput } from "./storage/pipelines"
export type {
  CompanyContactRow,
  CompanyRow,
  ContactFieldRow,
  DealRow,
  FullDealRow,
  FullTaskRow,
  MergeRow,
  MovedThings,
  PipelineRow,
  StageRow,
  TaskRow,
} from "./storage/rows"

type Changes<Row> = Partial<Omit<Row, "id" | "created_at" | "updated_at">>

interface Dependencies {
  [FIELD_TYPES]?: string[]
  [OBJECT_KINDS]?: string[]
  [key: `contact_field_type_${string}`]: AbstractContactFieldType | undefined
  [key: `contact_object_kind_${string}`]: AbstractContactObjectKind | undefined
  __pg_connection__: Database
}

/** Owns what a shop knows of its customers beside what Medusa does. */
export default class CrmModuleService extends MedusaService({
  CrmTimelineEntry: TimelineEntry,
  CrmContactField: ContactField,
  CrmCompany: Company,
  CrmCompanyContact: CompanyContact,
  CrmPipeline: Pipeline,
  CrmStage: Stage,
  CrmDeal: Deal,
  CrmTask: Task,
  CrmMerge: Merge,
}) {
  private readonly dependencies: Dependencies
  private readonly database: Database
  private turns: Promise<void> = Promise.resolve()

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.dependencies = dependencies
    this.database = dependencies.__pg_connection__
  }

  /** Third parties' types of fields, by identifier. */
  get fieldTypes(): Map<string, AbstractContactFieldType> {
    return new Map(this.listed(FIELD_TYPES).map((id) => [id, this.dependencies[fieldTypeKey(id)]!]))
  }

  /** Third parties' kinds of objects, by identifier. */
  get objectKinds(): Map<string, AbstractContactObjectKind> {
    return new Map(this.listed(OBJECT_KINDS).map((id) => [id, this.dependencies[objectKindKey(id)]!]))
  }

  /** Where nobody adds anything there is no list, and asking the container for it would throw. */
  private listed(key: typeof FIELD_TYPES | typeof OBJECT_KINDS): string[] {
    return Object.hasOwn(this.dependencies, key) ? (this.dependencies[key] ?? []) : []
  }

  /**
   * Work on contacts that nobody else does at the same time, in any process. In this one such work takes turns: each
   * holds a connection while it asks for others, and many at once would wait for one another.
   */
  withContacts = <Result>(customerIds: string[], work: () => Promise<Result>): Promise<Result> => {
    const run = this.turns.then(() =>
      this.database.transaction(async (executor) => {
        await lockNames(
          executor,
          customerIds.map((id) => `inbox-contact:${id}`)
        )
        return work()
      })
    )
    this.turns = run.then(
      () => undefined,
      () => undefined
    )
    return run
  }

  recordEntries = (entries: timeline.NewTimelineEntry[]) => timeline.insertEntries(this.database, entries)
  listEntries = (page: TimelinePage, kinds: Parameters<typeof timeline.listEntries>[2]) =>
    timeline.listEntries(this.database, page, kinds)
  findEntry = (id: string) => timeline.findEntry(this.database, id)
  deleteEntry = (id: string) => timeline.deleteEntry(this.database, id)
  editNote = (id: string, text: string) => timeline.editNote(this.database, id, text)

  listFields = () => fields.listFields(this.database)
  addField = (input: fields.ContactFieldInput) =>
    this.database.transaction(async (executor) => {
      await lockNames(executor, ["inbox-contact-fields"])
      return fields.insertField(executor, input)
    })
  changeField = (id: string, changes: Changes<rows.ContactFieldRow>) =>
    rows.updateRow<rows.ContactFieldRow>(this.database, "crm_contact_field", id, changes)
  removeField = (id: string) => rows.deleteRow(this.database, "crm_contact_field", id)

  listPipelines = () => pipelines.listPipelines(this.database)
  putPipeline = (id: string | null, input: pipelines.PipelineInput) =>
    this.database.transaction((executor) => pipelines.putPipeline(executor, id, input))
  removePipeline = (id: string) =>
    this.database.transaction((executor) => pipelines.deletePipeline(executor, id))
  stageTotals = (filter: deals.DealFilter) => deals.stageTotals(this.database, filter)

  listCompanies = (filter: companies.CompanyFilter) => companies.listCompanies(this.database, filter)
  findCompany = async (id: string): Promise<companies.FullCompanyRow | null> =>
    (await this.listCompanies({ ids: [id], limit: 1 }))[0] ?? null
  addCompany = (values: Changes<rows.CompanyRow>) =>
    rows.insertRow<rows.CompanyRow>(this.database, "crm_company", "crmco", values)
  changeCompany = (id: string, values: Changes<rows.CompanyRow>) =>
    rows.updateRow<rows.CompanyRow>(this.database, "crm_company", id, values)
  removeCompany = (id: string) => rows.deleteRow(this.database, "crm_company", id)
  putCompanyContacts = (id: string, contacts: { customer_id: string; role: string | null }[]) =>
    this.database.transaction((executor) => companies.putContacts(executor, id, contacts))
  removeCompanyContacts = (id: string, customerIds: string[]) =>
    companies.removeContacts(this.database, id, customerIds)

  listDeals = (page: deals.DealPage) => deals.listDeals(this.database, page)
  findDeal = async (id: string): Promise<rows.FullDealRow | null> =>
    (await this.listDeals({ ids: [id], limit: 1 }))[0] ?? null
  countDeals = (customerId: string, most: number) => deals.countDeals(this.database, customerId, most)
  addDeal = (values: Changes<rows.DealRow>) =>
    rows.insertRow<rows.DealRow>(this.database, "crm_deal", "crmdeal", dealValues(values))
  /** Reads, decides and writes while nobody else changes the deal. @returns null: there is no such deal */
  changeDeal = (id: string, decide: (deal: rows.DealRow) => Changes<rows.DealRow>) =>
    this.database.transaction(async (executor: Executor) => {
      const before = await deals.lockDeal(executor, id)
      if (!before) return null
      await rows.updateRow(executor, "crm_deal", id, dealValues(decide(before)))
      return before
    })
  removeDeal = (id: string) => rows.deleteRow(this.database, "crm_deal", id)

  listTasks = (filter: tasks.TaskFilter) => tasks.listTasks(this.database, filter)
  findTask = async (id: string): Promise<rows.FullTaskRow | null> =>
    (await this.listTasks({ ids: [id], limit: 1 }))[0] ?? null
  tasksBeside = (customerId: string, limit: number) => tasks.tasksBeside(this.database, customerId, limit)
  countTasks = (customerId: string, most: number) => tasks.countTasks(this.database, customerId, most)
  addTask = (values: Changes<rows.TaskRow>) =>
    rows.insertRow<rows.TaskRow>(this.database, "crm_task", "crmtask", values)
  changeTask = (id: string, values: Changes<rows.TaskRow>) =>
    rows.updateRow<rows.TaskRow>(this.database, "crm_task", id, values)
  completeTask = (id: string, by: string | null) => tasks.completeTask(this.database, id, by)
  removeTask = (id: string) => rows.deleteRow(this.database, "crm_task", id)
  takeDueTasks = (limit: number) => tasks.takeDue(this.database, limit)
  remindAgain = (ids: string[]) => tasks.remindAgain(this.database, ids)

  holdingsOf = (from: string, into: string) => merges.holdingsOf(this.database, from, into)
  recordMerge = (merge: Parameters<typeof merges.insertMerge>[1]) => merges.insertMerge(this.database, merge)
  keepMoved = (id: string, moved: rows.MovedThings) => merges.updateMoved(this.database, id, moved)
  undoableMerge = (into: string) => merges.undoableMerge(this.database, into)
  moveHoldings = (moved: rows.MovedThings, from: string, to: string) =>
    this.database.transaction(async (executor) => {
      await merges.moveHoldings(executor, moved, to)
      await merges.moveMemberships(executor, moved.companies, from, to)
    })
  /** Gives back what `moveHoldings` took; what both were members of, both are again. */
  returnHoldings = ({ moved, from_customer_id, into_customer_id }: rows.MergeRow) =>
    this.database.transaction(async (executor) => {
      await merges.moveHoldings(executor, moved, from_customer_id)
      const added = moved.companies.filter(({ was_there }) => !was_there)
      await merges.moveMemberships(executor, added, into_customer_id, from_customer_id)
      await merges.addMemberships(executor, moved.companies, from_customer_id)
    })
  /** Of two who undo at once one does. */
  markUndone = (id: string) => merges.markUndone(this.database, id)
}

/** A list is no JSON to the driver. */
const dealValues = ({ products, ...values }: Changes<rows.DealRow>) => ({
  ...values,
  ...(products ? { products: toJson(products) } : {}),
})

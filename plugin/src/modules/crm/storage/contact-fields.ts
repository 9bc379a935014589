import { query, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"
import { insertRow, type ContactFieldRow } from "./rows"

export type ContactFieldInput = Pick<
  ContactFieldRow,
  "key" | "label" | "type" | "options" | "currency_code" | "editable" | "group"
> & { rank?: number }

/** In the order they are shown. */
export function listFields(executor: Executor): Promise<ContactFieldRow[]> {
  return query(
    executor,
    `SELECT * FROM crm_contact_field WHERE deleted_at IS NULL ORDER BY rank, created_at, id`
  )
}

/** @throws InboxError `duplicate` */
export async function insertField(
  executor: Executor,
  { rank, ...input }: ContactFieldInput
): Promise<ContactFieldRow> {
  const fields = await listFields(executor)
  if (fields.some(({ key }) => key === input.key)) {
    throw new InboxError("duplicate", `There is a field with the key ${input.key} already`)
  }
  return insertRow(executor, "crm_contact_field", "cfld", {
    ...input,
    rank: rank ?? Math.max(-1, ...fields.map((field) => field.rank)) + 1,
  })
}

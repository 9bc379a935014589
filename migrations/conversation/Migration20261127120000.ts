import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As in the search over messages: signs become spaces, and nothing has case or accents. */
const SIGNS = "<>@./\\-_:;,!()[]{}#$%&*+=|~^`"
const folded = (sql: string) =>
  `translate(lower(${sql}), 'áàâãäåéèêëíìîïóòôõöúùûüçñý${SIGNS}', 'aaaaaaeeeeiiiiooooouuuucny${" ".repeat(SIGNS.length)}')`

/** People write numbers without the country, without the area, or their end alone; and in the national form they know. */
const NUMBER = ["wa_id", "phone_key"]
  .flatMap((column) => [
    `"${column}"`,
    ...[2, 3, 4, 5].map((from) => `substr("${column}", ${from})`),
    ...[8, 4].map((last) => `right("${column}", ${last})`),
  ])
  .join(" || ' ' || ")

const NAMES = ["customer_name", "profile_name", "username"]
  .map((name) => `coalesce("${name}", '')`)
  .join(" || ' ' || ")

const replaceSearch = (words: string) => [
  `alter table "inbox_contact_identity" drop column if exists "search";`,
  `alter table "inbox_contact_identity" add column "search" tsvector generated always as (to_tsvector('simple', ${words})) stored;`,
  `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_search" ON "inbox_contact_identity" USING gin ("search");`,
]

/** Contacts are called as their customers are, and found by that name too. */
export class Migration20261127120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_contact_identity" add column if not exists "customer_name" text null, add column if not exists "customer_named_at" timestamptz null;`
    )
    replaceSearch(`${folded(NAMES)} || ' ' || coalesce(${NUMBER}, '')`).forEach((sql) => this.addSql(sql))
  }

  override async down(): Promise<void> {
    replaceSearch(
      `coalesce("profile_name", '') || ' ' || coalesce("username", '') || ' ' || coalesce("wa_id", '')`
    ).forEach((sql) => this.addSql(sql))
    this.addSql(
      `alter table if exists "inbox_contact_identity" drop column if exists "customer_name", drop column if exists "customer_named_at";`
    )
  }
}

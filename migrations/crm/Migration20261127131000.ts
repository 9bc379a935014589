import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Cursors know milliseconds: of deals made within one of them, those after the end of a page were left out. */
export class Migration20261127131000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "crm_deal" alter column "stage_changed_at" set default date_trunc('milliseconds', now());`
    )
    this.addSql(
      `update "crm_deal" set "stage_changed_at" = date_trunc('milliseconds', "stage_changed_at") where "stage_changed_at" <> date_trunc('milliseconds', "stage_changed_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "crm_deal" alter column "stage_changed_at" set default now();`)
  }
}

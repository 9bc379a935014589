import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CompanyEntryData, DealEntryData, TaskEntryData } from "../../shared/types"
import { formatPrice } from "../../thread/order-total"

interface Words {
  title: string
  detail: string | null
}

const joined = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ") || null

/** What entries about deals, tasks and companies say. */
export function useCrmEntryText() {
  const { t, locale } = useInboxTranslation()
  return {
    dealText: ({ action, deal, stage, amount, currency_code, reason }: DealEntryData): Words => ({
      title: t(`timeline.deal.${action}`, { deal, stage: stage ?? "" }),
      detail: joined([
        typeof amount === "number" ? formatPrice(amount, currency_code ?? null, locale) : null,
        action === "created" ? stage : null,
        reason,
      ]),
    }),
    taskText: ({ action, task, due_at }: TaskEntryData): Words => ({
      title: t(`timeline.task.${action}`, { task }),
      detail: due_at ? t("timeline.task.due", { when: formatDateTime(due_at, locale) }) : null,
    }),
    companyText: ({ action, company, role }: CompanyEntryData): Words => ({
      title: t(`timeline.company.${action}`, { company }),
      detail: role ?? null,
    }),
  }
}

import { ArrowUpDown } from "@medusajs/icons"
import { Button, InlineTip } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MergeCounts, MergePreviewResponse } from "../../../shared/types"
import { isServerLabel, mergeFields } from "../merge-fields"

interface MergePreviewProps {
  preview: MergePreviewResponse["preview"]
  /** The other one stays instead. */
  onSwap: () => void
}

/** Who stays, what goes over to them, and what stands in the way. */
export const MergePreview = ({ preview, onSwap }: MergePreviewProps) => {
  const { t } = useInboxTranslation()
  const say = useRefusal()
  const { into, from, counts, fields, refusal } = preview
  const goes = (Object.keys(counts) as (keyof MergeCounts)[]).filter((kind) => counts[kind] > 0)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p dir="auto" className="txt-small text-ui-fg-base min-w-0 flex-1 [overflow-wrap:anywhere]">
          {t("pane.merge.stays", { into: into.name, from: from.name })}
        </p>
        <Button type="button" size="small" variant="secondary" data-testid="swap-merge" onClick={onSwap}>
          <ArrowUpDown aria-hidden className="rotate-90" />
          {t("pane.merge.swap")}
        </Button>
      </div>
      {refusal !== null && (
        <InlineTip variant="error" label={t("pane.merge.refused")} role="alert" data-testid="merge-refusal">
          {say(refusal, from.name)}
        </InlineTip>
      )}
      <div>
        <h3 className="txt-compact-small-plus text-ui-fg-base pb-1">{t("pane.merge.goesOver")}</h3>
        <ul className="txt-small text-ui-fg-subtle flex flex-wrap gap-x-4 gap-y-1" data-testid="merge-counts">
          {goes.map((kind) => (
            <li key={kind}>{t(`pane.merge.counts.${kind}`, { number: counts[kind] })}</li>
          ))}
          {goes.length === 0 && <li>{t("pane.merge.nothing")}</li>}
        </ul>
      </div>
      {fields.length > 0 && <MergeFields preview={preview} />}
    </>
  )
}

/** The server's reasons are English; ours are known. */
function useRefusal(): (refusal: string, from: string) => string {
  const { t } = useInboxTranslation()
  return (refusal, name) =>
    refusal.startsWith("Both have an account")
      ? t("pane.merge.bothAccounts")
      : refusal.includes("has an account in the shop")
        ? t("pane.merge.hasAccount", { name })
        : refusal
}

const MergeFields = ({ preview: { into, from, fields } }: Pick<MergePreviewProps, "preview">) => {
  const { t, locale } = useInboxTranslation()
  const words = { yes: t("pane.field.yes"), no: t("pane.field.no") }
  const rows = mergeFields(fields, words, locale)
  return (
    <div className="min-w-0 overflow-x-auto">
      <table className="txt-small w-full table-fixed border-collapse" data-testid="merge-fields">
        <caption className="txt-compact-small-plus text-ui-fg-base pb-1 text-start">
          {t("pane.merge.fields")}
        </caption>
        <thead>
          <tr className="text-ui-fg-subtle border-ui-border-base border-b">
            <th scope="col" className="w-1/4 py-1.5 pe-3 text-start font-normal">
              {t("pane.merge.field")}
            </th>
            <th
              scope="col"
              dir="auto"
              className="py-1.5 pe-3 text-start font-normal [overflow-wrap:anywhere]"
            >
              {into.name}
            </th>
            <th scope="col" dir="auto" className="py-1.5 text-start font-normal [overflow-wrap:anywhere]">
              {from.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, mine, theirs, kept }) => (
            <tr key={key} className="border-ui-border-base border-b align-top">
              <th
                scope="row"
                className="text-ui-fg-subtle py-1.5 pe-3 text-start font-normal [overflow-wrap:anywhere]"
              >
                {isServerLabel(key, label) ? t(`pane.columns.${key}`) : label}
              </th>
              <Value text={mine} isKept={kept === "mine"} />
              <Value text={theirs} isKept={kept === "theirs"} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Value = ({ text, isKept }: { text: string | null; isKept: boolean }) => {
  const { t } = useInboxTranslation()
  return (
    <td dir="auto" className="py-1.5 pe-3 [overflow-wrap:anywhere]">
      <span
        className={
          isKept
            ? "text-ui-fg-base font-medium"
            : text === null
              ? "text-ui-fg-subtle"
              : "text-ui-fg-subtle line-through"
        }
      >
        {text ?? "–"}
      </span>
      {isKept && <span className="sr-only"> ({t("pane.merge.kept")})</span>}
    </td>
  )
}

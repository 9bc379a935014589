import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useSlotLabel } from "../hooks/use-slot-label"
import type { TemplateForm } from "../hooks/use-template-form"

/** What has to be done before the template can be sent, in words. */
export const TemplateMissing = ({ form }: { form: TemplateForm }) => {
  const { t, locale } = useInboxTranslation()
  const label = useSlotLabel()
  const { template, problems, fileProblem } = form
  const list = (names: string[]) => new Intl.ListFormat(locale).format(names)
  const missing = [
    ...(fileProblem === "missing" && template?.header_kind ? [t(`kinds.${template.header_kind}`)] : []),
    ...problems.flatMap(({ slot, problem }) => (problem === "missing" ? [label(slot)] : [])),
  ]
  const tooLong = problems.flatMap(({ slot, problem }) => (problem === "too_long" ? [label(slot)] : []))
  const words = [
    !template && t("picker.missingTemplate"),
    missing.length > 0 && t("picker.missing", { names: list(missing) }),
    tooLong.length > 0 && t("picker.tooLong", { names: list(tooLong) }),
    fileProblem === "uploading" && t("composer.blockedUploading"),
    fileProblem === "failed" && t("composer.blockedFailed"),
  ].filter(Boolean)
  return (
    <p role="status" data-testid="template-missing" className="txt-small text-ui-fg-subtle min-w-0 flex-1">
      {words.join(" ")}
    </p>
  )
}

import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { errorCode } from "../../../shared/api/errors"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AttachmentDTO, SnippetDTO } from "../../../shared/types"
import type { SnippetIndex } from "../../../snippets/search-snippets"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { categoriesOf } from "../filter-snippets"
import { useSaveSnippet } from "../hooks/use-snippet-changes"
import { useSnippetFiles } from "../hooks/use-snippet-files"
import { bodyOf, problemsOf, type SnippetForm } from "../snippet-form"
import { CategoryField } from "./category-field"
import { FilesField } from "./files-field"
import { NameFields } from "./name-fields"
import { ScopeField } from "./scope-field"
import { TextField } from "./text-field"

interface SnippetDrawerProps {
  /** Null to make one. */
  snippet: SnippetDTO | null
  /** What the form begins with. */
  stored: SnippetForm
  /** What another one has, when this becomes one like it. */
  copied?: readonly AttachmentDTO[]
  index: SnippetIndex
  onClose: () => void
}

const NO_FILES: readonly AttachmentDTO[] = []

/** Making a snippet, or changing one. */
export const SnippetDrawer = (props: SnippetDrawerProps) => {
  const { snippet, copied = NO_FILES, index, onClose } = props
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const save = useSaveSnippet(snippet?.id ?? null)
  const [stored] = useState(props.stored)
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const files = useSnippetFiles({ stored: snippet?.attachments ?? NO_FILES, copied })
  const categories = useMemo(() => categoriesOf(index.map((entry) => entry.snippet)), [index])
  const problems = isTried ? problemsOf(form) : {}
  const isTaken = errorCode(save.error) === "duplicate"
  const change = (part: Partial<SnippetForm>) => {
    setForm((current) => ({ ...current, ...part }))
    if (isTaken) save.reset()
  }
  const submit = () => {
    setIsTried(true)
    if (Object.keys(problemsOf(form)).length || files.block) return
    const onSuccess = () => {
      toast.success(t("settings.saved"))
      onClose()
    }
    save.mutate(bodyOf(form, files.ids), { onSuccess })
  }
  const blocked =
    isTried && files.block
      ? t(files.block === "uploading" ? "snippets.page.filesUploading" : "snippets.page.filesFailed")
      : undefined
  return (
    <FormDrawer
      title={snippet ? t("snippets.page.editTitle", { name: snippet.title }) : t("snippets.page.create")}
      isChanged={files.isChanged || JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={save.error && !isTaken ? errorText(save.error) : blocked}
      onSave={submit}
      onClose={onClose}
    >
      <NameFields form={form} problems={problems} isTaken={isTaken} onChange={change} />
      <TextField
        text={form.text}
        error={problems.text && t("settings.required")}
        onChange={(text) => change({ text })}
      />
      <FilesField files={files} />
      <CategoryField
        category={form.category}
        categories={categories}
        onChange={(category) => change({ category })}
      />
      <ScopeField form={form} problems={problems} onChange={change} />
    </FormDrawer>
  )
}

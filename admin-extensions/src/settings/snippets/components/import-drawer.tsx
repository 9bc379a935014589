import { ArrowUpTray } from "@medusajs/icons"
import { Button, Textarea } from "@medusajs/ui"
import { useRef, useState, type ChangeEvent } from "react"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useImportSnippets } from "../hooks/use-snippet-changes"
import { ImportResult } from "./import-result"

const COLUMNS = "shortcut, title, text, category, scope, department"
const EXAMPLE =
  'shortcut,title,text,category,scope,department\npix,Pix,"{{contact.first_name|…}}, …",,personal,'

/** Many at once, from a table. */
export const ImportDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const load = useImportSnippets()
  const picker = useRef<HTMLInputElement>(null)
  const [csv, setCsv] = useState("")
  const [problem, setProblem] = useState<string>()
  const write = (text: string) => {
    setCsv(text)
    setProblem(undefined)
    load.reset()
  }
  const onFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    file?.text().then(write, () => setProblem(t("snippets.page.importUnreadable")))
    target.value = ""
  }
  const isDone = load.data !== undefined
  const submit = () => {
    if (isDone) onClose()
    else if (csv.trim()) load.mutate(csv)
    else setProblem(t("snippets.page.importEmpty"))
  }
  return (
    <FormDrawer
      title={t("snippets.page.importTitle")}
      description={t("snippets.page.importText", { columns: COLUMNS })}
      isChanged={csv !== "" && !isDone}
      isSaving={load.isPending}
      saveLabel={t(isDone ? "settings.connect.done" : "snippets.page.import")}
      error={load.error ? errorText(load.error) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,text/csv,text/plain"
        data-testid="import-file"
        onChange={onFile}
      />
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => picker.current?.click()}
      >
        <ArrowUpTray aria-hidden />
        {t("snippets.page.importFile")}
      </Button>
      <Field label={t("snippets.page.importPaste")} error={problem}>
        {(input) => (
          <Textarea
            {...input}
            rows={8}
            spellCheck={false}
            className="font-mono"
            placeholder={EXAMPLE}
            value={csv}
            data-testid="import-csv"
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      {load.data && <ImportResult result={load.data} />}
    </FormDrawer>
  )
}

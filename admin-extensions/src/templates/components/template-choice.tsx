import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react"
import { ListSearch } from "../../shared/components/list-search"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { TemplateDTO } from "../../shared/types"
import { filterTemplates } from "../filter-templates"
import type { TemplateContact, TemplateForm } from "../hooks/use-template-form"
import { languageOfNumber, languageToBegin } from "../languages"
import { whyNot } from "../why-not"
import { LanguageFilter } from "./language-filter"
import { TEMPLATE_LIST_ID, TemplateOption, templateOptionId } from "./template-option"
import { TemplatesSkeleton } from "./templates-skeleton"

interface TemplateChoiceProps {
  contact: TemplateContact
  form: TemplateForm
  searchRef?: RefObject<HTMLInputElement>
}

/** The approved templates, to be searched; arrows in the search field choose. */
export const TemplateChoice = ({ contact, form, searchRef }: TemplateChoiceProps) => {
  const { t, locale } = useInboxTranslation()
  const { query, approved, template } = form
  const list = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState("")
  const [picked, setPicked] = useState<string | null | undefined>(undefined)
  const languages = useMemo(
    () => [...new Set((approved ?? []).map(({ language }) => language))].sort(),
    [approved]
  )
  const fitting = languageToBegin(languages, [languageOfNumber(contact.address), locale])
  const language = picked === undefined ? fitting : picked
  const found = filterTemplates(approved ?? [], { status: null, query: search }).filter(
    (one) => language === null || one.language === language
  )
  const reasonOf = (one: TemplateDTO) => whyNot(one, contact.accepts_marketing)
  const offered = found.filter((one) => reasonOf(one) === null)
  const shown = [...offered, ...found.filter((one) => reasonOf(one) !== null)]

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && offered.length > 0) {
      event.preventDefault()
      const index = template ? offered.indexOf(template) : step > 0 ? -1 : 0
      const next = offered[(index + step + offered.length) % offered.length]
      form.choose(next ?? null)
      list.current?.querySelector(`[data-template-id="${next?.id}"]`)?.scrollIntoView({ block: "nearest" })
    }
  }

  if (query.isError && !approved) {
    return (
      <LoadError
        title={t("settings.templates.loadFailed")}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex flex-wrap gap-2 px-5 py-3">
        <ListSearch
          label={t("settings.templates.search")}
          testId="picker-search"
          listId={TEMPLATE_LIST_ID}
          optionId={template ? templateOptionId(template.id) : undefined}
          query={search}
          inputRef={searchRef}
          onSearch={setSearch}
          onKeyDown={onKeyDown}
        />
        {languages.length > 1 && (
          <LanguageFilter languages={languages} language={language} onChange={setPicked} />
        )}
      </div>
      {!approved ? (
        <TemplatesSkeleton />
      ) : (
        <div
          ref={list}
          id={TEMPLATE_LIST_ID}
          role="listbox"
          aria-label={t("settings.templates.title")}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2"
        >
          {shown.map((one) => (
            <TemplateOption
              key={one.id}
              template={one}
              isChosen={one.id === template?.id}
              reason={reasonOf(one)}
              hasLanguage={language === null}
              onChoose={form.choose}
            />
          ))}
        </div>
      )}
      <p role="status" className="txt-small text-ui-fg-subtle px-5 py-2 empty:hidden">
        {approved && found.length === 0 && t("picker.nothing")}
      </p>
    </div>
  )
}

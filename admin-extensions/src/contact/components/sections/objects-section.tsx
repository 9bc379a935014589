import type { ReactNode } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { EntryLink } from "../../../timeline/components/entry-link"
import { PaneSection } from "../pane-section"

interface ObjectsSectionProps<Item> {
  title: string
  objects: { items: readonly Item[]; count: number }
  /** Where the others can be opened. */
  page?: string
  /** Makes one. */
  action?: ReactNode
  testId: string
  children: (item: Item) => ReactNode
}

/** A contact's objects of one kind, the newest of them. */
export const ObjectsSection = <Item,>(props: ObjectsSectionProps<Item>) => {
  const { title, objects, page, action, testId, children } = props
  const { t } = useInboxTranslation()
  const { items, count } = objects
  const more = t("pane.more", { count: count - items.length })
  return (
    <PaneSection title={title} count={count} action={action} testId={testId}>
      {items.length > 0 ? (
        <ul aria-label={title}>{items.map(children)}</ul>
      ) : (
        <p className="txt-small text-ui-fg-subtle px-6">{t("pane.none")}</p>
      )}
      {count > items.length && (
        <p className="txt-small text-ui-fg-subtle px-6 pt-1">
          {page ? (
            <EntryLink to={page} isNewTab className="text-ui-tag-blue-text">
              {more}
            </EntryLink>
          ) : (
            more
          )}
        </p>
      )}
    </PaneSection>
  )
}

import type { ReactNode } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { PaneSection } from "../pane-section"

interface ObjectsSectionProps<Item> {
  title: string
  objects: { items: readonly Item[]; count: number }
  /** Makes one. */
  action?: ReactNode
  testId: string
  children: (item: Item) => ReactNode
}

/** A contact's objects of one kind, the newest of them. */
export const ObjectsSection = <Item,>(props: ObjectsSectionProps<Item>) => {
  const { title, objects, action, testId, children } = props
  const { t } = useInboxTranslation()
  const { items, count } = objects
  return (
    <PaneSection title={title} count={count} action={action} testId={testId}>
      {items.length > 0 ? (
        <ul aria-label={title}>{items.map(children)}</ul>
      ) : (
        <p className="txt-small text-ui-fg-subtle px-6">{t("pane.none")}</p>
      )}
      {count > items.length && (
        <p className="txt-small text-ui-fg-subtle px-6 pt-1">
          {t("pane.more", { count: count - items.length })}
        </p>
      )}
    </PaneSection>
  )
}

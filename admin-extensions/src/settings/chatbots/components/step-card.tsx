import { Badge, clx } from "@medusajs/ui"
import { useEffect, useId, useRef } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useEditor } from "../hooks/editor-context"
import { useProblemText } from "../hooks/use-step-words"
import { StepActions } from "./step-actions"
import { StepFields } from "./step-fields"
import { StepIcon } from "./step-icon"

interface StepCardProps {
  id: string
  /** Whether a customer can come here. */
  isReached: boolean
}

/** The menu that asked for the step first gives its focus back to where it was opened. */
const AFTER_MENU_MS = 60

export const StepCard = ({ id, isReached }: StepCardProps) => {
  const { t } = useInboxTranslation()
  const { flow, titleOf, focused, problemsOf } = useEditor()
  const problemText = useProblemText()
  const titleId = useId()
  const card = useRef<HTMLLIElement>(null)
  const asked = focused?.id === id ? focused.at : null
  useEffect(() => {
    if (asked === null) return
    const timer = setTimeout(() => {
      card.current?.scrollIntoView({ block: "center" })
      const field = card.current?.querySelector<HTMLElement>("textarea, input, [role=combobox]")
      ;(field ?? card.current)?.focus({ preventScroll: true })
    }, AFTER_MENU_MS)
    return () => clearTimeout(timer)
  }, [asked])
  const node = flow.nodes[id]
  if (!node) return null
  const problems = problemsOf.get(id) ?? []
  const isBroken = problems.some(({ severity }) => severity === "error")
  return (
    <li
      ref={card}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-testid="step"
      data-step={id}
      data-type={node.type}
      className={clx(
        "bg-ui-bg-base shadow-elevation-card-rest flex scroll-mt-24 flex-col gap-y-4 rounded-lg p-4 outline-none",
        "focus-within:shadow-borders-interactive-with-active",
        isBroken && "shadow-borders-error"
      )}
    >
      <div className="flex items-start justify-between gap-x-3">
        <div className="flex min-w-0 items-center gap-x-2">
          <StepIcon type={node.type} className="text-ui-fg-subtle shrink-0" />
          <h3 id={titleId} className="txt-compact-small-plus text-ui-fg-base truncate">
            {titleOf(id)}
          </h3>
          {flow.start === id && (
            <Badge size="2xsmall" color="green">
              {t("settings.chatbots.steps.start")}
            </Badge>
          )}
          {!isReached && (
            <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
              {t("settings.chatbots.steps.unreachable")}
            </Badge>
          )}
        </div>
        <StepActions id={id} />
      </div>
      <StepFields id={id} node={node} />
      {problems.length > 0 && (
        <ul className="flex flex-col gap-y-1">
          {problems.map((problem, index) => (
            <li
              key={index}
              className={clx(
                "txt-small",
                problem.severity === "error" ? "text-ui-fg-error" : "text-ui-tag-orange-text"
              )}
            >
              {problemText(problem)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

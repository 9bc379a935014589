import { CheckCircle, ExclamationCircle } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { FlowProblem } from "../../../shared/types"
import { Section } from "../../components/section"
import { countErrors, sortProblems } from "../flow/problems"
import { useEditor } from "../hooks/editor-context"
import { useProblemText } from "../hooks/use-step-words"

interface ProblemsPanelProps {
  problems: FlowProblem[]
  isChecking: boolean
  error: unknown
}

/** What is wrong, errors first; each leads to its step. */
export const ProblemsPanel = ({ problems, isChecking, error }: ProblemsPanelProps) => {
  const { t } = useInboxTranslation()
  const errors = countErrors(problems)
  const warnings = problems.length - errors
  return (
    <Section
      testId="chatbot-problems"
      title={t("settings.chatbots.problemsTitle")}
      actions={
        <span role="status" className="flex items-center gap-x-2">
          {isChecking && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("settings.chatbots.editor.reasonChecking")}
            </Text>
          )}
          {errors > 0 && (
            <Badge size="2xsmall" color="red">
              {t("settings.chatbots.errors", { count: errors })}
            </Badge>
          )}
          {warnings > 0 && (
            <Badge size="2xsmall" color="orange">
              {t("settings.chatbots.warnings", { count: warnings })}
            </Badge>
          )}
        </span>
      }
    >
      {error ? (
        <Text size="small" className="text-ui-fg-error px-6 py-4">
          {t("settings.chatbots.problemsFailed")}
        </Text>
      ) : problems.length ? (
        <ul className="flex flex-col px-3 py-2">
          {sortProblems(problems).map((problem, index) => (
            <ProblemLine key={index} problem={problem} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle flex items-center gap-x-2 px-6 py-4">
          <CheckCircle aria-hidden className="text-ui-tag-green-icon" />
          {t("settings.chatbots.problemsNone")}
        </Text>
      )}
    </Section>
  )
}

const ProblemLine = ({ problem }: { problem: FlowProblem }) => {
  const { t } = useInboxTranslation()
  const { titleOf, focus } = useEditor()
  const textOf = useProblemText()
  const { severity, code, node_id: id } = problem
  const words = (
    <>
      <ExclamationCircle
        aria-hidden
        className={clx(
          "mt-0.5 shrink-0",
          severity === "error" ? "text-ui-fg-error" : "text-ui-tag-orange-icon"
        )}
      />
      <span className="min-w-0">
        <span className="sr-only">{t(`settings.chatbots.severity.${severity}`)}: </span>
        {textOf(problem)}
        {id && <span className="text-ui-fg-subtle block truncate">{titleOf(id)}</span>}
      </span>
    </>
  )
  const look = "txt-small flex w-full items-start gap-x-2 rounded-md px-3 py-1.5 text-start"
  return (
    <li data-testid={`problem-${code}`}>
      {id ? (
        <button
          type="button"
          className={clx(look, "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus outline-none")}
          onClick={() => focus(id)}
        >
          {words}
        </button>
      ) : (
        <div className={look}>{words}</div>
      )}
    </li>
  )
}

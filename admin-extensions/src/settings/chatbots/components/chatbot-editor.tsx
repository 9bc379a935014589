import { Prompt } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO } from "../../../shared/types"
import { problemsByStep } from "../flow/problems"
import { EditorContext } from "../hooks/editor-context"
import { useFlowEditor } from "../hooks/use-flow-editor"
import { useLeaveGuard } from "../hooks/use-leave-guard"
import { useProblems } from "../hooks/use-problems"
import { useStepTitles } from "../hooks/use-step-words"
import { useUndoKeys } from "../hooks/use-undo-keys"
import { EditorToolbar } from "./editor-toolbar"
import { PreviewPane } from "./preview-pane"
import { ProblemsPanel } from "./problems-panel"
import { StepList } from "./step-list"

/** A chatbot's steps, what is wrong with them, and how they feel on a phone. */
export const ChatbotEditor = ({ chatbot }: { chatbot: ChatbotDTO }) => {
  const editor = useFlowEditor(chatbot.flow)
  const { flow } = editor
  const [saved, setSaved] = useState(flow)
  const isChanged = flow !== saved
  const problems = useProblems(flow, chatbot.channel_ids)
  const problemsOf = useMemo(() => problemsByStep(problems.problems), [problems.problems])
  const { numbers, titleOf } = useStepTitles(flow)
  const guard = useLeaveGuard(isChanged)
  const channels = useChannels().data?.channels.filter(({ id }) => chatbot.channel_ids.includes(id)) ?? []
  useUndoKeys(editor.undo, editor.redo)
  return (
    <EditorContext.Provider value={{ ...editor, numbers, titleOf, problemsOf }}>
      <div className="flex flex-col gap-y-3" data-testid="chatbot-editor" data-chatbot-id={chatbot.id}>
        <EditorToolbar
          chatbot={chatbot}
          isChanged={isChanged}
          problems={problems.problems}
          isChecking={problems.isChecking}
          onSaved={() => setSaved(flow)}
        />
        <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_360px]">
          <div className="flex min-w-0 flex-col gap-y-3">
            <StepList />
            <ProblemsPanel {...problems} />
          </div>
          <PreviewPane flow={flow} channels={channels} />
        </div>
      </div>
      <LeavePrompt isOpen={guard.isAsking} onStay={guard.stay} onLeave={guard.leave} />
    </EditorContext.Provider>
  )
}

interface LeavePromptProps {
  isOpen: boolean
  onStay: () => void
  onLeave: () => void
}

const LeavePrompt = ({ isOpen, onStay, onLeave }: LeavePromptProps) => {
  const { t } = useInboxTranslation()
  return (
    <Prompt open={isOpen} variant="confirmation" onOpenChange={(open) => !open && onStay()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("settings.chatbots.editor.leaveTitle")}</Prompt.Title>
          <Prompt.Description>{t("settings.chatbots.editor.leaveText")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>{t("settings.keepEditing")}</Prompt.Cancel>
          <Prompt.Action type="button" onClick={onLeave}>
            {t("settings.chatbots.editor.leave")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

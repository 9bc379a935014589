import { ArrowUturnLeft, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Button, Container, Heading, IconButton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO, FlowProblem } from "../../../shared/types"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { countErrors } from "../flow/problems"
import { useEditor } from "../hooks/editor-context"
import { usePublishing } from "../hooks/use-publishing"
import { AboutDrawer } from "./about-drawer"
import { ChatbotState } from "./chatbot-state"
import { PublishButton } from "./publish-button"

interface EditorToolbarProps {
  chatbot: ChatbotDTO
  isChanged: boolean
  problems: FlowProblem[]
  isChecking: boolean
  onSaved: () => void
}

export const EditorToolbar = ({ chatbot, isChanged, problems, isChecking, onSaved }: EditorToolbarProps) => {
  const { t } = useInboxTranslation()
  const { closeChatbot } = useSettingsLocation()
  const { flow } = useEditor()
  const [isAbout, setIsAbout] = useState(false)
  const { save, publish, unpublish, remove, isSaving, isPublishing } = usePublishing(
    chatbot,
    flow,
    isChanged,
    onSaved
  )
  const actions = [
    { icon: <PencilSquare />, label: t("settings.chatbots.settings"), onSelect: () => setIsAbout(true) },
    ...(chatbot.is_published
      ? [
          {
            icon: <XCircle />,
            label: t("settings.chatbots.editor.unpublish"),
            onSelect: () => void unpublish(),
          },
        ]
      : []),
    {
      icon: <Trash />,
      label: t("settings.chatbots.delete"),
      onSelect: () =>
        void remove(() => {
          // Nothing is left that could be saved.
          onSaved()
          closeChatbot()
        }),
      isApart: true,
    },
  ]
  return (
    <Container className="sticky top-0 z-[2] flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" variant="transparent" onClick={closeChatbot} data-testid="back-to-chatbots">
          <ArrowUturnLeft />
          {t("settings.chatbots.back")}
        </Button>
        <Heading level="h2" className="break-words">
          {chatbot.name}
        </Heading>
        <ChatbotState chatbot={chatbot} />
        {chatbot.published_version !== null && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.chatbots.versionOf", { version: chatbot.published_version })}
          </Text>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <UndoButtons />
        <Text size="small" role="status" className="text-ui-fg-subtle" data-testid="save-state">
          {t(`settings.chatbots.editor.${isChanged ? "unsaved" : "saved"}`)}
        </Text>
        <Button
          size="small"
          variant="secondary"
          disabled={!isChanged}
          isLoading={isSaving}
          data-testid="save-chatbot"
          onClick={save}
        >
          {t("settings.chatbots.editor.save")}
        </Button>
        <PublishButton
          chatbot={chatbot}
          isChanged={isChanged}
          hasErrors={countErrors(problems) > 0}
          isChecking={isChecking}
          isPublishing={isPublishing}
          onPublish={() => void publish()}
        />
        <ActionMenu
          label={t("settings.rowActions", { name: chatbot.name })}
          testId="chatbot-actions"
          actions={actions}
        />
      </div>
      {isAbout && <AboutDrawer chatbot={chatbot} onClose={() => setIsAbout(false)} />}
    </Container>
  )
}

const UndoButtons = () => {
  const { t } = useInboxTranslation()
  const { undo, redo, canUndo, canRedo } = useEditor()
  return (
    <div className="flex items-center">
      <IconButton
        size="small"
        variant="transparent"
        disabled={!canUndo}
        aria-label={t("settings.chatbots.editor.undo")}
        title={`${t("settings.chatbots.editor.undo")} (Ctrl+Z)`}
        data-testid="undo"
        onClick={undo}
      >
        <ArrowUturnLeft />
      </IconButton>
      <IconButton
        size="small"
        variant="transparent"
        disabled={!canRedo}
        aria-label={t("settings.chatbots.editor.redo")}
        title={`${t("settings.chatbots.editor.redo")} (Ctrl+Shift+Z)`}
        data-testid="redo"
        onClick={redo}
      >
        <ArrowUturnLeft className="-scale-x-100" />
      </IconButton>
    </div>
  )
}

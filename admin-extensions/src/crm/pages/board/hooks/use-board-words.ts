import type { Announcements, DragStartEvent, ScreenReaderInstructions } from "@dnd-kit/core"
import { useMemo } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO, StageDTO } from "../../../../shared/types"

type Dragged = DragStartEvent["active"]

export const dealOf = ({ data }: Dragged): DealDTO | undefined => data.current?.deal

/** What is said of a card that is carried, for those who do not see it. */
export function useBoardWords(stages: readonly StageDTO[]) {
  const { t } = useInboxTranslation()
  return useMemo(() => {
    const stageName = (id: unknown) => stages.find((stage) => stage.id === id)?.name
    const say = (key: string, active: Dragged, stageId?: unknown) => {
      const stage = stageName(stageId)
      const title = dealOf(active)?.title ?? ""
      return stage ? t(`crmPages.board.say.${key}`, { title, stage }) : undefined
    }
    const announcements: Announcements = {
      onDragStart: ({ active }) => say("picked", active, dealOf(active)?.stage.id),
      onDragOver: ({ active, over }) => say("over", active, over?.id),
      onDragEnd: ({ active, over }) =>
        say("dropped", active, over?.id) ?? say("cancelled", active, dealOf(active)?.stage.id),
      onDragCancel: ({ active }) => say("cancelled", active, dealOf(active)?.stage.id),
    }
    const screenReaderInstructions: ScreenReaderInstructions = { draggable: t("crmPages.board.instructions") }
    return { announcements, screenReaderInstructions }
  }, [stages, t])
}

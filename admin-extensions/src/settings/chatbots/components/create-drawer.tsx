import { Label, RadioGroup } from "@medusajs/ui"
import { useId, useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useDepartments } from "../../team/hooks/use-team"
import { STARTING_POINTS, startingFlow, type StartingPoint } from "../flow/starting-points"
import { useCreateChatbot } from "../hooks/use-chatbots"
import { AboutFields, type About } from "./about-fields"

const EMPTY: About = { name: "", channel_ids: [] }

export const CreateDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const { openChatbot } = useSettingsLocation()
  const departments = useDepartments().data?.departments ?? []
  const create = useCreateChatbot()
  const id = useId()
  const [about, setAbout] = useState(EMPTY)
  const [point, setPoint] = useState<StartingPoint>("menu")
  const [isTried, setIsTried] = useState(false)
  const submit = () => {
    setIsTried(true)
    if (!about.name.trim()) return
    const text = (name: string) => t(`settings.chatbots.texts.${name}`)
    const texts = {
      greeting: text("greeting"),
      question: text("question"),
      invalid: text("invalid"),
      general: text("general"),
      handoff: text("handoff"),
      closed: text("closed"),
    }
    create.mutate(
      { ...about, name: about.name.trim(), flow: startingFlow(point, texts, departments) },
      { onSuccess: ({ chatbot }) => openChatbot(chatbot.id) }
    )
  }
  return (
    <FormDrawer
      title={t("settings.chatbots.create")}
      isChanged={JSON.stringify(about) !== JSON.stringify(EMPTY)}
      isSaving={create.isPending}
      error={create.error ? errorText(create.error) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <AboutFields about={about} isTried={isTried} onChange={setAbout} />
      <div className="flex flex-col gap-y-1.5">
        <Label id={id} size="small" weight="plus">
          {t("settings.chatbots.startingPoint")}
        </Label>
        <RadioGroup
          aria-labelledby={id}
          value={point}
          onValueChange={(name) => setPoint(name as StartingPoint)}
        >
          {STARTING_POINTS.map((name) => (
            <RadioGroup.ChoiceBox
              key={name}
              value={name}
              label={t(`settings.chatbots.starting.${name}.name`)}
              description={
                name === "menu" && !departments.length
                  ? t("settings.chatbots.startingNoDepartments")
                  : t(`settings.chatbots.starting.${name}.description`)
              }
              data-testid={`starting-${name}`}
            />
          ))}
        </RadioGroup>
      </div>
    </FormDrawer>
  )
}

import { Heading } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useTimelineStream } from "../hooks/use-timeline-stream"
import { RecentEntries } from "./recent-entries"

const SHOWN = 4

/** Below a contact's details in the inbox: the last things that happened, live. */
export const ContactActivity = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  useTimelineStream(customerId)
  return (
    <section data-testid="contact-activity">
      <Heading level="h3" className="px-6 pt-4">
        {t("timeline.recent")}
      </Heading>
      <RecentEntries customerId={customerId} size={SHOWN} isWatched />
    </section>
  )
}

import { Badge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactDTO } from "../../../shared/types"
import { PaneSection } from "../pane-section"

/** Medusa's groups a contact is in. */
export const ContactGroups = ({ groups }: { groups: ContactDTO["groups"] }) => {
  const { t } = useInboxTranslation()
  return groups.length ? (
    <PaneSection title={t("pane.groups")} testId="contact-groups">
      <ul aria-label={t("pane.groups")} className="flex flex-wrap gap-1.5 px-6 pt-1">
        {groups.map(({ id, name }) => (
          <li key={id} className="min-w-0 max-w-full">
            <Badge asChild size="2xsmall" className="max-w-full">
              <Link
                to={`/customer-groups/${id}`}
                target="_blank"
                dir="auto"
                className="focus-visible:shadow-borders-focus truncate outline-none"
              >
                {name}
              </Link>
            </Badge>
          </li>
        ))}
      </ul>
    </PaneSection>
  ) : null
}

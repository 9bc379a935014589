import { PlusMini } from "@medusajs/icons"
import { StatusBadge } from "@medusajs/ui"
import { EntryLink } from "../../../timeline/components/entry-link"
import { entryTarget } from "../../../timeline/entry-target"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactObjectsDTO } from "../../../shared/types"
import { ObjectsSection } from "./objects-section"

/** Objects of a kind that another plugin keeps. */
export const ThirdPartyObjects = ({ objects }: { objects: ContactObjectsDTO }) => (
  <ObjectsSection
    title={objects.label}
    objects={objects}
    testId={`contact-objects-${objects.kind}`}
    action={objects.create_url && <CreateLink url={objects.create_url} label={objects.label} />}
  >
    {({ id, title, subtitle, status, url }) => (
      <li key={id} data-testid="contact-object" className="px-6 py-1.5">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span
            dir="auto"
            className="txt-compact-small-plus text-ui-fg-base min-w-0 [overflow-wrap:anywhere]"
          >
            <EntryLink to={url} isNewTab>
              {title}
            </EntryLink>
          </span>
          {status && <StatusBadge color={status.color}>{status.label}</StatusBadge>}
        </div>
        {subtitle && (
          <p dir="auto" className="txt-small text-ui-fg-subtle [overflow-wrap:anywhere]">
            {subtitle}
          </p>
        )}
      </li>
    )}
  </ObjectsSection>
)

const CreateLink = ({ url, label }: { url: string; label: string }) => {
  const { t } = useInboxTranslation()
  // The same is let through as in the timeline: pages of the admin and of the web.
  return entryTarget(url) ? (
    <EntryLink
      to={url}
      isNewTab
      className="text-ui-fg-subtle hover:bg-ui-button-transparent-hover flex size-7 items-center justify-center rounded-md"
    >
      <PlusMini aria-hidden />
      <span className="sr-only">{t("pane.createIn", { label })}</span>
    </EntryLink>
  ) : null
}

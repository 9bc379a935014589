import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { NoInbox } from "../../../inbox/components/no-inbox"
import { RowsSkeleton } from "../../../settings/components/rows-skeleton"
import { isNotPermitted } from "../../../shared/api/errors"
import { LoadError } from "../../../shared/components/load-error"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useMe } from "../../../shared/hooks/use-me"
import type { Grant, MeResponse } from "../../../shared/types"
import { useCrmStream } from "../hooks/use-crm-stream"
import { PageClosed } from "./page-closed"

interface CrmPageProps {
  /** What one has to be granted to be here. */
  grant: Grant
  children: (me: MeResponse) => ReactNode
}

/** A page for those who may see what is on it; it says why to everybody else. */
export const CrmPage = ({ grant, children }: CrmPageProps) => {
  const { t } = useInboxTranslation()
  const me = useMe()
  const hasNoInbox = isNotPermitted(me.error)
  useCrmStream(!hasNoInbox)
  if (me.data && !hasNoInbox && me.data.permissions.includes(grant)) {
    return children(me.data)
  }
  return (
    <Container className="flex min-h-80 flex-col justify-center p-0">
      {hasNoInbox ? (
        <NoInbox onRetry={() => void me.refetch()} />
      ) : me.data ? (
        <PageClosed />
      ) : me.isError ? (
        <LoadError title={t("crmPages.loadFailed")} error={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <RowsSkeleton label={t("crmPages.loading")} />
      )}
    </Container>
  )
}

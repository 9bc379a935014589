import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { RowsSkeleton } from "../../../settings/components/rows-skeleton"
import { isNotFound, isNotPermitted } from "../../../shared/api/errors"
import { LoadError } from "../../../shared/components/load-error"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { PageClosed } from "./page-closed"

interface ObjectPageProps<Answer> {
  query: { data: Answer | undefined; error: unknown; refetch: () => Promise<unknown> }
  /** Of what it shows, for when it is not there. */
  icon: ReactNode
  children: (answer: Answer) => ReactNode
}

/** The page of one thing, or why there is none. */
export const ObjectPage = <Answer,>({ query, icon, children }: ObjectPageProps<Answer>) => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = query
  const isGone = isNotFound(error)
  // What is known stays on screen through a failure, but not what is gone.
  if (data && !isGone && !isNotPermitted(error)) return children(data)
  return (
    <Container className="flex min-h-80 flex-col justify-center p-0">
      {isGone ? (
        <Notice
          testId="object-not-found"
          icon={icon}
          title={t("crmPages.goneTitle")}
          text={t("crmPages.goneText")}
        />
      ) : isNotPermitted(error) ? (
        <PageClosed />
      ) : error ? (
        <LoadError title={t("crmPages.loadFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label={t("crmPages.loading")} />
      )}
    </Container>
  )
}

import type { ReactNode } from "react"

/** What a page is about, and what stands beside it; one below the other where there is no room. */
export const TwoColumns = ({ main, side, testId }: { main: ReactNode; side: ReactNode; testId: string }) => (
  <div
    data-testid={testId}
    className="flex w-full flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,1fr)_440px] xl:items-start"
  >
    <div className="flex min-w-0 flex-col gap-y-3">{main}</div>
    <div className="flex min-w-0 flex-col gap-y-3">{side}</div>
  </div>
)

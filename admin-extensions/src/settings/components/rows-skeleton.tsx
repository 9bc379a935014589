import { Skeleton } from "@medusajs/ui"

/** Where rows will be. */
export const RowsSkeleton = ({ label }: { label: string }) => (
  <div role="status" aria-label={label} className="flex flex-col gap-y-3 px-6 py-4">
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} className="h-8 w-full" />
    ))}
  </div>
)

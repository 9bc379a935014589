import { Input } from "@medusajs/ui"

interface TableSearchProps {
  label: string
  query: string
  testId: string
  onSearch: (query: string) => void
}

/** Narrows the table below it. */
export const TableSearch = ({ label, query, testId, onSearch }: TableSearchProps) => (
  <div className="min-w-[160px] flex-1 sm:max-w-[280px]">
    <Input
      // The kit's search type draws its icon as an image without a name.
      type="text"
      role="searchbox"
      size="small"
      autoComplete="off"
      aria-label={label}
      placeholder={label}
      value={query}
      data-testid={testId}
      onChange={(event) => onSearch(event.target.value)}
    />
  </div>
)

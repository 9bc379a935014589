// The HTTP contract is written once, beside the routes; the UI only borrows its types.
export type * from "../../../plugin/src/types/http"

/** Where the next page of one of the timeline's sources begins: right after this. */
export interface TimelinePosition {
  at: Date
  id: string
}

/** A page of what one source knows of a customer, newest first. */
export interface TimelinePage {
  customer_id: string
  after: TimelinePosition | null
  limit: number
}

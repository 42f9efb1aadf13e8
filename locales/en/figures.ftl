figures-title = Privacy requests in figures
figures-lead = How many requests are open, and how long an answer takes.
figures-open = Open now
figures-late = late
figures-at-risk = past the target day
figures-due = due this week
figures-in-time = have time left
figures-suspended = on hold
figures-explained = Late is past the legal period. A request is on hold while we wait for somebody to show who they are.
figures-taken = How long it took
figures-median = Per month: in how many days half of the requests were done (median).
figures-chart = Days until an answer (median), from { $first } up to { $last }.
figures-table = Closed requests per month
figures-month = Month
figures-closed = Closed
figures-closed-late = Of which late
figures-half = Half within
figures-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
figures-none = none

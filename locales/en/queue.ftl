# The work queue of privacy requests, for employees.

queue-title = Privacy requests to work on
queue-open = Open
queue-closed = Closed
queue-views = Which requests
queue-count-late = late by law
queue-count-soon = due within 7 days
queue-count-nobodys = not assigned
queue-count-open = open in total
queue-filter-label = Narrow the list
queue-filter = Show list
queue-kind = Kind
queue-kind-all = All kinds
queue-state = State
queue-state-all = Any state
queue-handler = Handler
queue-whose-all = Everybody
queue-whose-mine = Me
queue-whose-nobody = Nobody
# $count: a number from 1 to 50
queue-caption = { $count ->
    [one] 1 request
   *[other] { $count } requests
}
queue-number = Number
queue-received = Received
queue-target = Target day
queue-last = Due by law
queue-days = Time left
queue-you = You
queue-nobody = Nobody
queue-colleague = A colleague
# $day: a date
queue-closed-on = Closed { $day }
queue-none = No requests
queue-none-how = This list is empty now. Choose another state or kind.
queue-first = Back to the first
queue-next = Next requests
queue-all = All requests
queue-search-title = Find a request
queue-search-lead = Search by number, or by the person. Whoever you find sees that you searched.
queue-search-limits = A request that is not matched to a person yet is found by its number or e-mail address.
queue-search-button = Find request
queue-by-number = By number
queue-number-hint = Eight digits, such as 4829-1375
queue-number-missing = Fill in the number, such as 4829-1375.
queue-number-wrong = Fill in a number of 8 digits, such as 4829-1375.
queue-number-unknown = We do not know this number. Check it, it looks like 4829-1375.
queue-found-title = Requests that were found
queue-found-none = No request found
queue-found-none-how = Check what you typed, or search another way.

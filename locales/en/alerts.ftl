alerts-mail-subject = { $count ->
    [one] One privacy request needs your attention
   *[other] { $count } privacy requests need your attention
}
alerts-mail-lead = These need your attention:
alerts-unanswered = Request { $number }: the requester did not show in time who they are. Ask again, or end it.
alerts-two-weeks = Request { $number }: at most 14 days left until the target day.
alerts-one-week = Request { $number }: at most 7 days left until the target day.
alerts-two-days = Request { $number }: at most 2 days left until the target day.
alerts-past-target = Request { $number }: the target day has passed.
alerts-late = Request { $number }: LATE. The legal period has passed.

# Employees: patterns in opening files (P67)
patterns-title = Patterns in opening files
patterns-lead = The portal can notice that somebody opens strikingly many files, or outside working hours. It is off to begin with.
patterns-tile-off = The portal does not look for this. Read what it means.
# $most: a number; $begins, $ends: times of the day
patterns-tile-on = This is on. More than { $most } files in an hour stand out. Working hours are { $begins } to { $ends }.
patterns-own-link = Does the portal look at how many files you open?
patterns-standing = How it stands
patterns-on = Is on
patterns-off = Is off
patterns-off-means = Nobody counts how many files you open. Nothing is kept for it.
patterns-since = On since
patterns-notices = What stands out
# $most: a number
patterns-limit-many = More than { $most } files in one hour
# $begins, $ends: times of the day
patterns-limit-hours = { $begins } to { $ends }
patterns-outside = A file outside working hours
patterns-days = Working days
patterns-hours = Working hours
patterns-saved = These limits count since
patterns-agreed-on = The works council agreed on
patterns-earlier = What somebody opened before that does not count.
patterns-switch-on = Switch on
patterns-change = Change the limits
patterns-switch-off = Switch off
patterns-off-how = It can always be switched off. The portal counts nothing any more then.
patterns-what = What the portal does when this is on
patterns-what-count = Every ten minutes the portal counts the files opened in the last 24 hours.
patterns-what-many = Did somebody open more files in one hour than the limit? Then there is a finding.
patterns-what-outside = Did somebody open a file outside working hours? Then there is a finding too.
patterns-what-holidays = Public holidays are not working hours. 5 May is a holiday only in 2030, 2035 and so on.
patterns-what-kept = A finding says: the employee, the day, the number and the times.
patterns-what-not = Whose files they were does not stand in the finding.
patterns-what-search = Searching does not count. Only opening a file does.
patterns-what-who = The privacy coordinator settles a finding. The officer sees it too.
patterns-what-own = Nobody settles a finding about themselves.
patterns-what-gone = After 90 days a finding is gone.
patterns-what-right = You may ask what was noticed of you. It stands in your dossier.
patterns-needs = What is needed to switch it on
patterns-needs-council = The works council agreed (Dutch Works Councils Act, article 27).
patterns-needs-assessed = We assessed the risks (DPIA, GDPR article 35).
patterns-needs-employees = All employees know about it.
patterns-findings-card = Findings
# $count: a number
patterns-waiting = { $count ->
    [0] No finding is waiting.
    [one] One finding is waiting.
   *[other] { $count } findings are waiting.
}
patterns-findings-link = See the findings
patterns-history = What changed
patterns-history-none = This has never been on.
patterns-when = When
patterns-did = What
patterns-by = By
patterns-switched-on = Switched on
patterns-switched-off = Switched off
patterns-limits-changed = Limits changed
patterns-told-on = This is on now. The portal counts from this moment.
patterns-told-off = This is off now. The portal counts nothing any more.

# The form
patterns-form-title = Switch on looking for patterns
patterns-form-change-title = Change the limits of patterns
patterns-form-lead = With this you watch people at their work. Switch it on only when that is needed.
patterns-form-limits = The limits
patterns-most = How many files in one hour are nothing special?
patterns-most-hint = More files make a finding. Who takes 80 calls a day must stay well below it.
# $least, $most: numbers
patterns-most-missing = Fill in a number from { $least } up to and including { $most }, such as 60.
patterns-days-legend = On which days do you work?
patterns-days-missing = Choose at least one day.
patterns-begins = Start of working hours
patterns-ends = End of working hours
patterns-time-hint = For example 8:00
patterns-time-hint-ends = For example 18:00
patterns-begins-missing = Fill in a time with hours and minutes, such as 8:00.
patterns-ends-missing = Fill in a time with hours and minutes, such as 18:00.
patterns-ends-order = Fill in an end that comes after the start.
patterns-form-first = What was done first
patterns-council = The works council agreed to these limits
patterns-council-missing = Switch this on only when the works council agreed. Tick that here.
patterns-agreed = On which day did the works council agree?
patterns-agreed-hint = For example 1 11 2026
patterns-agreed-missing = Fill in a day, month and year, such as 1 11 2026.
patterns-agreed-future = Fill in a day that has been.
patterns-agreed-early = Fill in a day from 1 January 2026. This portal is not older.
patterns-assessed = We assessed the risks for employees (DPIA)
patterns-assessed-missing = Assess the risks first (DPIA). Tick that it was done.
patterns-employees = All employees know that we are going to do this
patterns-employees-missing = Tell all employees first. Tick that it was done.
patterns-colleague = A colleague just changed this. See how it stands now, and try again.
patterns-form-submit = Switch on with these limits
patterns-day-monday = Monday
patterns-day-tuesday = Tuesday
patterns-day-wednesday = Wednesday
patterns-day-thursday = Thursday
patterns-day-friday = Friday
patterns-day-saturday = Saturday
patterns-day-sunday = Sunday

# What was noticed
patterns-findings-title = Findings about opening files
patterns-findings-lead = A finding is no accusation. Often there is a good reason.
patterns-open = Still to be settled
patterns-open-none = No finding is waiting.
patterns-settled = Settled
patterns-settled-none = Nothing was settled in the last 90 days.
patterns-kind = What stood out
patterns-kind-many = Many files in one hour
patterns-kind-outside = Files outside working hours
patterns-who = Employee
patterns-somebody = An employee
patterns-day = Day
patterns-files = Files
patterns-time = Time
# $first, $last: times of the day
patterns-times = { $first } to { $last }
patterns-act = What you can do
patterns-settle-link = Settle
patterns-own = This is about you. Somebody else settles it.
patterns-verdict-word = Outcome
patterns-settled-on = Settled on
patterns-settled-by = Settled by
patterns-told-settled = The finding is settled.
patterns-settle-title = Settle a finding
patterns-settle-lead = Talk with the employee first. Then record what came of it.
patterns-verdict = What came of it?
patterns-verdict-work = It belongs to the work
patterns-verdict-talked = We talked about it with the employee
patterns-verdict-incident = It is an incident: it goes to the procedure for data breaches
patterns-verdict-missing = Choose what came of it.
patterns-verdict-own = This is about you. Somebody else settles it.
patterns-verdict-meanwhile = The finding has just changed. Look at it again and choose anew.
patterns-settle-incident = Is it an incident? Then report it as a data breach at once. The 72 hours are running.
patterns-settle-button = Settle the finding

# The mail
patterns-mail-subject = There is a finding to look at
patterns-mail-found = The portal saw a pattern in the opening of files. Whom it is about does not stand in this mail.
patterns-mail-here = See the finding here:
patterns-mail-careful = A finding is no accusation. Talk with the employee first.

# Bringing in subscribers of another newsletter system, for employees.

bringing-title = Bring in subscribers
bringing-lead = Bring in a list of people who already said yes to your former newsletter.
bringing-no-mail = Nobody gets a mail because of this. These people confirmed their sign-up before.
bringing-left-stays = Who unsubscribed here stays out. Who has an account switches the newsletter on there.
bringing-steps = First we check each row. Then you decide. Only then do we bring the list in.
bringing-kept = The file lies here encrypted, for at most a day. Once it is brought in, we destroy it at once.
bringing-format-title = What the file looks like
bringing-format = A CSV with a header: UTF-8 or Windows-1252, with semicolons, commas or tabs.
bringing-limits = At most 12 MB and 200,000 rows. The columns may be in any order.
bringing-format-caption = The columns
bringing-column = Column
bringing-required = Required
bringing-holds = What it holds
bringing-example = Example
bringing-yes = Yes
bringing-no = No
bringing-column-email = An e-mail address.
bringing-column-name = Counts only together with a family name.
bringing-column-family = Without the prefix.
bringing-column-language = nl or en. Empty is nl.
bringing-column-day = The day of the consent: 22-11-2026 or 2026-11-22.
bringing-form-title = Choose a list
bringing-file = CSV file
bringing-file-hint = At most 12 MB and 200,000 rows.
bringing-file-again = Choose the file again: a browser does not remember it.
bringing-evidence = Where and how did these people say yes?
bringing-evidence-hint = We keep this as evidence with each consent. For example: "Form on our old website, confirmed by mail." Do not write names.
bringing-evidence-missing = Write down where and how these people said yes
# $most: a number
bringing-evidence-too-long = Write this down in at most { $most } characters
bringing-agreed = These people said yes themselves, and we can show it.
bringing-agreed-missing = Tick the box if these people said yes themselves
bringing-submit = Check the list
bringing-lists = Latest lists
bringing-lists-caption = The latest 20 lists
bringing-no-lists = There are no lists yet.
bringing-when = When
bringing-state = State
bringing-rows = Rows
bringing-added = Brought in

bringing-file-empty = Choose a file that has something in it
bringing-file-binary = This is not a CSV file. Save the worksheet as CSV and choose that file.
bringing-file-utf16 = This file was saved as Unicode text (UTF-16). Save it as CSV UTF-8.
bringing-file-too-large = This file is larger than 12 MB. Split it into parts.
bringing-file-too-many-rows = This file has more than 200,000 rows. Split it into parts.
bringing-file-no-rows = The file has no rows under its header. Choose a file with rows.
# $row: a number
bringing-file-row-too-long = Row { $row } does not end. Look for a quotation mark that is not closed.
bringing-file-too-many-columns = Row { $row } has too many columns. At most 256 are possible.
bringing-file-no-header = Put a header above the rows, such as: email;toestemming_op.
# $names: names of columns
bringing-file-missing = These columns are missing: { $names }.
bringing-file-twice = These columns stand in it twice: { $names }.
bringing-file-unknown = Remove these columns, for we do not know them: { $names }.
bringing-column-without-name = a column without a name

bringing-state-received = Being checked
bringing-state-checked = Checked
bringing-state-bringing-in = Being brought in
bringing-state-done = Done
bringing-state-expired = Expired
bringing-state-discarded = Not brought in

bringing-list-title = List of subscribers
# $when: a moment
bringing-list-of = List of { $when }
# $row: a number
bringing-working = We are at row { $row }. This page refreshes itself.
bringing-dry = Nobody has been brought in yet. Are the numbers right? Then bring the list in.
bringing-dry-faults = We skip rows with something wrong.
# $count: a number
bringing-take-over = Bring in { $count } people
# $count: a number
bringing-done = The list was brought in. New subscribers: { $count }. The file is destroyed.
bringing-nobody = There is nobody to bring in. The file is destroyed.
bringing-expired = Nobody decided about this list within a day. The file is destroyed. Choose it again.
bringing-discard = Do not bring in, destroy the file
bringing-discarded = This list was not brought in. The file is destroyed.
# $count, $row: numbers
bringing-broken-off = Bringing it in stopped after a day at row { $row }. New subscribers: { $count }. The file is destroyed.
bringing-broken-off-again = Choose the file again. Who was brought in already, stays so.
bringing-evidence-shown = Where and how they said yes
bringing-counts = What becomes of the rows
bringing-counts-over = What became of the rows
bringing-download = Download the outcome of each row (CSV)
bringing-download-kept = It holds row numbers and no addresses. We keep this for 30 days.
bringing-faults = Rows with something wrong
bringing-faults-caption = The first 100
bringing-row = Row
bringing-what = What is wrong
bringing-outcome = Outcome

bringing-outcome-adding = new subscribers
bringing-outcome-added = brought in
bringing-outcome-known = not brought in: a subscriber already, unsubscribed, or with an account
bringing-outcome-cells = too many or too few cells
bringing-outcome-email = wrong e-mail address
bringing-outcome-name = wrong name
bringing-outcome-language = wrong language
bringing-outcome-date = wrong date
bringing-outcome-future = date in the future
bringing-outcome-no-text = from before our first text
bringing-outcome-old-text = from before our new text
bringing-outcome-double = double

bringing-why-cells = This row has more or fewer cells than the header.
bringing-why-email = Fill in an e-mail address, such as name@example.com.
bringing-why-name = A name has letters, hyphens and points, and no digits.
bringing-why-language = Fill in nl or en, or leave the cell empty.
bringing-why-date = Fill in a date that exists, such as 22-11-2026 or 2026-11-22.
bringing-why-future = This day is still to come. Fill in the day of the consent.
bringing-why-no-text = On that day there was no text yet to say yes to.
bringing-why-old-text = Since that day we ask something else. Ask this person again.
bringing-why-double = This address with this name stands higher up in the file.

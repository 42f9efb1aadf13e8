# Letters with a code to all homes, for employees.

letters-title = Letters with a code
letters-lead = With a code, tenants see their tenancy in an account.
letters-who = We write to all tenants of today who have no account yet.
letters-home = Each address gets one PDF. In it each tenant has a page, for an envelope of their own.
letters-week = The letters stay here for a week. Then we throw them away.
letters-begin = Count addresses
letters-begin-hint = Nothing is made yet.
letters-runs = Earlier times
letters-runs-caption = The last 20 times
letters-no-runs = No letters were made yet.
letters-when = When
letters-state = State

letters-state-collecting = Counting addresses
letters-state-collected = Waiting for you
letters-state-printing = Making letters
letters-state-done = Ready
letters-state-ending = Throwing away
letters-state-ended = Thrown away

# $when: "22 November 2026 at 14.30"
letters-run-title = Letters of { $when }
letters-collecting = We are finding out who gets a letter.
letters-ending = We are throwing the letters away.
letters-again = This page renews itself.
letters-printing = Addresses done
# $done, $total: numbers
letters-done-of = { $done } of { $total }
letters-count-homes = Addresses
letters-count-persons = Tenants who get a letter
letters-count-account = Tenants with an account
letters-count-letter = Tenants with a letter that still works
letters-count-disputed = Tenants who say that their data are wrong
letters-disputed-how = They get no letter now. Decide on the correction first.
letters-nobody = There is nobody who needs a letter.
letters-nothing-yet = Nothing is made yet. Are the numbers right? Then make the letters.
# $until: a moment
letters-decide-until = You can do this until { $until }.
letters-most = For how many addresses?
letters-most-hint = Fill in a smaller number to begin small. The order is that of postcode and house number.
# $homes: how many there are
letters-most-wrong = Fill in a number from 1 to { $homes }.
letters-print = Make letters
letters-parts = Fetch letters
letters-parts-how = We record who fetches a file. Post the letters after that.
# $until: a moment
letters-until = You can fetch them until { $until }.
letters-parts-caption = The letters in parts
letters-fetched = Fetched
letters-not-fetched = Not yet
letters-fetch = Fetch
letters-fetch-button = Fetch ZIP
# The name of the file, without its number and ending.
letters-file = letters-part
# $first, $last: the numbers of addresses
letters-part = address { $first } to { $last }
letters-left-out = No letter after all
letters-left-out-how = Send the link to a colleague of customer contact, who opens the file and hands out a code.
# $number: counts from 1
letters-left-out-file = File { $number }
letters-left-out-linked = has an account meanwhile.
letters-left-out-no-home = rents no home any more.
letters-left-out-disputed = says that the name, the date of birth or the address is wrong.
letters-left-out-letters = the name or address has a letter that we cannot print.
letters-left-out-long = the name or address does not fit the window of the envelope.
letters-left-out-has-code = got another code meanwhile.
letters-left-out-failed = the letter could not be made.
letters-end = Throw letters away
letters-end-back = Back to the letters
letters-end-gone = Nobody can fetch these letters after that.
letters-end-codes = The codes in letters that nobody fetched stop working.
letters-end-codes-stay = The codes in letters that were fetched go on working.
letters-end-again = After that you can begin anew.
letters-end-button = Throw letters away

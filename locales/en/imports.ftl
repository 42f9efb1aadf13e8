# Files of the administration, for employees.

imports-title = Import data
imports-lead = Take over persons, tenancy agreements and payments from the administration.
imports-order = Begin with persons, then tenancy agreements, then payments.
imports-explain-link = What does a file look like?
imports-kind-persons = Persons
imports-kind-tenancies = Tenancy agreements
imports-kind-payments = Payments
imports-file = CSV file
imports-upload = Check file
imports-runs = Latest files
imports-runs-caption = The latest 20 files
imports-no-runs = There are no files yet.
imports-when = When
imports-what = Kind
imports-state = State
imports-rows = Rows

imports-state-receiving = Coming in
imports-state-received = Being checked
imports-state-checked = Checked
imports-state-refused = Refused
imports-state-applying = Being taken over
imports-state-done = Taken over
imports-state-expired = Expired

imports-not-empty = Choose a file that has something in it.
imports-not-binary = This is no CSV file. Save the sheet as CSV and choose that file.
imports-not-utf16 = This file was saved as Unicode text (UTF-16). Save it as CSV UTF-8.
imports-not-too-large = This file is larger than 64 MB. Split it into parts.

imports-run-title = File
imports-done = The file was taken over.
# $rows: a number
imports-working = We are working on it: { $rows } rows.
imports-working-again = This page refreshes itself.
imports-nothing-taken = Nothing was taken over
imports-dry = Nothing was taken over yet. Are the numbers right? Then take the file over.
imports-take-over = Take over file
imports-count-new = new
imports-count-changed = changed
imports-count-unchanged = unchanged
imports-count-left-out = left out
imports-count-faulty = with a fault
imports-faults = Faults and rows left out
imports-faults-caption = The first 50
imports-faults-download = Download list (CSV)
imports-fault-row = Row
imports-fault-column = Column
imports-fault-what = What it is
imports-whole-row = whole row

# $names: names of columns
imports-refused-missing = These columns are missing: { $names }.
imports-refused-twice = These columns are in it twice: { $names }.
# $places: numbers of columns
imports-refused-unknown = We do not know these columns, counted from the left: { $places }.
# $row: a number
imports-refused-row-too-long = Row { $row } does not end. Look for a quotation mark that is not closed.
imports-refused-too-many-columns = Row { $row } has too many columns. At most 256 are possible.
imports-refused-no-rows = The file has no rows below the header.
imports-refused-no-text = The file was empty, no text, or did not come in whole.
imports-refused-changed = The data changed since the check. Choose the file again.
imports-refused-rows = There are faults in it. Mend them and choose the file again.

imports-fault-missing = This cell is empty. Fill it in.
imports-fault-unreadable = There is a character here that cannot be read. Save the file as CSV UTF-8.
imports-fault-organisation = This looks like an organisation. Only people can be here.
imports-fault-cells = This row has { $found } cells and the header { $wanted }.
imports-fault-twice = This number stands higher up in the file already.
imports-fault-unknown-person = This relation was not imported yet. Import the persons first.
imports-fault-other-person = This number stands in the portal with another relation. Use a new number.
imports-fault-unknown-tenancy = This agreement was not imported yet for this relation.
imports-fault-ends-before = The end lies before the beginning.
imports-fault-left-out = Left out: this person had their data deleted.
imports-wrong-number = Use letters, digits and hyphens, at most 40 characters.
imports-wrong-name = A name has letters, hyphens and points, and no digits.
imports-wrong-birth-date = Use a date that exists, such as 27-03-1985.
imports-wrong-date = Use a date that exists, such as 22-11-2026 or 2026-11-22.
imports-wrong-email = This is no e-mail address, such as name@voorbeeld.nl.
imports-wrong-phone = This is no telephone number, such as 06 12345678.
imports-wrong-postcode = Use 4 digits and 2 letters, such as 7311 AB.
imports-wrong-house-number = Begin with a number, such as 12 or 12a.
imports-wrong-amount = Use an amount, such as 712,45 or 1.234,56.
imports-wrong-iban = This account number is not right.
imports-wrong-role = Use HUU (tenant), MDH (co-tenant) or MBW (household member).
imports-wrong-kind = Use huur (rent), waarborgsom (deposit), afrekening (settlement) or kosten (cost).
imports-wrong-text = This is too long, or has characters that cannot be here.

imports-explain-title = What a file looks like
imports-explain-lead = A file is a CSV with a header. Each row is one person, tenant or payment.
imports-explain-text = Text: UTF-8 or Windows-1252. Between columns: semicolon, comma or tab.
imports-explain-dates = Dates: 2026-11-22 or 22-11-2026. Amounts: 1.234,56 or 1234.56.
imports-explain-order = The order of the columns is free.
imports-explain-again = The same file once more changes nothing.
imports-explain-erased = Whoever had their data deleted does not come back.
imports-explain-vera = Names follow the VERA standard, from memory. Is a column called otherwise? Then change the header.
imports-column = Column
imports-required = Required
imports-example = Example
imports-yes = Yes
imports-no = No
imports-example-link = Download example

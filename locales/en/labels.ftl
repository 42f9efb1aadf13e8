# The newsletter by post: labels and addresses for a printer, for employees.

labels-title = Newsletter by post
labels-lead = Here you fetch the addresses of people who want the newsletter by post.
# $count: a number
labels-count = { $count ->
    [0] There is nobody now who gets the newsletter by post.
    [one] Now 1 person gets the newsletter by post.
   *[other] Now { $count } people get the newsletter by post.
}
labels-disclosure = This gives data to the printer
labels-logged = We record who does this, when, for which printer and for how many addresses.
labels-told = Whoever is in this file and has an account can read that it went to the printer. Others can ask us.
labels-fresh = Fetch the addresses anew each time. Who unsubscribed is no longer in them then.
labels-disputed = Does somebody say that the name or the address is wrong? Then they are not in it.
labels-fetch = Fetching
labels-about-pdf = Labels: sheets of A4 with 24 labels of 70 by 36 mm. Print them at actual size.
# $most: a number
labels-most = One file holds { $most } of them at most.
labels-about-csv = Addresses: a table for a spreadsheet, with no limit to how many.
labels-unprinted = Is there a letter that we cannot print? Then that person is only among the addresses.
labels-printer = Name of the printer
labels-printer-hint = For example: Drukkerij Zonneveld, Deventer.
labels-printer-missing = Fill in which printer the addresses go to, such as Drukkerij Zonneveld
labels-printer-long = Fill in a shorter name, of at most 140 characters
# $most: a number
labels-too-many = There are more than { $most } addresses. Fetch the addresses as a table
labels-pdf = Fetch labels (PDF)
labels-csv = Fetch addresses (CSV)
# The name of the file, without its day and ending.
labels-file-pdf = labels
labels-file-csv = addresses
labels-given = Fetched before
labels-given-again = Open this page again to see whether a file is done.
labels-given-caption = The last 20 times
labels-none-given = Nothing was fetched yet.
labels-when = When
labels-who = Who
labels-recipient = For which printer
labels-what = What
labels-kind-pdf = Labels
labels-kind-csv = Addresses
labels-addresses = How many
# $count: a number
labels-left-out = { $count } of them not on a label
labels-state = State
labels-finished = Done
labels-unfinished = Not finished

# /privacy/verklaring with its versions, what differs between them, and the feed.

versions-statement = Privacy statement
versions-title = All versions of our privacy statement
versions-lead = A version never changes any more. What held before stays here to be read.
# $number: of the version
versions-one-title = Privacy statement, version { $number }
versions-dutch-applies = The Dutch text applies.
versions-dutch-only = This version existed in Dutch only.
versions-version = Version
versions-number = Version { $number }
versions-date = In force from
versions-changes = Changes
versions-difference = See what this version changed
versions-all = See all versions
versions-feed = Follow changes with a feed (Atom)
versions-feed-title = Changes in the privacy statement
versions-feed-why = Do you have no account? With a feed you are told when the statement changes.
versions-undertakes = This is what we undertake. You cannot arrange all of it on this website yet.

versions-holds = In force
versions-holds-since = This version is in force since { $date }.
versions-announced = Announced
versions-announced-for = This version is in force from { $date }. It is not in force yet.
versions-past = Was in force
# $from and $until: dates
versions-held = This version was in force from { $from }. On { $until } another one came.
versions-replaced = Replaced
versions-replaced-by = Version { $number } was published later for the same day. That one counts.
versions-published = Published on { $moment }.
versions-hash = Fingerprint of this text:
versions-summary-title = This is a summary
versions-summary-text = We do not have the literal text of that time here.

versions-since-title = The statement has changed since you looked
versions-since-link = See what is different
versions-coming-title = The statement is going to change
versions-coming = From { $date } a new version is in force.
versions-coming-read = Read version { $number }
versions-coming-difference = See what version { $number } changes

# $date: in words
versions-choice = Version { $number }, of { $date }
versions-read = Read version { $number }
versions-what-changed = See what version { $number } changed

versions-difference-title = Difference between version { $old } and { $new }
versions-difference-heading = What is different
versions-compared = You compare version { $oldnumber } of { $olddate } with version { $newnumber } of { $newdate }.
versions-compared-in-dutch = You see the Dutch text: one of the two versions existed in Dutch only.
versions-from = From version
versions-to = To version
versions-compare = Compare versions
versions-difference-summary = One of the two is a summary. Comparing word by word then says little.
versions-nothing = The text of these two versions is the same.
versions-marks = What is gone is crossed out. What is new is underlined.
versions-same = { $count ->
    [one] 1 part stayed the same
   *[other] { $count } parts stayed the same
}
versions-gone = Gone:
versions-new = New:
versions-reworded = Changed:

versions-check = For who wants to check it
versions-check-how = The fingerprint is the SHA-256 of a JSON array without spaces. In it are number, day, kind, Dutch text and English text.

# Reviewing notes before a request to see data is answered.

# $number: of the request
reviews-title = Notes for request { $number }
reviews-heading = Notes for request
# $count: of notes that nobody reviewed
reviews-link = { $count ->
    [0] Notes with the answer
    [one] Review notes: 1 left
   *[other] Review notes: { $count } left
}
reviews-lead = These notes go with the answer. Review them first.
reviews-closed = The request is closed. Nothing changes any more.
reviews-none = There are no notes about this person.
reviews-nobody-how = Choose the person first. After that you review the notes here.
reviews-not-yours = Must a note stay out? The privacy coordinator decides that. Then leave that note as it is.
reviews-reads-online = This person has an account. All notes are there, also those that you leave out here.
reviews-count-open = to review
reviews-count-given = go along
reviews-count-withheld = left out
reviews-views = Which notes you see
reviews-view-open = To review
reviews-view-all = All notes
reviews-open = To review
reviews-again = Changed, review it again
reviews-given = Goes along
reviews-withheld = Left out
reviews-give = Give
reviews-withhold = Leave out
reviews-change = Change the reason
# $count: of notes
reviews-all-link = { $count ->
    [one] Give the other note
   *[other] Give all { $count } others
}
# $count: of notes
reviews-all-title = { $count ->
    [one] Give 1 note
   *[other] Give { $count } notes
}
# $count: of notes
reviews-all-lead = { $count ->
    [one] The person gets this note with the answer.
   *[other] The person gets these { $count } notes with the answer.
}
reviews-all-how = Did you read all of them? Somebody else may be in them. You can still leave one out until the answer has left.
# $count: of notes
reviews-all-button = { $count ->
    [one] Give 1 note
   *[other] Give { $count } notes
}
reviews-all-changed = Something was added or changed in the meantime. Read that first.
reviews-withhold-title = Leave a note out
reviews-withhold-lead = The person reads that something is left out, and why. Not the note itself.
reviews-withhold-button = Leave the note out
reviews-why = Why leaving it out is needed
reviews-ground = Ground in law
reviews-ground-hint = Only one of these grounds allows it.
reviews-ground-missing = Choose a ground in law. Is it not listed? Then give the note.
reviews-words = Explanation to the person
reviews-words-hint = The person reads this. Write why it is needed, and why giving a part is not possible. Do not name what the note says.
reviews-words-missing = Write why this is needed, such as “The note shows who called us.”
reviews-words-long = Make the explanation shorter: at most 10,000 characters.
reviews-changed = The note or the decision changed in the meantime. Read it again, and then decide.
reviews-told-given = The note goes with the answer.
reviews-told-withheld = The note stays out of the answer.
reviews-told-gave-all = The notes go with the answer.
reviews-told-changed = Nothing was kept: the note or the decision changed in the meantime. Look again.
reviews-told-closed = Nothing was kept: the request is closed already.
reviews-told-decided = Nothing was kept: the privacy coordinator left this note out. Only they can change that.

# What is left out, as the person reads it.
# $count: of notes; $ground: why, with the law
reviews-left-out = { $count ->
    [one] We left out 1 note. The reason: { $ground }.
   *[other] We left out { $count } notes. The reason: { $ground }.
}
# $count: of notes
reviews-later = { $count ->
    [one] After our answer we wrote or changed 1 note. It is not in here.
   *[other] After our answer we wrote or changed { $count } notes. They are not in here.
}

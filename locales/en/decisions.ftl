# Deciding on a privacy request: answering, refusing, extending, and the letters that tell of it.

decisions-title = Decide on request { $number }
decisions-lead = Choose what you decide. You see the letter before it leaves.
decisions-write = Write the letter
decisions-answer = Answer the request
decisions-answer-lead = We did what was asked, or a part of it.
decisions-extension = Postpone the answer (extension)
decisions-extension-lead = The answer takes more time. The person hears why.
decisions-refusal = Refuse the request
decisions-refusal-lead = We do not do what was asked. The person hears why, and where to complain.
decisions-not-established = Stop because the identity is not established
decisions-not-established-lead = We asked who the requester is. No good answer came.
decisions-receipt = Acknowledgement of receipt
decisions-receipt-lead = Whoever asked by post, mail or phone hears that the request is here.

decisions-first = Needed first
decisions-closed = This request is closed already.
decisions-closed-how = What we wrote stands with the request.
decisions-identity = We do not know for certain yet who asks this.
decisions-identity-how = Establish the identity first.
# $count: of tasks
decisions-tasks = { $count ->
    [one] 1 task outside the portal is still open.
   *[other] { $count } tasks outside the portal are still open.
}
decisions-tasks-how = Finish them first.
decisions-unsearched = Nothing outside the portal has been looked at yet.
decisions-unsearched-how = Make the search work first, and finish it.
# $count: of notes
decisions-notes = { $count ->
    [one] 1 note has not been reviewed yet.
   *[other] { $count } notes have not been reviewed yet.
}
decisions-notes-how = Review them first.
# $count: of fields
decisions-fields = { $count ->
    [one] Nothing has been decided about 1 detail yet.
   *[other] Nothing has been decided about { $count } details yet.
}
decisions-fields-how = Decide about them first.
decisions-extended = This request has been extended already. That is allowed only once.
# $day: a date
decisions-extended-how = Answer by { $day } at the latest.
# $day: a date
decisions-over = Extending was possible until { $day }.
decisions-over-how = Answer as soon as possible.
decisions-stopped = The clock stands still, since we wait for the identity.
decisions-stopped-how = Extending is possible when the clock runs again.
decisions-not-asked = The requester need not show who they are now.
decisions-not-asked-how = Ask that first, and wait for an answer.
decisions-too-soon = The requester still has time to show who they are.
# $day: a date
decisions-too-soon-how = Ending it for this is possible from { $day }.
decisions-absolute = Saying no to advertising is always allowed. We never refuse this request.
decisions-absolute-how = Stop the advertising, and answer the request.
decisions-known = We know who asks this.
decisions-known-how = Answer the request, or refuse it with a reason.
decisions-receipt-sent = The acknowledgement of receipt has been made already.
decisions-receipt-sent-how = You can print the letter again.
decisions-to-letters = To the letters
decisions-to-identity = To the identity
decisions-to-tasks = To the search work
decisions-to-notes = To the notes
decisions-to-case = Back to the request
decisions-to-match = To the matching
decisions-to-answer = Answer the request
decisions-to-decisions = To all decisions

# $day: a date
decisions-extension-day = The new last day is { $day }.
# $day: a date
decisions-extension-until = Extending is possible until { $day }, and only once.
# $day: a date
decisions-asked-on = On { $day } we asked who the requester is.
decisions-no-mail = We have no e-mail address. Call the person when the letter is ready.
decisions-email-disputed = The person says that the e-mail address is wrong. No mail is sent: call when the letter is ready.
decisions-address-disputed = The person says that the postal address is wrong. Ask where a letter can go.
decisions-no-portal = This person has no account and no code to follow the request. So the letter goes by post.
decisions-nobody = This request is not matched to a person. So you answer that we have no data.
decisions-no-advice = No advice has been asked or given yet.
decisions-group-what = What the person reads
decisions-outcome = What did we do?
decisions-outcome-whole = All that was asked
decisions-outcome-partly = A part of what was asked
decisions-outcome-nothing = We have no data about this person
# $count: of notes
decisions-outcome-withheld = { $count ->
    [one] 1 note stays out of the answer. So choose “A part”, and write why.
   *[other] { $count } notes stay out of the answer. So choose “A part”, and write why.
}
decisions-left-out-changed = Other notes stay out of the answer by now. Check this text.
decisions-dossier-opens = After that, the person can open everything in the portal for 30 days.
# $count: of notes
decisions-dossier-without = { $count ->
    [one] Only 1 note that is left out is not in it.
   *[other] Only { $count } notes that are left out are not in it.
}
decisions-outcome-missing = Choose whether we did all of it, or a part.
decisions-done = What we did
decisions-done-hint = Write to the person: “You get all data about your tenancy.”
decisions-done-missing = Write down what we did, such as “We have corrected your address.”
decisions-withheld = What we did not do, and why
decisions-withheld-hint = Only for a part. Name what you leave out and the reason in the law.
decisions-withheld-missing = Write down what we did not do, and why not.
decisions-reason = Why
decisions-reason-missing = Write down the reason, in words that the person understands.
decisions-refusal-reason-hint = The portal adds where to complain. Is a request excessive? Then explain why. We never ask for money.
decisions-extension-reason-hint = Why does it take more time? “Your request is complicated” is too little.
decisions-group-reader = Who reads it, and how
decisions-name = Name in the salutation
decisions-name-hint = As the requester calls themselves, or as we know them.
decisions-name-missing = Fill in the name of who gets the letter.
decisions-way = How does the letter leave?
decisions-way-portal = In the portal
decisions-way-post = By post, you print it
decisions-way-missing = Choose how the letter leaves.
decisions-address = Address
decisions-address-hint = Only for the post: street on the first line, postcode and town below it.
decisions-address-missing = Fill in street, postcode and town, such as “Lindenhof 12” and “7311 AB Apeldoorn”. Use 2 to 5 lines.
# $day: a date
decisions-moved = The address that we know has stood here only since { $day }. Perhaps somebody else filled it in.
decisions-checked = I checked the address in another way
decisions-checked-hint = Only for the post. Call the number that we have known for longer, for example.
decisions-checked-missing = Check the address first. Then tick the box.
decisions-too-long = The letter gets too long to print. Make the text shorter.
decisions-to-preview = See the letter

# $title: what is decided
decisions-preview = { $title }: check the letter
decisions-preview-lead = This is how the person reads it. Nothing has been sent yet.
decisions-the-letter = The letter
decisions-sending = When you send this letter
decisions-sends-mail = The person reads the letter in the portal. A mail says that there is news.
decisions-sends-post = After that you print the letter and post it.
decisions-effect-closed = The request is closed then. You cannot undo that.
decisions-effect-extension = The request stays open, with the new last day.
decisions-effect-receipt = Nothing changes about the request.
decisions-send = Send the letter
decisions-change = Change the text
decisions-pdf = Letter as PDF
decisions-changed = The letter has changed meanwhile. Read it once more, and then send it.

decisions-letters = Letters and decision
decisions-no-letters = No letter has been sent yet.
decisions-to-decide = Decide
# $way: how it left
# $when: a date with time
decisions-sent-note = { $when }. { $way }.
decisions-told-mailed = The letter is in the portal. The person gets a mail that there is news.
decisions-told-portal = The letter is in the portal.
decisions-told-post = The letter is recorded. Print it now and post it.
decisions-told-no-file = No PDF can be made of this letter. Print this page.
decisions-your-letters = Our letters to you

# Correcting data: the lines of a request, what is decided on each, and what stands beside a datum.

correction-title = Data to correct
# $number: of a request
correction-page = Correcting for request { $number }
correction-lead = Put each datum that is wrong on a line of its own. Each line is decided by itself.
correction-none = No datum is on the list yet.
correction-to-lines = To the data to correct
correction-unmatched = We do not know yet whom this request is about.
correction-unidentified = We do not know surely yet who asks this. Establish the identity first.
correction-other = Another datum
correction-nothing = Nothing
correction-state-open = To be decided
correction-state-accepted = Corrected
correction-state-rejected = Rejected
# $field: a name; $old and $new: values
correction-in-short = { $field }: ‘{ $old }’ becomes ‘{ $new }’
correction-where = Where it stands
correction-place-portal = With the account
correction-place-administration = In the administration
correction-stood = It said
correction-should = It should be
correction-asked = You asked
correction-evidence = Evidence
correction-evidence-hint = Choose a file that came with the request.
# $day: a date
correction-evidence-of = File of { $day }
correction-why-short = Reason
correction-who = Decided by
correction-supplement = Statement of the person
correction-other-now-title = Something else stands there by now
correction-unreadable = The portal cannot read this value. Take the line away and add it again.
correction-other-now = Take the line away and add it again. Nothing was changed.
correction-stands-now = It says now:
correction-decide = Decide
correction-remove = Take away
# $field: a name
correction-remove-title = Take away a line: { $field }
correction-remove-lead = If this line is a mistake, take it away. If the person did ask this, decide on it.
correction-remove-then = This request disputes the datum no more then. Nothing of the line stays.
correction-remove-button = Take away line
correction-remove-not = Leave line
correction-add-title = What stands now
correction-add-how = Choose the datum that is wrong.
correction-add = Is wrong
correction-add-other = Another datum is wrong

# $field: a name
correction-new = What is wrong: { $field }
correction-new-lead = You see what stands now. Fill in what it should be.
correction-record = Where is it wrong?
correction-record-missing = Choose where it is wrong.
correction-new-value = It should be
correction-email-hint = If you correct it, the new address gets a mail. If the person has an account, the old address is told too.
correction-old = What does it say now, and where?
correction-old-hint = For example: the note of 3 May says that he complained.
correction-new-words = What should it be?
correction-old-missing = Write down what it says now, such as: the amount in May is 612 euros.
correction-new-missing = Write down what it should be, such as: the amount in May is 621 euros.
correction-put-down = Put on the list
# $now: a value
correction-equal = This stands there already: { $now }. Fill in what it should be.
correction-equal-nothing = Nothing stands there now. Fill in what it should be.
correction-given-wrong = Fill in given names in letters, such as Anne-Fleur.
correction-prefix-wrong = Fill in a prefix in letters, such as van den.
correction-family-wrong = Fill in a family name in letters, such as Broekhuizen.
correction-birth-wrong = Fill in a date of birth, such as 27 3 1985.
correction-email-wrong = Fill in an e-mail address, such as name@example.com.
correction-phone-wrong = Fill in a phone number, such as 06 12345678.
correction-file-wrong = Choose a file from the list.
correction-twice = This datum is on the list already. Decide about it first.
correction-meanwhile = A colleague was before you. Look at it and do it again.

# $field: a name
correction-decide-on = Deciding on: { $field }
correction-applies = If you correct it, it is right in this portal at once.
correction-by-hand = The portal does not change this by itself. Do that first, then choose Correct.
correction-why = Reason
correction-why-hint = If you reject it, write why. The person reads this.
correction-why-missing = Write down why, such as: your passport says so too.
correction-verdict-missing = Choose Correct or Reject.
correction-accept = Correct
correction-reject = Reject

correction-said-added = The datum is on the list. It is called disputed now.
correction-said-accepted = The datum is corrected. Other systems have a task.
correction-said-rejected = The datum stays as it is. The person reads why.
correction-said-removed = The line is gone.
correction-said-told = This is on record.
correction-said-was-decided = This line was decided already. Nothing was changed now.
correction-said-missing = Write down what you think of it, such as: my name has one t.
correction-said-supplement = Your statement is kept. It stands beside the datum.

correction-recipients = Who has to know
correction-recipients-how = This portal does not keep yet who received which datum. Find out who got it from you, and tell them.
correction-recipients-named = For these data the register names:
correction-told-link = Record who knows
correction-told-title = Record who knows
correction-told-lead = Fill in who received the datum, and on which day you told them.
correction-recipient = Who
correction-recipient-hint = Name the organisation, for example the painter or the municipality.
correction-recipient-missing = Fill in who, such as Brush Painters. There is room for 140 characters.
correction-told-day = Told on
correction-told-day-hint = For example: 23 11 2026
correction-why-not = Was it not possible? Write why
correction-why-not-hint = For example: the company does not exist any more.
correction-told-missing = Fill in the day, or write why it was not possible.
correction-told-both = Fill in the day or the reason, not both.
correction-told-day-wrong = Fill in a day up to today, such as 23 11 2026.
correction-told-keep = Record
# $day: a date
correction-told-on = Told on { $day }
# $why: words of an employee
correction-told-not = Not told: { $why }

correction-no-lines = No datum is on the list yet.
correction-no-lines-how = First put on the list what was asked.
correction-all-rejected = All of it was rejected.
correction-all-rejected-how = Refuse the request, with the reason.
correction-some-accepted = A part is corrected already.
correction-some-accepted-how = Answer the request in part.
correction-outcome-wrong = That does not fit what was decided on the data. Choose what is offered here.
# $field: a name; $old and $new: values
correction-letter-done = { $field }: it said ‘{ $old }’. Now it says ‘{ $new }’.
# $field: a name; $old: a value; $why: words of an employee
correction-letter-left = { $field }: we leave ‘{ $old }’ as it is. { $why }

correction-disputed = Disputed
correction-unused = We are looking into this. Until then it is marked as disputed, for our employees too.
correction-unused-email = We are looking into this. Until then no mail goes to this address by itself.
correction-unused-address = We are looking into this. Until then no post goes to this address by itself.
correction-to-request = To your request
correction-then-email = The e-mail address is called disputed then. Until the decision no mail goes there by itself. Nor about this request: call or write.
correction-then-address = The address is called disputed then. Until the decision the portal puts it on no letter.
correction-then-phone = The number is called disputed then. Until the decision you recognise nobody by it.
correction-then-identity = The datum is called disputed then. Until the decision the portal makes no letter with a code.
correction-then-other = The datum is called disputed then. Whoever opens the file reads that.
# $day: a date
correction-corrected = Corrected on { $day }. The administration does not change this back.
# $day: a date
correction-person-says = The person says about this ({ $day }):
# $day: a date
correction-you-say = You say about this ({ $day }):
correction-others-title = Other data that are wrong
correction-others-disputed = Another datum is disputed. See request:

correction-own-title = What we did with your data
correction-own-open = We are still looking into this
correction-own-undecided = Not decided
correction-own-accepted = Corrected
correction-own-rejected = Not corrected
correction-own-said = Your statement
correction-own-say = Say something yourself beside this datum
correction-own-change = Change your statement
correction-own-told = Whom we told
correction-say-title = Say something yourself beside a datum
correction-say-lead = We leave this datum as it is. Your statement will stand beside it.
correction-say = Your statement
correction-say-hint = Whoever opens this datum also reads what you write here.
correction-say-keep = Keep statement

# $organisation: a name
correction-mail-subject = Your e-mail address at { $organisation } was corrected
# $organisation: a name; $number: of a request
correction-mail-changed = For request { $number }, { $organisation } corrected your e-mail address. You get no more mail at this address.
correction-mail-you = If you asked that yourself, you need not do anything.
# $phone: a telephone number
correction-mail-not-you = Was it not you? Call us at once on { $phone }. We will set it back.

# $organisation: a name
correction-mail-new-subject = This e-mail address now stands with { $organisation }
# $organisation: a name; $number: of a request
correction-mail-new = For request { $number }, { $organisation } was given this e-mail address. Mail about your details now goes here.
# $phone: a telephone number
correction-mail-not-yours = If you know nothing of this request, call us on { $phone }.

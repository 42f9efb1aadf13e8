# A privacy request as employees work on it.

casework-kind-access = Access
casework-kind-correction = Correction
casework-kind-erasure = Erasure
casework-kind-restriction = Restriction
casework-kind-portability = Take data along
casework-kind-objection = Objection
casework-kind-no-marketing = No advertising
casework-kind-human-eye = A person looks
casework-kind-next-of-kin = Next of kin
casework-state-received = Received
casework-state-identified = Identity checked
casework-state-working = In progress
casework-state-waiting = Waiting for the person
casework-state-done = Answered
casework-state-refused = Refused
casework-state-withdrawn = Withdrawn
casework-state-not-established = Identity not established
casework-channel-account = By their own account
casework-channel-website = By the website, without an account
casework-channel-mail = E-mail
casework-channel-letter = Letter
casework-channel-phone = Telephone
casework-channel-desk = Desk
casework-channel-message = In a message about another request
# $day: a date
casework-still = Clock stands still since { $day }
casework-today = Target day is today
# $days: until the target day
casework-days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
casework-last-day = Last day is today
# $days: until the legal last day
casework-past-target = { $days ->
    [one] Past target, 1 day left
   *[other] Past target, { $days } days left
}
# $days: since the legal last day
casework-late = { $days ->
    [one] Late, 1 day
   *[other] Late, { $days } days
}

# $number: of the request
casework-title = Request { $number }
casework-meanwhile = A colleague changed this request meanwhile
casework-meanwhile-how = Nothing was saved yet. What you typed is still there. See what changed, then choose again.
casework-told-assigned = The request is assigned.
casework-told-released = Nobody handles the request now.
casework-told-remarked = The remark is saved.
casework-told-advised = The advice is saved.
casework-asked = What was asked
casework-no-words = Nothing was written with it.
casework-channel = How it came
casework-asked-by = Asked on behalf of the person by
casework-received = Received
casework-noted = Noted here
casework-lang = Language
casework-dutch = Dutch
casework-english = English
casework-files = Files
casework-file-scan = Scan of the request
casework-file-evidence = Evidence
casework-file-identity = Image of an identity document
casework-file-found = Found outside the portal
casework-file-answer = With the answer
# $day: a date
casework-file-destroyed = Destroyed on { $day }
casework-who = Who asks, and about whom
casework-as-said = Who asks
casework-as-said-how = As this person says it. We have not checked it.
casework-about = Whom it is about
casework-unmatched = This request is not matched to a person yet.
casework-unmatch = Somebody else after all? Undo the match
casework-unmatch-title = Is this request about somebody else?
casework-unmatch-lead = After this the request belongs to nobody, until you match it again.
casework-unmatch-effect = Did we send a code? It will no longer work. If the period stood still, that does not count. Search work that was done begins again, and the files it gave are destroyed. Who asks no longer sees our letters so far: they may name this person.
casework-unmatch-why = Why is this not the right person?
casework-unmatch-why-hint = This will stand among the remarks of colleagues.
casework-unmatch-button = Undo the match
casework-unmatch-proved = The requester has shown who they are, by data in this file.
casework-unmatch-decided = You have decided on a datum of this person. So the match stays.
casework-unmatch-lines = First remove what you put down for the correction. It is about this person.
casework-unmatch-closed = This request is closed. The match stays.
casework-open-file = Open this person’s file
casework-name = Name
casework-birth-date = Date of birth
casework-email = E-mail address
casework-phone = Phone number
casework-address = Address
casework-days = Deadline
casework-target = Target day
casework-last = Due by law
casework-suspended = Clock stands still since
casework-identity-link = Show who it is
casework-identity-answered = Clock went on from
casework-extended = Extended on
casework-ask-until = Asking for identity stops the clock until
casework-extend-until = Can be extended until
casework-identity = Identity
casework-need = Needed
casework-need-nothing = Nothing
casework-need-known = An account or a known contact
casework-need-strong = Two steps, a letter or the desk
casework-shown = Shown
casework-shown-not-yet = Not yet
casework-shown-session = Logged in with a password
casework-shown-session-two-steps = Logged in with two steps
casework-shown-representative = Representative, confirmed by an employee
casework-shown-mail-code = Code to a known e-mail address
casework-shown-mail-code-and-facts = Code to a known e-mail address, and facts that were right
casework-shown-phone-code = Code to a known phone number
casework-shown-letter-code = Code by letter to the home
casework-shown-desk = Seen at the desk
casework-shown-video = Seen by video call
casework-shown-shielded-copy = Shielded copy, destroyed afterwards
casework-others = Other requests
casework-other-repeated = this one repeats it
casework-other-repeat = repeats this one
casework-take = Take it
casework-take-over = Take it over
casework-release = Let it go
casework-give-to = Give it to a colleague
casework-give = Give request
casework-handler-missing = Choose a colleague who works on requests.
casework-advice = Advice of the data protection officer
casework-advice-label = Your advice
casework-advice-hint = The privacy coordinator decides.
casework-advice-button = Save advice
casework-remarks = Remarks of colleagues
casework-remarks-how = The person does not get these as a message. If somebody asks for access, they belong to it.
casework-remark-label = New remark
casework-remark-button = Save remark
casework-text-missing = Write something first.
# $count: of characters
casework-text-long = This text has { $count } characters. 10,000 fit.
casework-timeline = What happened
casework-step-asked = Request received
casework-step-matched = Matched to a person
casework-step-unmatched = Match to a person undone
# $name: of an employee
casework-step-assigned = Assigned to { $name }
casework-step-released = Let go
casework-step-identity-asked = Asked who the requester is
# $how: in words
casework-step-identity-shown = Identity shown: { $how }
casework-step-strong-needed = More certainty about identity needed
casework-step-asked-more = Asked the person something
casework-step-answered = The person answered
casework-step-extended = Extended
casework-step-fulfilled = Answered
casework-step-refused = Refused
casework-step-withdrawn = Withdrawn
casework-step-not-established = Closed: identity not established
casework-step-other = A step of a newer version
casework-by-person = By the person
casework-by-portal = By this portal

casework-told-taken-in = The request is taken in.
casework-told-matched = The request is matched to this person.
casework-told-unmatched = The match is undone. Now find the right person.
casework-told-sent = The message is ready for the person.
casework-unmailed-no-address = No mail was sent: we have no e-mail address. Call or write.
casework-unmailed-disputed = No mail was sent. The person says that the e-mail address is wrong. Call or write.
casework-told-noted = The person’s answer is written down.
casework-told-tasks-made = The search tasks are ready.
casework-told-task-taken = You do this task.
casework-told-task-done = The task is finished.
casework-told-task-was-done = A colleague had finished this task. Nothing was changed.
casework-match = Match to a person
casework-match-title = Whom is this request about?
casework-match-lead = Find the person. Compare what we know with what the requester says.
casework-match-search = Find the person
casework-match-few = Fewer than 2 facts are the same. Ask for more before you match.
casework-match-chosen-lead = Little or nothing of what they say is the same as what we know. Match only when you are sure that this is the right person.
casework-match-other = Not after all? Search for somebody else
casework-match-chosen = Little is the same: are you sure?
casework-match-why = How do you know that this is the same person?
casework-match-why-hint = This is kept with the remarks. Whoever decides later reads it.
casework-match-button = Match to this person
casework-said-nothing = The requester said nothing of themselves.
casework-fact-same = Same
casework-fact-different = Different
casework-fact-unknown = Cannot be compared
casework-messages = Messages
casework-no-messages = There are no messages yet.
casework-messages-earlier = Earlier messages
casework-messages-newest = To the newest messages
casework-from-person = From the person
# $by: an employee
casework-noted-by = From the person, written down by { $by }
casework-becomes = Make this a new request
casework-message-label = Message to the person
casework-message-hint = The person reads this with the request.
casework-message-button = Send message
casework-waits = We wait for an answer
casework-waits-hint = The clock keeps running.
casework-reply-label = Answer of the person
casework-reply-hint = Did an answer come by phone, letter or mail? Write it down here.
casework-reply-button = Write down answer
casework-from-message-title = New request from a message
# $day: a date
casework-from-message-lead = This message came on { $day }. The deadline starts that day.
casework-from-message-button = Make new request
casework-follow = Follow a request without an account
casework-follow-how = With the number and a code the requester sees how it stands. A new code replaces the one before.
casework-follow-button = Make new code
casework-code-title = Give this number and code to the requester
casework-code-number = Number:
casework-code-code = Code:
casework-code-how = You see the code only now. Write it in the letter or read it out.

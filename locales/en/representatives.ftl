# Arranging things for somebody else.

representatives-title = Arranging things for somebody else
representatives-card = Do you arrange things for somebody else? Or does somebody for you?
representatives-link = See who arranges things
representatives-lead = Here you see who arranges things for you, and for whom you do.
representatives-of = Who arranges things for you?
representatives-of-none = Nobody arranges things for you here.
representatives-by = For whom do you arrange things?
representatives-by-none = You arrange things for nobody else here.
representatives-ask-link = I arrange things for somebody else
representatives-act = Arrange things now
representatives-end-link = End the authority
representatives-give-up-link = Stop arranging things
representatives-fixed = You cannot end this here. A court or the law decided it. Do you disagree? Ask the court, or call us.
representatives-grown-title = You are 16 or older
representatives-grown = Your parent no longer arranges things for you here. Do you want that? Agree on it together. Then your parent asks for it as your agent.

representatives-kind = Kind
representatives-kind-agent = Agent
representatives-kind-administrator = Administrator
representatives-kind-guardian = Guardian of an adult
representatives-kind-mentor = Mentor
representatives-kind-parent = Parent or guardian of a child under 16
representatives-scope = For what
representatives-area-property = Rent, payments and agreements
representatives-area-contact = Contact details and household
representatives-area-privacy = Privacy requests
representatives-area-care = Care and health
representatives-period = Period
# $begin, $end: "22 November 2026"
representatives-when = From { $begin } up to and including { $end }
representatives-since = From { $begin }
representatives-name = Name
representatives-birth = Date of birth
representatives-home = Postcode and house number
representatives-reason = Reason
representatives-state-asked = Waits for us
representatives-state-confirmed = Holds now
representatives-state-later = Begins later
representatives-state-refused = Refused
representatives-state-ended = Ended

representatives-ask-title = I arrange things for somebody else
representatives-ask-lead = We check who you are and what you may do. Then you get an e-mail.
representatives-ask-you = Your role
representatives-ask-kind = What are you to the other person?
representatives-ask-other = The other person
representatives-ask-name = Name of the other person
representatives-ask-birth = Date of birth of the other person
representatives-ask-postcode = Postcode of the other person
representatives-ask-number = House number of the other person
representatives-ask-what = What you arrange
representatives-ask-what-lead = Only tick what you may do. An administrator arranges money and rent only. A mentor arranges care only.
representatives-ask-begins = From which day?
representatives-ask-begins-hint = For example 1 12 2026
representatives-ask-ends = Up to and including which day?
representatives-ask-ends-hint = An agent always fills in a day, at most 2 years later. A parent need not fill in anything.
representatives-ask-button = Check the details
representatives-kind-missing = Choose what you are to the other person.
representatives-name-missing = Fill in the name of the other person, such as Sanne Bakker.
representatives-birth-wrong = Fill in the date of birth as day, month and year, such as 27 3 1985.
representatives-postcode-wrong = Fill in a postcode with 4 digits and 2 letters, such as 7311 AB.
representatives-number-wrong = Fill in the house number of the other person, such as 12 or 12-a.
representatives-scope-missing = Tick what you arrange.
# $allowed: the names of areas
representatives-scope-more = Your role does not allow this. Choose only from: { $allowed }.
representatives-begins-wrong = Fill in the first day as day, month and year, such as 1 12 2026.
representatives-ends-missing = Fill in the last day. An authority always has an end.
representatives-ends-wrong = Fill in a last day that is not over and comes after the first day.
representatives-ends-late = An authority lasts at most 2 years. Choose an earlier last day.
representatives-child-is-16 = This child is 16 or older. The child then decides.

representatives-check-title = Check your details
representatives-check-lead = Is everything right? Then add the proof and send it.
representatives-check-again = Fill in the details again
representatives-proof = Proof that you may do this
representatives-proof-hint = For example the signed authority or the order of the court. PDF, JPG or PNG, at most 10 MB. Do not send a copy of an identity document.
representatives-proof-missing = Choose the file with the proof.
representatives-send = Send the application
representatives-done-asked = Your application was sent. We look at it. Then you get an e-mail.
representatives-done-ended = Ended. From now on it no longer works. We send you both an e-mail.
representatives-done-back = You arrange your own things again.

representatives-end-title = End the authority
representatives-give-up-title = Stop arranging things
representatives-end-how = It ends at once. We send you both an e-mail.
representatives-end-button = End it now

representatives-acting-title = For somebody else
representatives-acting-lead = Here you see data of the other person, and none of your own.
representatives-acting-areas = What you can look at
representatives-acting-nothing = (this portal has nothing about it yet)
representatives-acting-seen = The other person can see that you looked, and when.
representatives-acting-over = You may no longer act for the other person. So you see nothing of them any more.
representatives-acting-over-how = Press "Stop" at the top. Then you arrange your own things again. Is this wrong?
representatives-property-title = Home, rent and payments of the other person
representatives-property-none = We see no home of the other person.
representatives-property-no-money = We see no rent and no payments of the other person.
representatives-property-latest = The latest payments
representatives-contact-title = Contact details and household of the other person
representatives-contact-wrong = Is something wrong? Call us at
representatives-privacy-title = Privacy requests of the other person
representatives-privacy-none = There are no privacy requests.
# A telephone number follows.
representatives-privacy-ask = Do you want to make a request for the other person? Call us at

# Mails. $name: of the association
representatives-mail-may-subject = You may arrange things for somebody else at { $name }
representatives-mail-may = We approved your application. You can now arrange things for the other person.
representatives-mail-somebody-subject = Somebody may arrange things for you at { $name }
representatives-mail-somebody = Somebody asked us to be allowed to arrange things for you. We checked that and approved it.
representatives-mail-refused-subject = Your application to arrange things at { $name }
representatives-mail-refused = We refused your application to arrange things for somebody else. The reason is in your account.
representatives-mail-ended-subject = You no longer arrange things for somebody else at { $name }
representatives-mail-ended = You can no longer arrange things for the other person. This has ended.
representatives-mail-stopped-subject = Somebody no longer arranges things for you at { $name }
representatives-mail-stopped = Somebody arranged things for you. This has ended.
representatives-mail-sixteen-subject = You now decide for yourself at { $name }
representatives-mail-sixteen = You turned 16. So your parent or guardian no longer arranges things for you.
representatives-mail-sixteen-choice = Do you want your parent to go on doing this? You decide. Agree on it together. Then your parent asks for it as your agent.
representatives-mail-look = You see it when you log in:
# $phone: a telephone number
representatives-mail-question = Is this wrong, or do you have a question? Call us at { $phone }.

# For employees.
representatives-desk-title = Arranging things for somebody else: applications
representatives-desk-tile = Checking who may arrange things for somebody else
representatives-desk-lead = Check the proof and who both are. Then decide.
representatives-desk-waiting = Waits for a decision
representatives-desk-waiting-none = Nothing waits.
representatives-desk-running = Holds
representatives-desk-running-none = Nothing holds now.
representatives-desk-over = Refused or ended
# $asked: "22 November 2026", $kind: "Administrator"
representatives-desk-row = { $kind }, asked on { $asked }
representatives-desk-by = Who asks
representatives-desk-about = For whom and for what
representatives-desk-address = Address
representatives-desk-proof = Download the proof
representatives-desk-no-proof = The proof was destroyed.
representatives-desk-confirm = Confirm
representatives-desk-confirm-lead = First find the other person. We search by postcode and house number, and in files that you have open.
representatives-desk-find = Find the other person
representatives-desk-none = Nobody found
representatives-desk-none-how = First open the file of the other person at Persons. Then search here again.
# $address, $born, $name: of a person
representatives-desk-person = { $name }, { $born }, { $address }
representatives-desk-person-label = Who is the other person?
representatives-desk-person-hint = Compare name, date of birth and address with the application and the proof.
representatives-desk-person-missing = Choose who the other person is.
representatives-desk-themselves = This is a file of who asks. Choose the other person.
representatives-desk-no-account = Whoever asked no longer has an account.
representatives-desk-seen = How do you know who the applicant is?
representatives-desk-seen-other = How do you know who the other person is?
representatives-desk-seen-missing = Choose how you know who it is.
representatives-seen-desk = Identity document seen at the desk
representatives-seen-letter = Two facts matched, and a code by letter arrived
representatives-seen-video = Identity document seen by video
representatives-seen-court = The order of the court names both
representatives-desk-ends = Another last day
representatives-desk-ends-hint = Only when the proof names an earlier day than the application.
representatives-desk-ends-wrong = Fill in a day that is not over, and not after the last day that was asked for.
representatives-desk-confirm-button = Confirm the application
representatives-desk-refuse = Refuse
representatives-desk-refuse-button = Refuse the application
representatives-desk-reason-hint = Whoever asked reads this. At most 500 characters.
representatives-desk-reason-missing = Write down the reason.
representatives-desk-end = End it
representatives-desk-end-lead = It then no longer works at once. Both get an e-mail.
representatives-desk-end-button = End it now
representatives-desk-confirmed = Confirmed. Both get an e-mail, if we have an address.
representatives-desk-refused = Refused. Whoever asked gets an e-mail.
representatives-desk-ended = Ended. Both get an e-mail, if we have an address.
representatives-desk-decided = Nothing changed. It was decided before, or it holds already.

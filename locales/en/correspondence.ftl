# Letters about a request: what the law wants said, and what stands around it.

correspondence-subject-receipt = We have received your request
correspondence-subject-identity = We want to know whether it is you
correspondence-subject-extension = Answering your request takes longer
correspondence-subject-answer = Our answer to your request
correspondence-subject-partial = Our answer to your request: we do a part of it
correspondence-subject-refusal = Our answer to your request: we do not do it
correspondence-subject-not-established = Your request ends: we do not know whether it is you
correspondence-subject-withdrawn = You took back your request

correspondence-number = Our reference
correspondence-request = Your request
correspondence-received = Received on
correspondence-salutation = Dear { $name },
correspondence-closing = Kind regards,
# $association: the legal name
correspondence-signature =
    Privacy coordinator
    { $association }
correspondence-enclosures = Enclosures

correspondence-when = When you get an answer
# $day: a date in words
correspondence-until = You get an answer by { $day } (GDPR article 12(3)).
correspondence-clock-stopped = The time for our answer stands still until you respond.
correspondence-clock-silence = If we hear nothing, we cannot carry out your request. You then get a letter about it.
correspondence-free = Your request costs you nothing (GDPR article 12(5)).

correspondence-doubt = Why we ask this
correspondence-code = Your code
correspondence-code-is = Your code is { $code }.
correspondence-code-how = Fill in the code at { $url }. Or call us on { $phone } and read us the code.
# $day: a date in words
correspondence-code-until = The code works until { $day }, and only once.
correspondence-no-copy = Do not send us a copy of your passport or identity card. We do not need it.

correspondence-why-longer = Why it takes longer
# $day: a date in words
correspondence-extended-until = You get an answer by { $day }.
correspondence-extended-once = We may do this once (GDPR article 12(3)).

correspondence-done = What we did
correspondence-withheld = What we did not do, and why
correspondence-refused = Why we do not carry out your request
# $day: a date in words
correspondence-not-established = On { $day } we asked you to show who you are. That did not work out. In this way we never give your data to somebody else.
correspondence-ask-again = You may always make a request again. That costs you nothing either.
# $day: a date in words
correspondence-withdrawn = You took back your request on { $day }. So we do nothing more with it.

correspondence-remedies = Do you disagree?
correspondence-remedies-how = You can choose. You may also do more than one thing.
# $officer: an e-mail address
correspondence-remedy-us = Talk to us. Call { $phone }, or mail our data protection officer: { $officer }.
correspondence-remedy-authority = Complain to the supervisory authority: the Autoriteit Persoonsgegevens, www.autoriteitpersoonsgegevens.nl (GDPR article 77).
# $weeks: a number
correspondence-remedy-court = Go to court with a petition (verzoekschrift). Do so within { $weeks } weeks after you received this letter (UAVG article 35).

correspondence-questions = Do you have a question?
# $hours: when somebody answers
correspondence-contact = Call us on { $phone } ({ $hours }). Please give our reference: { $number }.

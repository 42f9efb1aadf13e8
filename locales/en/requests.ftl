# Asking something about data, and following it: /privacy/verzoek and /mijn/verzoeken.

requests-tile = See, correct, delete or take them. Without an account too.
requests-title = Ask something about your data
requests-lead = This is called a privacy request. Choose what you want to ask.
requests-free = It is free. You need not say why you ask.
requests-no-account = You need no account. Asking has no disadvantage for your tenancy or registration.
requests-log-in-first = Do you have an account? Then there is less to fill in.
requests-log-in = Log in and ask
requests-we-know-you = You are logged in. So we know who you are.
requests-what-you-can-ask = What you can ask
requests-refuse-and-takes = When we may say no, and how long it takes
requests-choose = Ask this
requests-withdraw-consent = Do you want to withdraw a consent? That needs no request.
requests-withdraw-consent-link = To my consents
requests-other-ways = Rather ask in another way?
requests-other-ways-text = Mail, write, call or come by. We then handle your request just the same.
requests-follow-already = Do you have a number and a code already?
requests-follow-link = Follow your request
requests-back = What you can ask
requests-kin = Ask about somebody who died
requests-kin-get = We look with you at what can be done. For example that no more letters come.
requests-kin-refuse = Privacy law does not apply after death. We do not simply give data of who died.

requests-form-wish = What you ask
requests-form-you = Who you are
requests-form-you-why = With this we find your data, and can answer you.
# $kind: the code of what is asked
requests-body = { $kind ->
    [access] What do you want to see?
    [correction] What is wrong, and what should it be?
    [erasure] What should we delete?
    [restriction] What may we not use for now, and why?
    [portability] What do you want to take, and where to?
    [objection] What do you object to?
    [no_marketing] Do you want to add something?
    [human_eye] Which decision should an employee look at?
   *[other] What do you want to ask?
}
# $kind: the code of what is asked
requests-body-hint = { $kind ->
    [access] Leave this empty if you want to see everything.
    [correction] For example: my family name is De Wit, not De Witt.
    [erasure] Leave this empty if you want everything deleted.
    [restriction] For example: my phone number, because it is not mine.
    [portability] Leave this empty if you want to get everything yourself.
    [objection] For example: the questions after a repair. Say why too, if you like.
    [no_marketing] You need not. We also stop without an explanation.
    [human_eye] Also write what you think of it.
   *[other] For example: which data of my father do you still have?
}
# $kind: the code of what is asked
requests-body-missing = { $kind ->
    [correction] Write what is wrong, and what it should be
    [restriction] Write what we may not use for now, and why
    [objection] Write what you object to
    [human_eye] Write which decision it is about
   *[other] Write what you want to ask
}
requests-deceased = Who died?
requests-deceased-hint = First name and family name, and the address if possible.
requests-deceased-missing = Fill in who died
requests-relation = Who are you to this person?
requests-relation-hint = For example: daughter, or executor.
requests-relation-missing = Fill in who you are to this person, such as: daughter
# $body: what somebody asks; $deceased: who died; $relation: who asks
requests-kin-words =
    Died: { $deceased }
    I am: { $relation }

    { $body }
requests-name = Name
requests-name-hint = First name and family name, as we know you.
requests-name-missing = Fill in your name
requests-line-long = Use at most 140 characters
requests-birth = Date of birth
requests-birth-hint = It helps us find you. For example 27 3 1985.
requests-birth-wrong = Fill in your whole date of birth, such as 27 3 1985. Or leave all of it empty.
requests-way = How can we answer you?
requests-way-text = Fill in at least one way.
requests-way-missing = Fill in an e-mail address, phone number or postal address
requests-email = E-mail address
requests-email-hint = Then you get word when there is news.
requests-phone = Phone number
requests-address = Postal address
requests-address-hint = Street, house number, postcode and town.
requests-address-wrong = Fill in a postal address, or leave this empty
requests-no-id = Do not send a copy of your identity document. We do not need it.
requests-to-check = Check the request
requests-not-sent-yet = First you see all of it once more. Only then do you send it.

# $when: a day in words; $state: a word
requests-earlier = You asked this before, on { $when }. Where it stands: { $state }.
requests-earlier-link = See that request
requests-earlier-go-on = Do you want to ask it once more? You may.

requests-check-title = Check your request
requests-check-lead = Nothing has been sent yet. Is everything right?
requests-check-what = You ask
requests-your-words = In your words
requests-check-password = Your password
requests-check-password-hint = So that we are sure it is you who asks.
requests-send = Send the request
requests-change = Change something

requests-sent-title = Your request has been sent
requests-sent-yours = Your number and your code
requests-sent-number = Number
requests-sent-code = Code
requests-sent-keep = Write down number and code, or print this page. You see the code only once.
requests-sent-code-gone = This request was sent before. A new code has been made since.
requests-sent-mailed = You also get an e-mail with the number. The code is not in it.
requests-sent-next = What happens now
requests-sent-identity = We check who you are. We tell you how.
requests-sent-identity-kin = We ask you to show who you are. We tell you how.
requests-sent-known = We begin at once.
# $target: a day in words; $last: a day in words
requests-sent-by = We want to answer you before { $target }. At the latest it is { $last }.
requests-sent-longer = Sometimes two months may be added. Then you hear so in time, with the reason.
requests-sent-follow = You follow it, ask something or withdraw it with number and code.
requests-sent-follow-link = Follow your request
requests-print = Print this page with the menu of your browser.

requests-mine = My privacy requests
requests-mine-lead = What you asked about your data, and when you get an answer.
requests-mine-none = You have not asked anything yet.
requests-mine-none-how = You may see all we know about you, for example. It is free.
requests-mine-new = Ask something
requests-mine-table = Your requests
requests-mine-number = Number
requests-mine-what = What
requests-mine-asked = Asked on
requests-mine-state = State
requests-mine-by = Answer
requests-mine-others = Asked otherwise
requests-mine-others-lead = These requests are about you, but did not come from your account. You open them with number and code.
requests-mine-others-code = Do you have no code? Then call us.
requests-mine-back = My overview

requests-state-received = Received
requests-state-identified = Identity checked
requests-state-working = In progress
requests-state-waiting = Waiting for you
requests-state-done = Done
requests-state-refused = Refused
requests-state-withdrawn = Withdrawn
requests-state-not-established = Closed: not clear who asked
# $day: a day in words
requests-by = At the latest { $day }
requests-stands-still = The clock stands still
# $day: a day in words
requests-closed-on = Closed on { $day }

# $number: of the request
requests-mail-received-subject = We have received your request { $number }
# $number: of the request
requests-mail-received = We have received a request from you. The number is { $number }.
# $day: a day in words
requests-mail-by = You get an answer by { $day } at the latest.
requests-mail-log-in = Log in to read it:
requests-mail-follow = You read it with your number and code:
# $phone: of the association
requests-mail-not-you = Did you ask nothing? Then call us: { $phone }.
# $number: of the request
requests-mail-news-subject = There is news about your request { $number }
# $number: of the request
requests-mail-news = There is news about your request { $number }. What it is, is not in this e-mail.

requests-follow-title = Follow your request
requests-follow-lead = Fill in the number and the code of your request.
requests-follow-account = Did you ask it with your account? Then you need no code.
requests-follow-button = Open the request
requests-follow-lost = Lost the code? Call us, and we look together how to go on.
requests-follow-no-match = This number and this code do not go together. Check both.
requests-follow-stopped = You no longer follow the request on this device.
requests-follow-shared = Do you share this device? Then stop when you are done. After 30 minutes it stops by itself.
requests-follow-stop = Stop following
requests-number-hint = 8 digits, such as 4829-1375.
requests-number-missing = Fill in the number of your request
requests-number-wrong = Fill in a number of 8 digits, such as 4829-1375
requests-code-hint = 12 signs, such as C4HK-7WPR-9XDM.
requests-code-missing = Fill in the code of your request

# $number: of the request
requests-case = Request { $number }
requests-stages = Where your request stands
requests-stage-behind = done
requests-clock = When you get an answer
# $day: a day in words
requests-clock-by = You get an answer by { $day } at the latest.
# $day: a day in words
requests-clock-late = You should have had an answer by { $day }. We are late. Do call us.
# $day: a day in words
requests-clock-still = The clock stands still since { $day }. We are not sure yet who you are.
requests-clock-still-how = How to show that, you read in the messages. Then the clock goes on.
# $day: a day in words
requests-clock-extended = On { $day } we said that we need more time. The reason stands in the messages.
requests-clock-runs-on = We are waiting for you. Meanwhile the clock goes on.
# $day: a day in words; $outcome: how far it was fulfilled
requests-gone-title = This request is no longer open here
requests-gone-why = You were away for a while, opened another request, or got a new code. Nothing was sent.
requests-gone-how = Did you type something? Go back with your browser: it is still there. Keep it, and open your request again with the number and the code.
requests-gone-follow = Open your request
requests-clock-closed = This request was closed on { $day }.{ $outcome ->
    [whole] {" "}We did what you asked.
    [partly] {" "}We did a part. The answer says what not, and why.
    [nothing_held] {" "}We found no data of you.
    [unsaid] {" "}If we have your data, we no longer use them for advertising.
   *[other] {""}
}
requests-complain = Read where you can complain
requests-refused-how = Why we said no, you read in the messages. Do you not agree?
requests-messages = Messages
requests-messages-none = There are no messages yet.
requests-messages-first = To the first message
requests-messages-later = Later messages
# $name: the association
requests-message-ours = { $name } wrote
requests-message-yours = You wrote
requests-message-yours-or-for-you = Written by you or for you
requests-message = Your message
requests-message-hint = Ask something, or add to your request.
requests-message-button = Send the message
requests-message-too-many = You sent many messages today. Copy your text and send it tomorrow, or call us.
requests-message-missing = Write your message
requests-answer = Your answer
requests-answer-hint = We asked you something. After your answer we go on.
requests-answer-button = Send the answer
requests-files = Files
requests-files-none = There are no files yet.
requests-file = File
requests-file-hint = A PDF, JPG or PNG of at most 10 MB. For example a letter that shows you are right.
requests-file-button = Send the file
requests-file-missing = Choose a file
# $most: how many
requests-file-too-many = You have sent { $most } files. Call us if more is needed.
# $kind: PDF, JPG or PNG
requests-file-download = Download { $kind }
# $number: of the request
requests-file-name = request-{ $number }
requests-file-yours = Sent by you
requests-file-yours-or-for-you = Sent by you or for you
requests-file-added = Added by us
requests-file-scan = Your letter or e-mail
requests-file-answer = Our answer
requests-file-destroyed = Destroyed after the check
requests-what-you-asked = What you asked
requests-no-words = You added no words.
requests-steps = What happened
# $step: the code of a step
requests-step = { $step ->
    [asked] Your request came in
    [matched] We found your data
    [unmatched] They were not your data. We searched on
    [assigned] An employee got your request
    [receipt_corrected] We corrected the day on which your request came in
    [identity_asked] We asked you to show who you are
    [identity_shown] You showed who you are
    [strong_needed] We need to be surer who you are
    [asked_more] We asked you a question
    [answered] You answered
    [extended] We said that we need more time
    [fulfilled] We answered
    [refused] We said no, with the reason
    [withdrawn] You withdrew the request
   *[other] Closed: not clear who asked
}
requests-keep-link = Follow without an account
requests-keep-title = Follow without an account
requests-keep-lead = With a number and a code you can follow this request without an account too. Handy if you close your account.
requests-keep-again = Did you have a code? Then it no longer works after this.
requests-keep-button = Make a code
requests-keep-made = Your code has been made
requests-keep-write = Write down number and code. We show the code only once.
requests-keep-where = Follow the request here
requests-withdraw-link = Withdraw the request
requests-withdraw-title = Do you want to withdraw this request?
requests-withdraw-stops = We stop at once. You get no answer to it any more.
requests-withdraw-kept = What you asked we keep for a while. So we can show what happened.
requests-withdraw-again = You may always ask something again later.
requests-withdraw-button = Withdraw the request
requests-told-sent = Your request has been sent.
requests-told-message = Your message has been sent.
requests-told-file = Your file has been sent.
requests-told-withdrawn = You withdrew this request.

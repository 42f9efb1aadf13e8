# Newsletters: the pages of who writes them, the archive, and what stands around the words in the mail.

editions-title = Newsletters
editions-lead = Write a newsletter, look at it, and send it to who said yes.
editions-begin = Begin a newsletter
editions-none = There are no newsletters yet.
editions-caption = All newsletters, the newest first
editions-state = Where it stands
editions-when = When
editions-untitled = New newsletter
editions-state-draft = Draft
editions-state-planned = Planned
editions-state-queueing = Being prepared
editions-state-sending = On its way
editions-state-paused = Stopped
editions-state-done = Sent
editions-back-write = Back to writing
editions-back-preview = Back to the preview

# $title: the subject
editions-write-title = Write: { $title }
editions-subject = Subject
editions-subject-hint = People read this first. Keep it short.
editions-body = Text
editions-body-hint = Use Markdown. Below it says how.
editions-how = How to make a heading, a list or a link
editions-how-heading = Heading
editions-how-heading-typed = ## News from the neighbourhood
editions-how-bold = Bold
editions-how-bold-typed = **bold**
editions-how-list = List
editions-how-list-typed = - bread
editions-how-link = Link
editions-how-link-typed = [read on](https://www.example.com)
editions-how-picture = Picture
editions-how-picture-typed = ![a bench](beeld-1)
editions-english = English
editions-english-why = Only needed if you want to send the newsletter in English too.
editions-subject-en = Subject in English
editions-body-en = Text in English
editions-english-whole = Fill in both a subject and a text in English
editions-save = Save and look
editions-save-pictures = Save and choose pictures
editions-to-preview = Look at the preview
# $most: how many signs there may be; $over: how many there are too many
editions-subject-long = Make the subject shorter: { $most } signs at most. There are { $over } too many.
editions-body-missing = Write a text
# $over: how many signs there are too many
editions-body-long = Make the text shorter. There are { $over } signs too many.
# $quoted: what was typed
editions-body-html = Use Markdown, no HTML. Take this away: { $quoted }
editions-body-deep = Put no more than six lists or quotes in each other
editions-body-link = A link begins with https://, mailto: or tel:. Change this one: { $quoted }
editions-body-remote = Use no picture of another website. Add it here yourself: { $quoted }
editions-body-picture = This picture was not added: { $quoted }
editions-colleague = A colleague changed the newsletter. Look at both, then save again.
editions-colleague-sent = A colleague planned or sent the newsletter. Copy your text, or take it back.
editions-theirs = This is what your colleague wrote
editions-theirs-how = If you save now, your text takes its place.

editions-pictures = Pictures
editions-pictures-how = Add a picture. Then put the line beside it in the text.
# $title: the subject
editions-pictures-title = Pictures: { $title }
editions-pictures-line = Put such a line in the text where the picture should be.
editions-pictures-enough = There is no room for more pictures. Take one away first.
editions-picture = Picture
editions-picture-hint = JPEG or PNG, 2 MB at most. We take out where and with what it was made.
editions-picture-description = What does it show?
editions-picture-description-hint = Who cannot see the picture reads this.
editions-picture-add = Add picture
editions-picture-remove = Take away
editions-picture-missing = Choose a picture
editions-picture-large = Choose a picture of 2 MB at most
editions-picture-kind = Choose a picture in JPEG or PNG
editions-picture-described = Write what it shows
editions-picture-signs = Write what it shows, without brackets or signs such as ! and <
editions-picture-description-long = Write what it shows in 140 signs at most
# $most: how many pictures there may be
editions-picture-many = There may be { $most } pictures at most. Take one away first.

editions-remove-title = Throw draft away
# $title: the subject
editions-remove-lead = The newsletter ‘{ $title }’ and its pictures will be gone.
editions-remove-button = Throw away
editions-remove-not = Keep it

editions-preview-title = Preview: { $title }
editions-preview-empty = There is no subject or no text yet.
editions-preview-same = This is how readers see it. Below the text each gets a link to stop.
editions-preview-wide = On a wide screen
editions-preview-narrow = On a phone
editions-preview-text = As plain text
editions-hole = A picture is missing
editions-hole-how = The text names a picture that is gone. Take that line out of the text, or add the picture again.
editions-in-dutch = In Dutch
editions-in-english = In English
editions-try = Mail a trial to me
editions-to-send = On to sending

editions-send-title = Send: { $title }
editions-send-lead = Only who said yes gets the newsletter.
editions-count-mail = by e-mail
editions-count-post = by post
editions-count-sent = sent
editions-count-waiting = still to be sent
editions-count-failed = did not succeed
editions-count-returned = came back or were unwanted
editions-count-left-out = not sent
editions-left-out = Who does not get it
editions-left-left = said no meanwhile
editions-left-disputed = say that their e-mail address is wrong
editions-left-bounced = have an address that mail comes back from
editions-left-no-address = have no e-mail address
editions-left-twice = get it in the same mailbox already
editions-send-counted = This is how it is now. We count again when it is sent.
editions-send-dutch = Who chose English gets it in Dutch.
editions-send-english = Who chose English gets it in English.
editions-send-nobody = Nobody gets this newsletter by e-mail now.
editions-when-title = When does it leave?
editions-when-now = Now
editions-when-later = Later
editions-when-on = On which day?
editions-when-hint = Only if you chose later. For example 12 3 2027.
editions-when-skipped = This time does not exist on that day: clocks then go forward an hour. Choose another time.
editions-when-at = At what time?
editions-when-at-hint = Only if you chose later. For example 9:30.
editions-when-missing = Choose now or later
editions-when-day = Fill in a day that exists, such as 12 3 2027
editions-when-time = Fill in a time, such as 9:30
editions-when-past = Choose a moment that is still to come, within a year
editions-send-final = What has left does not come back. You can stop the rest.
editions-send-button = Send or plan newsletter

editions-progress-title = Newsletter: { $title }
# $when: a moment in words
editions-planned-for = It leaves on { $when }.
editions-begun = Begun on { $when }.
# $day: a moment in words
editions-done = Done on { $day }.
editions-queueing = We are finding out who gets it.
editions-sending = Sending
# $done, $total: numbers of mails
editions-done-of = { $done } of { $total }
editions-take-back = Do not send, back to draft
editions-pause = Stop sending
editions-resume = Go on sending
editions-to-archive = See it as everybody does

editions-told-saved = The newsletter is saved.
editions-told-picture = The picture is added. Put the line beside it in the text.
editions-told-picture-gone = The picture is gone.
editions-told-tried = The trial mail is on its way to you.
editions-told-leaves = The newsletter is being sent.
editions-told-planned = The newsletter is planned.
editions-told-taken-back = The newsletter is a draft again.
editions-told-paused = The newsletter is stopped.
editions-told-resumed = The newsletter goes on.
editions-told-removed = The draft is thrown away.
editions-told-meanwhile = The newsletter was changed meanwhile. Nothing was done.

editions-gone-title = This newsletter is gone
editions-gone-lead = A colleague threw this draft away.
editions-gone-typed = This is what you typed. Copy it if you want to keep it.

editions-archive-title = Newsletters that were sent
editions-archive-empty = No newsletter was sent yet.
editions-archive-day = Sent on { $day }
editions-archive-link = Read earlier newsletters
editions-sample-title = This is a trial
editions-sample-lead = In the real newsletter readers leave here with one press of a button.

# $name: the name of the association
editions-mail-why = You get this newsletter of { $name } because you said yes to it.
# $address: a link
editions-mail-archive = Read it on our website: { $address }
editions-mail-archive-link = Read this newsletter on our website
editions-mail-leave = No more newsletters? Stop with one press of a button: { $address }
editions-mail-leave-link = No more newsletters? Stop with one press of a button
editions-mail-statement-link = How we handle your data

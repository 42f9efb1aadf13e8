mails-title = Mail that was sent
mails-lead = Here you see whether our mails leave. What they say and whom they are to you do not see: that is the reader’s.
mails-stuck = Mail has been waiting since { $since }
mails-stuck-how = See whether the mail server works. We try again by ourselves, for three days.
mails-counted = What waits always counts. The rest counts over the last 7 days.
mails-filter = Which mails
mails-all = All
mails-waiting = Waiting
mails-sent = Sent
mails-failed = Not sent
mails-bounced = Came back
mails-complaint = Reported as spam
mails-none = There are no mails here.
mails-caption = Mails, newest first
mails-queued = Made
mails-state = State
mails-attempts = Attempts
mails-note = When or why
mails-next = We try on { $when }.
mails-refused = The reader’s mail server does not take this mail.
mails-temporary = The mail server asked to come back later.
mails-connection = There was no connection with the mail server.
mails-timeout = The mail server did not answer in time.
mails-too-many = This address got many mails within an hour.
mails-key-gone = This person’s data were destroyed.
mails-unreadable = This mail could not be read. Ask who runs the portal.
mails-bounced-on = The reader’s mail server gave this mail back on { $when }.
mails-complaint-on = The reader reported this mail as spam on { $when }.
mails-soft = { $count ->
    [one] This mail could not be delivered yet, once.
   *[other] This mail could not be delivered yet, { $count } times.
}
mails-older = Older mails

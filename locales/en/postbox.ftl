# The post box of the demonstration.

postbox-title = Sent e-mails
postbox-lead = In this demonstration no e-mail really leaves. All e-mails end up here.
postbox-empty = No e-mail was sent yet. Create an account, for example.
# $count: how many are shown at most
postbox-order = The newest e-mail comes first. You see at most { $count } here.
postbox-refresh = Get new e-mails
postbox-to = To
postbox-at = Sent on
postbox-codes = Codes to log in as an employee
postbox-codes-note = A new one every 30 seconds
postbox-codes-used = A new one within half a minute: refresh this page

# Employees who log in with the account of their work. $name: what that account is called, such as "your work account" or "Microsoft".

signon-work-account = your work account
signon-for-employees = Do you work for us?
signon-log-in-with = Log in with { $name }
signon-instead = You can also use { $name }. Then you choose no password here.
signon-still-logged-in = Did you log in with { $name }? You are still logged in there.
signon-again = Try again
signon-ask = Ask the administrator of this portal what you can do.
signon-refused-password = Log in with a password
signon-refused-invited = Choose a password with your invitation

signon-failed-title = This log-in did not work
signon-failed-lead = Logging in with { $name } was broken off, or took too long.
signon-failed-then = Start again, and do so in one window. An old page works no more.
signon-unknown-title = You have no access here yet
signon-unknown-lead = You cannot log in here with { $name } now.
signon-unknown-then = Ask the administrator of this portal for access. Do you log in here with a password? Then link your work account in your account.
signon-no-role-title = You have no role here
signon-no-role-lead = The groups of { $name } give you no role here.
signon-conflict-title = Your roles do not go together
signon-conflict-lead = The groups of { $name } give you roles that exclude each other. Whoever supervises does not decide or administer.
signon-taken-title = This work account is linked already
signon-taken-lead = A colleague logs in with { $name } already.
signon-away-title = This log-in does not work now
signon-away-lead = We cannot reach { $name } now. That is not your fault.
signon-away-then = Try again in a few minutes. Or log in with your password and your code.

signon-own-title = Your work account
signon-own-lead = You can also log in here with { $name }.
signon-own-password-stays = Your password keeps working beside it.
signon-own-link-button = Continue
# $since: a day in words
signon-own-linked = You log in here with { $name }, since { $since }.
signon-own-unlink-lead = Do you unlink it? Then you log in with your password and a code only.
signon-own-unlink-button = Unlink work account
signon-own-no-code = You log in with your work account. You have no app with codes here.
signon-onward-title = Now log in at work
signon-onward-lead = You now go to { $name }. Log in there again.
signon-onward-time = After that you come back here by itself. You have ten minutes.
signon-onward-button = To { $name }
signon-told-linked = You can now log in with { $name }. On other devices you are logged out.
signon-told-unlinked = You no longer log in with { $name }. On other devices you are logged out.

# The mails. $organisation: the name of the association.
signon-mail-linked-subject = You log in at { $organisation } with your work account
signon-mail-linked-intro = Your account at { $organisation } is linked to a work account.
signon-mail-unlinked-subject = Your work account is unlinked from { $organisation }
signon-mail-unlinked-intro = Your account at { $organisation } is no longer linked to a work account.

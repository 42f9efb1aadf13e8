# Changing how we reach somebody.

contact-back = My details
contact-certain = Is it really you?

contact-phone-title = Change phone number
contact-phone-group = Your phone number
contact-phone-why = We call you when an appointment changes or something is urgent.
contact-phone-hint = A number from another country begins with + and the country code. Leave empty to delete it.
contact-phone-submit = Save phone number

contact-address-title = Change address
contact-address-home = Here you change where we send letters. Nothing changes about your tenancy.
contact-address-group = Your postal address
contact-address-why = We send letters to this address.
contact-address-submit = Save address

contact-email-title = Change e-mail address
contact-email-current = We now e-mail you at:
contact-email-how = We send a link to the new address. Nothing changes until you confirm there.
# $login: a log-in name
contact-email-login = You go on logging in with your log-in name: { $login }.
contact-email-login-same = Your log-in name is now the same as your e-mail address. It stays so: you go on logging in with { $login }.
contact-email-group = Your new e-mail address
contact-email-why = We e-mail you about what you arrange in this portal.
contact-email-label = New e-mail address
contact-email-hint = Do you share the address with somebody? That is fine.
contact-email-submit = Send link

contact-confirm-title = Confirm new e-mail address
contact-confirm-lead = From now on we e-mail you at:
contact-confirm-after = Your old address is told. On other devices you are logged out.
contact-confirm-submit = Confirm e-mail address
contact-confirm-not = Do not confirm, back to my details

contact-gone-text = The link was used, is too old or was replaced. A link works for 24 hours and once.
contact-gone-button = To my details

# The mails. $organisation: the name of the association.
contact-mail-confirm-subject = Confirm your e-mail address for { $organisation }
contact-mail-confirm-intro = You want { $organisation } to e-mail you at this address from now on.
contact-mail-confirm-here = Confirm that here:
contact-mail-confirm-log-in = You may have to log in first. You do that with the same log-in name as always.
contact-mail-confirm-valid = The link works for 24 hours and once.
contact-mail-confirm-not-you = Did you not ask for this? Then there is nothing for you to do, and nothing changes.
contact-mail-changed-subject = Your e-mail address at { $organisation } has changed
contact-mail-changed-intro = The e-mail address of your account at { $organisation } has changed. You get no more mail about that account at this address.
contact-mail-changed-you = Did you do that yourself? Then there is nothing for you to do.
# $phone: a telephone number
contact-mail-changed-not-you = Was this not you? Call us at once on { $phone }. We put it back.
contact-mail-changed-password = Whoever did this knew your password. Do you use it elsewhere too? Change it there.

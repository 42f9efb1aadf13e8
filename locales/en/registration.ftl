registration-title = Create your account
registration-lead = With an account you see your data and arrange your housing matters.
registration-cost = It is free and takes about 5 minutes.
registration-person-title = Your details
registration-person-why = This tells us who you are. You give your consent below.
registration-role = I am
registration-tenant = a tenant
registration-applicant = looking for a home
registration-given = First names or initials
registration-prefix = Name prefix
registration-family = Family name
registration-birth = Date of birth
registration-birth-hint = For example: 27 3 1985
registration-email = E-mail address
registration-email-hint = We send you an e-mail to confirm your address.
registration-phone = Phone number
registration-address-title = Your address
registration-address-why = We send letters to this address.
registration-country = Country
registration-country-here = Netherlands
registration-country-hint = Do you live in another country? Then type its name.
registration-postcode = Postcode
registration-number = House number and addition
registration-number-hint = For example: 12-a
registration-street = Street
registration-town = Town
registration-consent-title = Your consent
registration-consent-why = For an account we need your consent.
registration-consent-read = First read how we handle your data
registration-consent-account = Yes, I consent to my account
registration-consent-account-hint = You can withdraw your consent at any time.
registration-consent-newsletter = Yes, send me the newsletter
registration-consent-newsletter-hint = You get an account without the newsletter too.
registration-text-version = Version { $version }, valid from { $day }
registration-submit = Create account
registration-have-account = Do you have an account already?
registration-have-account-link = Log in

registration-role-missing = Choose whether you are a tenant or looking for a home
registration-given-wrong = Enter your first names or initials in letters only, such as Sanne or S.J.
registration-prefix-wrong = Enter your name prefix in letters only, such as van den
registration-family-missing = Enter your family name, such as Jansen
registration-family-wrong = Enter your family name in letters only, such as Jansen
registration-name-long = This name is too long. Enter at most 100 letters
registration-name-organisation = This looks like a company. An account is for one person: enter your own name
registration-birth-missing = Enter your date of birth, such as 27 3 1985
registration-birth-incomplete = Enter day, month and year, such as 27 3 1985
registration-birth-year-short = Enter the year with 4 digits, such as 1985
registration-birth-month = Enter the month as a number or as a word, such as 3 or March
registration-birth-not-a-date = This date does not exist. Enter your date of birth, such as 27 3 1985
registration-birth-future = This date is in the future. Check the year
registration-birth-too-old = This is more than 120 years ago. Check the year
registration-email-missing = Enter your e-mail address, such as name@example.nl
registration-email-wrong = Enter an e-mail address with an @ and a point, such as name@example.nl
registration-email-long = This e-mail address is too long. Enter a shorter one
registration-email-quoted = We cannot mail to an address with quotation marks. Enter another address
registration-email-not-ascii = Before the @ we can only use plain letters. Enter another address
registration-phone-letters = Enter a phone number without letters, such as 06 12345678
registration-phone-wrong = Enter a phone number that exists, such as 06 12345678
registration-country-wrong = Enter the name of a country, such as Netherlands
registration-postcode-wrong = Enter a postcode with 4 digits and 2 letters, such as 7311 AB
registration-postcode-not-issued = This postcode does not exist. Enter one such as 7311 AB
registration-postcode-foreign = Enter a postcode with letters and digits only, or leave it empty
registration-number-missing = Enter your house number, such as 12 or 12-a
registration-number-wrong = Enter a house number that starts with a digit, such as 12 or 12-a
registration-number-foreign = Enter a shorter house number, or leave it empty
registration-street-missing = Enter your street, such as Hoofdstraat
registration-street-wrong = Enter a street with letters, such as Hoofdstraat. At most 100 characters
registration-town-missing = Enter your town, such as Apeldoorn
registration-town-wrong = Enter a town with letters, such as Apeldoorn. At most 80 characters
registration-consent-missing = Give your consent if you want an account
registration-consent-changed = This text has changed meanwhile. Read the new text and choose again
registration-login-wrong = Choose a log-in name of at least 3 letters or digits, such as sanne.devries
registration-login-address = Choose a log-in name without @, such as sanne.devries
registration-login-taken = This log-in name is in use. Choose another, such as sanne.devries

registration-sent-title = Open your e-mail
registration-sent-lead = We have sent you an e-mail with a link.
registration-sent-step-1 = Open the e-mail and press the link. It works for 24 hours.
registration-sent-step-2 = Choose a password. Then your account is ready.
registration-sent-purged = Do you do nothing? Then we erase your answers after 7 days.
registration-sent-nothing-title = No e-mail received?
registration-sent-nothing = Look in your spam folder. Or fill in the form again and check your e-mail address.
registration-sent-again = Fill in the form again

registration-under-16-title = We are glad to help, together with your parent
registration-under-16-lead = You are not yet 16. Then you may not create an account yourself.
registration-under-16-how = Call us or visit us, together with your parent or guardian. A member of staff will help you.
registration-under-16-at-16 = Do you turn 16? Then you can create an account yourself.
registration-under-16-nothing = We kept nothing of what you filled in.
registration-under-16-contact = See how to reach us

registration-confirm-title = Choose a password
registration-confirm-lead = You are { $name } and you use { $email }. Is that not right? Then close this page.
registration-confirm-shared-title = There is an account with this e-mail address already
registration-confirm-shared = Is it yours? Then do not make a second one. Log in or ask for a new password.
registration-confirm-shared-login = Do you share this e-mail address with somebody? Then choose a log-in name of your own below.
registration-confirm-login = Log-in name
registration-confirm-login-hint = You log in with this. For example: sanne.devries
registration-confirm-password = Password
registration-confirm-password-hint = At least 8 characters. A sentence of a few words is easy and strong.
registration-confirm-again = Password once more
registration-confirm-agreed = You said yes to this
registration-confirm-texts = Our text has changed since you filled in the form. Read the new text and choose again.
registration-confirm-submit = Finish account
registration-confirm-log-in = Log in
registration-confirm-forgotten = Ask for a new password

registration-stale-title = This link no longer works
registration-stale-waits = The link is too old or has been replaced. We are glad to send you a new one.
registration-stale-new = Send a new link
registration-stale-gone = The link has been used or is too old. Have you created your account already? Then you can log in.
registration-stale-start = Create an account again

registration-closed-title = Your account is closed
registration-closed-lead = You withdrew your consent. You are logged out and can no longer log in.
registration-closed-tenancy = Do you rent from us? Then nothing changes in your tenancy.
# $what: a word of our own
registration-closed-newsletter = { $what ->
    [gestopt] The newsletter stops as well. You withdrew that consent.
    [blijft] Your consent for the newsletter still stands.
    [geen] You do not get the newsletter. That stays as it is.
   *[anders] Did you also give consent for the newsletter? You withdraw that separately.
}
registration-closed-newsletter-end = Do you want to withdraw that too? Call or write to us. No account is needed.
registration-closed-requests = Is a request open? It simply goes on.
registration-closed-back = Would you like an account again? You always can.
registration-closed-mail = We send you an e-mail to confirm this.

registration-mail-confirm-subject = Finish your account at { $organisation }
registration-mail-confirm = You asked for an account at { $organisation }. Open this link and choose a password:
# Instead of registration-mail-confirm, when the address has an account already.
registration-mail-known = You asked for an account at { $organisation }. There is an account with this e-mail address already.
registration-mail-known-log-in = Is that account yours? Then you need no new account. Log in here:
registration-mail-known-forgotten = Forgotten your password? Choose a new password here:
registration-mail-known-shared = Do you share this e-mail address with somebody? Then make an account of your own with this link:
registration-mail-confirm-valid = The link works for 24 hours.
registration-mail-not-you = Was this not you? Then you need not do anything. After 7 days we erase the request.
registration-mail-closed-subject = Your account at { $organisation } is closed
registration-mail-closed = You withdrew your consent for your account at { $organisation }. Your account is closed.
# $login: a log-in name
registration-mail-closed-login = This is about the account with log-in name { $login }.
registration-mail-closed-newsletter-too = You also withdrew your consent for the newsletter.
registration-mail-closed-newsletter-stands = Your consent for the newsletter still stands. To withdraw that too, please call us: { $phone }.
registration-mail-closed-contact = Was this not you? Then call us: { $phone }.

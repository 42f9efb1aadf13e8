my-title = My overview
my-account-ready = Your account is ready. You are now logged in.
my-identity = Your name and date of birth
my-contact = How we reach you
my-name = Name
my-birth-date = Date of birth
my-email = E-mail address
my-phone = Phone number
my-address = Address
my-none = not filled in
my-wrong = Is something wrong?
my-wrong-call = Call us, and we look into it.
my-wrong-contact = All ways to reach us
my-roles = Your role with us
my-home = Your home
my-former-home = Your former home
my-unlinked-title = Your home is not linked yet
my-unlinked = You said you are a tenant. Link your home, and you see your tenancy here.
my-unlinked-until = Until then you see only what you filled in yourself.
my-unlinked-contact = Contact us
my-unlinked-link = Link home
my-consents = Your consents
my-consents-link = See or change your consents
my-purpose-account = Your account
my-purpose-newsletter = Newsletter
my-consent-given = Given
my-consent-paused = We ask you again
my-consent-withdrawn = Withdrawn
my-consent-never = Not given
my-declared = filled in by you on { $day }
my-since = since { $began }, from our administration
my-from-until = from { $began } to { $ended }, from our administration
my-role-tenant = Tenant
my-role-co-tenant = Co-tenant
my-role-household-member = Household member
my-role-applicant = Looking for a home
my-role-buyer = Buyer
# $role: a code of VERA
my-role-former = { $role ->
    [HUU] Former tenant
    [MDH] Former co-tenant
    [MBW] Former household member
    [WON] Formerly looking for a home
   *[KOP] Former buyer
}

# Where it comes from, and why we have it. $source: a code
my-source = { $source ->
    [person] Filled in by you.
   *[administration] From our administration.
} In this portal since { $day }.
my-from-administration = From our administration.
my-why = Why we have this, and how long

# $role: a code of VERA
my-rents = { $role ->
    [MBW] You have lived here since { $began }.
   *[HUU] You have rented since { $began }.
}
my-rents-until = { $role ->
    [MBW] You have lived here since { $began }. Your last day is { $ended }.
   *[HUU] You have rented since { $began }. Your last day is { $ended }.
}
my-rented = { $role ->
    [MBW] You lived here from { $began } to { $ended }.
   *[HUU] You rented from { $began } to { $ended }.
}
# $standing: a word of our own
my-consent-since = { $standing ->
    [paused] your earlier yes is from { $day }
   *[settled] on { $day }
}

my-notes = Notes about you
my-notes-count = { $notes ->
    [0] There are no notes about you.
    [one] There is 1 note about you.
   *[other] There are { $notes } notes about you.
}
my-notes-lead = If we write something down about paying or living there, you read it and can reply.
my-notes-link = See the notes about you

# Who looked
my-looked-title = Who looked at my data
my-looked-link = See who looked at your data
my-looked-lead = We write down each time that somebody else looks at your data. You see the job or the role, not the name.
my-looked-kinds = Ways of looking
my-looked-opened = File opened
my-looked-listed = In a list
my-looked-used = Used
my-looked-opened-lead = Somebody opened your file and gave a reason. That is an employee, or who arranges things for you.
my-looked-opened-none = Nobody opened your file.
my-looked-listed-lead = An employee searched, and you were among the results. These show name, birth date and address only.
my-looked-listed-none = You were in no list.
my-looked-used-lead = The portal or an employee used your data. For an e-mail or a letter, for example.
my-looked-used-none = Your data have not been used yet.
my-looked-caption = When, who and why
my-looked-when = When
my-looked-who = Who
my-looked-why = Why
# $times: a number above 1
my-looked-times = { $times } times
my-looked-question = Do you have a question about this?

my-statement-title = Our privacy statement has changed
my-statement-new = A new version is in force since { $date }.
my-statement-difference = See what is different
my-statement-read = Read the privacy statement
my-statement-seen = Seen
# /mijn/gegevens: all that we know.
my-details-title = My details
my-details-lead = This is what we know of you. Each block says why we have it.
my-details-link = See or change all your details
my-correct-link = Is something wrong?
my-correct-identity = Ask for a correction
my-administration-says = Our administration says:
my-why-purpose = What for
# $number: of an agreement
my-why-agreement = This is about agreement { $number }.
my-why-more = More about this purpose
my-why-ask = Ask something about these data
my-phone-typed = You typed it as:
my-login = Log-in name
my-login-same = This is the same as your e-mail address. If you change your e-mail address, your log-in name stays.
my-login-apart = Your log-in name stands apart from your e-mail address.
my-email-waits-title = Confirm your new e-mail address
my-email-waits = We sent a link to:
# $until: a day and a time
my-email-waits-until = Confirm it before { $until }. Until then we e-mail you at your old address.
my-email-again = Send link again
my-email-cancel = Do not change it
my-household = Who lives with you
my-household-link = See or change your household
my-homes = Your home
my-homes-none = No home is linked to your account.
my-homes-none-help = Do you rent from us and is something missing?
my-agreements = Your agreements
# $kind: a word of our own
my-agreement-kind = { $kind ->
    [sale] Agreement of sale
   *[rent] Tenancy agreement
}
my-agreement-home = Home
my-agreement-signed = Signed on
my-agreement-when = Holds
my-agreement-carries = Your home, rent and payments belong to an agreement. Its number stands beside them.
my-money = Your rent and payments
my-money-none = We have no rent or payments of yours here.
my-rent-month = Rent per month
my-rent-former = Your earlier rents
# $amount: of money
my-rent-now = You pay { $amount } per month.
my-account-number = Account number
my-account-ends = ends in
# $holder: a name
my-account-holder = in the name of { $holder }
my-payments = Payments, newest first
my-payments-title = Your payments
my-payments-none = There are no payments.
my-payments-older = See older payments
my-payment-day = Date
my-payment-what = Description
my-payment-amount = Amount
my-payment-back = paid back
# $kind: a word of our own
my-payment-kind = { $kind ->
    [rent] Rent
    [deposit] Deposit
    [settlement] Settlement of service costs
   *[cost] Costs
}
my-registrations = Your registration for a rental home
my-registrations-none = We have no registration of yours in the regional system.
my-registration-system = System
my-registration-number = Number
my-registration-when = Registered
# $system: the name of a system
my-registration-from = We got this from { $system }.
my-registration-person = Filled in by you.

my-done-phone = Your phone number is saved.
my-done-address = Your address is saved.
my-done-email-asked = We sent a link to the new address. Nothing changes until you confirm.
my-done-email-again = We sent the link again. The earlier link no longer works.
my-done-email-cancelled = Your e-mail address stays as it was.
my-done-email-nothing = No new e-mail address is waiting any more.
my-done-email = Your new e-mail address is confirmed. On other devices you are logged out.

my-correct-title = Have something corrected
my-correct-lead = Is your name, date of birth or something in our administration wrong? We look into it.
my-correct-ask = Ask to have something corrected
my-correct-how = Tell us
my-correct-need = This is what we want to know
my-correct-need-what = what is wrong
my-correct-need-right = what it should be
my-correct-need-proof = what shows it, if you have something
my-correct-then = What happens next
my-correct-term = You get an answer within a month.
my-correct-told = Do we correct something? Then we also tell whoever got it from us.
my-correct-no = Do we not? Then you read why, and where you can complain.
my-correct-rights = Read more about your rights

my-requests = Your privacy requests
my-requests-none = We are not working on a request of yours.
my-requests-link = See your requests or ask something

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
my-unlinked = You said you are a tenant. Linking a home to an account is not possible yet.
my-unlinked-next = There is nothing for you to do now. As soon as it is possible, you can read here how.
my-unlinked-until = Until then you see only what you filled in yourself.
my-unlinked-question = Do you have a question?
my-unlinked-contact = Contact us
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

# Who looked
my-looked-title = Who looked at my data
my-looked-link = See who looked at your data
my-looked-lead = We write it down each time an employee looks at your data. You see the role, not the name.
my-looked-kinds = Ways of looking
my-looked-opened = File opened
my-looked-listed = In a list
my-looked-used = By the portal
my-looked-opened-lead = An employee opened your file and gave a reason for it.
my-looked-opened-none = Nobody opened your file.
my-looked-listed-lead = An employee searched, and you were among the results. These show name, birth date and address only.
my-looked-listed-none = You were in no list.
my-looked-used-lead = The portal itself used your data. To send you an e-mail, for example.
my-looked-used-none = The portal has not used your data yet.
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

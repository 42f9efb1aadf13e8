# The desk of an employee.

desk-title = Desk
desk-lead = What do you want to do?
desk-nothing = You have no duties in this portal yet. Ask the administrator for a role.
desk-tile-persons = Find somebody
desk-tile-persons-text = Find a tenant and open the file.
desk-tile-requests = Privacy requests
desk-tile-requests-text = Work on what people ask about their data.
# $late, $soon: numbers of requests
desk-tile-requests-counted = Late: { $late }. Due within 7 days: { $soon }.
desk-tile-visits = Visits to the portal
desk-tile-visits-text = See which pages are opened, per day.
desk-tile-imports = Import data
desk-tile-imports-text = Take over files of the administration.
desk-tile-letters = Letters with a code
desk-tile-letters-text = Invite all tenants to make an account.
desk-tile-consents = Texts of consents
desk-tile-consents-text = See what we ask and publish a new text.

desk-search-title = Find somebody
desk-search-lead = Search for something you know for certain. Whom you find, sees that you searched.
desk-search-button = Search
desk-search-nobody = Nobody found
desk-search-nobody-how = Check what you typed, or search in another way.
# $count: a number from 1 to 20
desk-search-found = { $count ->
    [one] 1 file found
   *[other] { $count } files found
}
desk-kind = Kind
desk-kind-account = Account
desk-kind-administration = Administration
desk-kind-above = Administration, belongs to the account above
desk-kind-linked = Administration, belongs to an account
desk-kind-closed = Without account
desk-search-more = There are more than 20. Search for something else.
desk-by-email = By e-mail address
desk-by-name = By name and date of birth
desk-by-home = By address
desk-email = E-mail address
desk-family-name = Family name
desk-family-name-hint = Without prefix, such as Berg
desk-postcode = Postcode
desk-postcode-hint = Such as 7311 AB
desk-house-number = House number
desk-house-number-hint = Such as 12
desk-way-missing = Search by e-mail address, by name with date of birth or by address.
desk-email-wrong = Fill in an e-mail address, such as name@example.com.
desk-name-wrong = Fill in the family name, such as Berg.
desk-birth-wrong = Fill in the date of birth, such as 27 3 1985.
desk-postcode-wrong = Fill in a postcode of 4 digits and 2 letters, such as 7311 AB.
desk-number-wrong = Fill in the house number, such as 12.

desk-open-title = What do you open this file for?
desk-open-lead = The tenant reads your role, the reason and the time.
desk-open-why = Reason
desk-open-button = Open file
desk-reason-missing = Choose what you open the file for.

desk-file-title = File
# $reason, $role: words; $until: a time such as 14.30
desk-file-open = Open as { $role } until { $until }. Reason: { $reason }.
desk-file-close = Close file
desk-identity = Name and date of birth
desk-contact = Contact details
desk-account = Account and role
desk-homes = Home
desk-no-homes = No home known.
desk-consents = Consents
desk-name = Name
desk-birth-date = Date of birth
desk-phone = Phone number
desk-address = Address
desk-none = not filled in
# $source: a code
desk-source = { $source ->
    [person] Filled in by the tenant.
   *[administration] From the administration.
} In this portal since { $day }.
desk-since = since { $began }
desk-from-until = from { $began } to { $ended }
desk-has-account = This person has an account.
desk-no-account = This person has no account.
desk-tenant = Tenant
desk-co-tenant = Co-tenant
desk-household-member = Household member
desk-applicant = Applicant
desk-buyer = Buyer
desk-purpose-account = Account
desk-purpose-newsletter = Newsletter
desk-consent-given = Given
desk-consent-paused = Asked again
desk-consent-withdrawn = Withdrawn
desk-consent-never = Not given
desk-notes = Notes and complaints
# $notes: a count
desk-notes-count = { $notes ->
    [0] There are no notes in this file.
    [one] There is 1 note in this file.
   *[other] There are { $notes } notes in this file.
}
desk-notes-link = Read or write notes
desk-consents-open = See them or record a paper
desk-looks = Who looked at this file
desk-looks-why = The tenant sees this too, at My overview.
desk-looks-caption = The last 20 times
desk-look-when = When
desk-look-who = Who
desk-look-why = Why
desk-look-listed = Was in a list
desk-agreement-rent = Tenancy agreement { $number }
desk-agreement-sale = Sales agreement { $number }
desk-rent = Rent and payments
desk-rent-now = Rent a month
desk-bank-account = Bank account
desk-payments = The last 6 payments
desk-registrations = Registration as an applicant
desk-linked-file = This person's file in the administration
desk-linked-account = The file of this person's account
# $kind: "Agent", $asked: a day
desk-acts-for-another = Arranges things for somebody else. { $kind }, asked on { $asked }
desk-acted-for = Somebody arranges things. { $kind }, asked on { $asked }
desk-acting = Representatives
desk-link = Link an account to this file
desk-link-view = View or end the link
# $always, $part: numbers of persons
desk-household = Household: { $always }. Part of the week in addition: { $part }.
desk-tile-mails = Mail that was sent
desk-tile-mails-text = Do our mails leave?
desk-tile-editions = Newsletters
desk-tile-editions-text = Write and send to who said yes.
# $count: how many
desk-search-known = { $count ->
    [one] One person whom you know is left out here.
   *[other] { $count } people whom you know are left out here.
}

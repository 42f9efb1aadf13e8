# /privacy, and the words for what stands in the processing register.

statement-title = What we do with your data
statement-lead = Your data are yours. Here you read what we use, why, and what you have to say about it.
statement-contents = On this page
statement-in-short = In short
statement-short-need = We only ask what we need to help you.
statement-short-why = You read why we have something, and how long we keep it.
statement-short-consent = Did you give consent? You withdraw it with one press of a button.
statement-short-free = Asking about your data costs you nothing.

statement-controller = Who is responsible
# $legal: the legal name of the association
statement-controller-text = { $legal } is responsible for the data in this portal.
statement-controller-reach = How to reach us

statement-data-names = Data
statement-basis = Why this is allowed (legal ground)
statement-recipients = Who else gets them
statement-no-recipients = Nobody else
statement-source = Where they come from
statement-retention = How long we keep them
statement-your-rights = Your rights with this
# $trigger: from when
statement-retention-trigger = That time starts with: { $trigger }.
# $source: the rule behind the term
statement-retention-rule = Why this long: { $source }.
# $method: how the data end
statement-retention-method = After that: { $method }.

statement-basis-consent = You gave consent { $purpose }. You withdraw it whenever you like.
statement-basis-agreement = It is needed for { $which }.
statement-basis-legal-duty = The law requires it: { $law }.
statement-basis-legitimate-interest = We have a good reason for it: { $which }. You may object.
statement-consent-account = for an account in this portal
statement-consent-newsletter = for the newsletter

statement-category-identity = your name and date of birth
statement-category-contact = your e-mail address, phone number and address
statement-category-role = whether you are a tenant, applicant, buyer or household member
statement-category-tenancy = which home you rent, since when and with whom
statement-category-household = who lives with you, without names
statement-category-payment = your rent, your payments and your bank account
statement-category-allocation = how you are registered for a rental home
statement-category-behaviour = notes and complaints about paying and living there, and your reply
statement-category-login = your log-in name, your language and an encrypted password
statement-category-consent = what you consented to or withdrew, and when
statement-category-sign-up = what you filled in when you asked for an account or the newsletter
statement-category-correspondence = the e-mails we send you
statement-category-reading-log = who looked at your data, when and why
statement-category-staff = name and e-mail address of our employees
statement-category-draft = what you filled in on a form that is not finished
statement-category-import = rows of a file that we take over
statement-category-request = your privacy requests and what we did with them
statement-category-representation = who arranges things for whom, and the proof
statement-sensitivity-sensitive = sensitive
statement-sensitivity-special = special: given extra protection by law
statement-sensitivity-criminal = criminal: given extra protection by law

statement-officer = Supervision within our organisation
statement-officer-text = The data protection officer sees to it that we keep to the law.

statement-complaint = Not satisfied? You can complain
statement-complaint-us = Tell us first, if you like. Then we look for a solution together.
statement-complaint-authority = You may also go straight to the Dutch Data Protection Authority or to the court.
statement-complaint-link = Complain to the Dutch Data Protection Authority

statement-promises-link = See all our promises and how far we are
# $version: the fingerprint of the register
statement-version = This text bears the mark { $version }. We keep that mark with your consent.

statement-read-on = Read on
statement-full = The full privacy statement
statement-full-text = All that we undertake, in plain words.
statement-register-text = For each purpose: which data, why it is allowed and how long.
statement-rights-text = What you can ask, and how.
statement-promises-text = What works on this website already, and what does not yet.
statement-versions-text = What changed, and when.
statement-cookies-text = What this website puts on your device.
statement-sensitivity-ordinary = ordinary
statement-category-statement-seen = which privacy statement you saw last

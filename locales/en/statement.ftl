# /privacy: what we use data for, made from the processing register.

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

statement-data = Which data, and what for
statement-data-lead = For each purpose you see which data we use and how long we keep them.
statement-data-names = Data
statement-basis = Why this is allowed (legal ground)
statement-recipients = Who else gets them
statement-no-recipients = Nobody else
statement-source = Where they come from
statement-retention = How long we keep them
# $trigger: from when
statement-rights-by-hand = Much of this we still do by hand, not in the portal.
statement-retention-by-hand = The portal does not carry out all of these periods by itself yet. Our promises say what is missing.
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
statement-category-login = your log-in name, your language and an encrypted password
statement-category-consent = what you consented to or withdrew, and when
statement-category-sign-up = what you filled in when you asked for an account
statement-category-correspondence = the e-mails we send you
statement-category-reading-log = who looked at your data, when and why
statement-category-staff = name and e-mail address of our employees
statement-category-draft = what you filled in on a form that is not finished
statement-sensitivity-sensitive = sensitive
statement-sensitivity-special = special: given extra protection by law
statement-sensitivity-criminal = criminal: given extra protection by law

statement-rights = Your rights
statement-rights-lead = You always have a say about your data. It is free, and you need no account.
statement-right-access = See my data
statement-right-access-text = You get a copy of everything we have about you.
statement-right-correct = Correct my data
statement-right-correct-text = Is something wrong? Tell us what should be different.
statement-right-erase = Delete my data
statement-right-erase-text = We erase what we no longer need. What the law requires stays.
statement-right-take = Take my data
statement-right-take-text = You get your data as a file. This covers data given by consent or for an agreement.
statement-right-object = Object
statement-right-object-text = You want no advertising? Then we stop at once. Otherwise we weigh your interest.
statement-right-restrict = Pause the use of my data
statement-right-restrict-text = Do you disagree with us? Then we put the use of your data on hold.
statement-right-withdraw = Withdraw consent
statement-right-withdraw-text = You can always do so, without a reason. What was done with your consent before stays valid.
statement-right-withdraw-link = Go to my consents

statement-ask = How to use your rights
statement-ask-text = Tell us what you want to know or change. You choose how.
statement-ask-email = E-mail
statement-ask-phone = Phone
statement-ask-letter = Letter
statement-ask-desk = At the desk
statement-ask-term = We answer within a month. If we need more time, we tell you why.
statement-ask-identity = We check who you are. You need not send a copy of your identity document.

statement-officer = Supervision within our organisation
statement-officer-text = The data protection officer sees to it that we keep to the law.

statement-complaint = Not satisfied? You can complain
statement-complaint-us = Tell us first, if you like. Then we look for a solution together.
statement-complaint-authority = You may also go straight to the Dutch Data Protection Authority or to the court.
statement-complaint-link = Complain to the Dutch Data Protection Authority
statement-complaint-elsewhere = (opens another website)

statement-automatic = No decision by a computer
statement-automatic-text = This portal takes no decisions about you. People do.

statement-promises-link = See all our promises and how far we are
# $version: the fingerprint of the register
statement-version = This text bears the mark { $version }. We keep that mark with your consent.

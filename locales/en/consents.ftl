# Consents: the page "My consents", receipts, and the first text of each consent.

# The texts people say yes to. They are published once, and then kept word for word.
consents-first-account =
    I give { $name } consent to use my data for my account.
    This concerns my name, date of birth, address, e-mail address and phone number.
    { $name } also keeps whether I rent or look for a home.
    With my account I arrange my affairs myself.
    I can withdraw at any time. My account then closes.
consents-first-newsletter =
    I give { $name } consent to send me the newsletter.
    For this { $name } uses my e-mail address. If I choose post, also my name and postal address.
    I can withdraw at any time. The newsletter then stops at once.

consents-title = My consents
consents-lead = Here you see what you gave consent for. You can always withdraw, with one press of a button.
consents-account = Your account
consents-newsletter = The newsletter
# Completes a button or a link for who hears it out of its context.
consents-about = { $purpose ->
    [newsletter] for the newsletter
   *[account] for your account
}

consents-state-given = Given
consents-state-withdrawn = Withdrawn
consents-state-never = Not given
consents-state-paused = Paused
consents-given-on = Given on
consents-withdrawn-on = Withdrawn on
consents-how = How
consents-channel-web = On the website
consents-channel-paper = On paper
consents-channel-desk = At the desk
consents-channel-phone = By phone
consents-channel-elsewhere = Elsewhere, before there was this portal
consents-receipt = Receipt
consents-receipt-view = View receipt
# Of an act that was recorded before the home was linked to the account
consents-linked = This belongs to the home that is linked to your account.
# The scan of a paper
consents-scan = Paper
consents-scan-download = Download the scan
consents-you-read = You said yes to this
consents-you-read-before = You said yes to this before
consents-shown = Version { $version } of { $published }, shown in { $lang ->
    [en] English
   *[nl] Dutch
}.
# For a text that was shown in the other language.
consents-translated = Read the same version in English
consents-translated-source = Version { $version }, in English. You read the Dutch text above. That is your evidence. The Dutch text applies.
consents-version = Version { $version } of { $published }
# $reason: typed by an employee
consents-reworded = On { $published } we put the text in other words. It means the same. Reason: { $reason }

consents-paused-title = We ask for your consent again
consents-paused = Since { $changed } we ask for something else. { $purpose ->
    [newsletter] You get no newsletter until you say yes to the new text.
   *[account] Your earlier yes does not count for the new text. Read it and choose for yourself.
}
consents-asked = Give consent
consents-asked-again = The new text
consents-box = { $purpose ->
    [newsletter] Yes, I want to get the newsletter
   *[account] Yes, I want to keep my account
}
consents-give = Give consent
consents-box-missing = Tick the box if you want to give consent.
consents-text-changed = The text changed while you were reading. Read the new text and choose again.

consents-stop-title = { $purpose ->
    [newsletter] No longer want the newsletter?
   *[account] Do you want to close your account?
}
consents-stop = { $purpose ->
    [newsletter] Stop the newsletter (withdraw consent)
   *[account] Close the account (withdraw consent)
}
consents-stop-too = Also stop the newsletter
consents-stop-too-hint = You then withdraw that consent as well.
consents-consequence = What happens when you close your account
consents-consequence-account-closes = Your account closes at once and you are logged out.
consents-consequence-account-tenancy = Your tenancy does not change.
consents-consequence-account-newsletter = Your consent for the newsletter stands. Tick the box below if you want to stop that too.
consents-consequence-account-requests = Open requests simply go on.
consents-consequence-account-follow = First make a code to follow them
consents-consequence-newsletter-stops = You will then no longer get the newsletter.
consents-consequence-newsletter-account = Your account and your tenancy do not change.

# $what: a word of our own
consents-told = { $what ->
    [gegeven] You gave consent { consents-about }.
    [al-gegeven] You had already given consent { consents-about }. Nothing changed.
    [al-ingetrokken] There was no consent any more { consents-about }. Nothing changed.
   *[ingetrokken] You withdrew your consent { consents-about }. { $purpose ->
        [newsletter] You will no longer get the newsletter.
       *[account] Your account is closed.
    }
}
# After withdrawing: the way back.
consents-return = Changed your mind?
consents-return-link = Give consent after all

consents-history = What happened
consents-history-of = History of your consent { consents-about }
# $how: one of the channels
consents-gave = You gave consent, { $how }. It was about version { $version }.
consents-withdrew = You withdrew your consent, { $how }.

consents-receipt-title = Receipt of consent: { $purpose }
consents-receipt-heading = Receipt of your consent
consents-receipt-lead = Keep this receipt or print it. The file below is signed: anybody can check that it is right.
consents-receipt-last = Last change
consents-receipt-number = Number
consents-receipt-person = Your reference
consents-receipt-issued = Receipt made on
consents-receipt-use = What we do with your data
consents-receipt-today = This is what our register says today. The version of that time is at the bottom.
consents-receipt-basis = Why we may (legal ground)
consents-receipt-basis-consent = Your consent (GDPR article 6(1)(a))
consents-receipt-purpose = Purpose
consents-receipt-data = Which data
consents-receipt-kept = How long
# $period and $trigger: phrases of the register
consents-receipt-retention = { $period }, from { $trigger }
consents-receipt-recipients = Who we share them with
consents-receipt-nobody = With nobody
consents-receipt-controller = Controller
consents-receipt-officer = Questions about privacy
consents-receipt-withdraw = Withdraw
consents-receipt-withdraw-how = You can always do that, with one press of a button, at
consents-receipt-check = For anyone who wants to check it
consents-receipt-check-how = We signed the file (JWS, Ed25519). With our public key you can see whether anybody changed it.
consents-receipt-hash = Fingerprint of the text
consents-receipt-hash-how = The SHA-256 of the JSON list [purpose, version, Dutch text, English text]. The file holds these four.
consents-receipt-statement = Version of the privacy statement
# $number: of the version of the statement
consents-receipt-statement-read = Read the statement of that time, version { $number }
consents-receipt-keys = Public key
consents-receipt-download = Download signed file

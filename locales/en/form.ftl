form-unreadable = We cannot read this. Please type it again.
form-control = There is a character here that we cannot store. Type it again, without copying.
form-twice = This answer arrived twice. Check what it says and send it again.
form-unknown = Something was wrong with this form. Check your answers and send it again.

# A form that remembers what was typed (P73).
form-recall-filled = We filled in what you typed before
form-recall-kept = We remember what you typed
# $minutes: how long at most
form-recall-how-long = We remember this for at most { $minutes } minutes, and no longer than your browser is open.
form-recall-boxes = You tick the boxes again yourself.
form-recall-shared = Do more people use this device? Then wipe what you typed.
form-recall-wipe = Wipe what I typed

# Why a form asks (P06).
# $purpose: a phrase of the register
form-why = What for: { $purpose }.
form-why-consent = We may do so with your consent.
# $which: an agreement
form-why-agreement = It is needed for { $which }.
# $law: an article
form-why-legal-duty = The law requires it: { $law }.
# $reason: an interest
form-why-legitimate-interest = We have a good reason for it: { $reason }.
form-why-more = Read more
form-why-more-about = about why we ask this

# Free text that may hold a citizen service number. The numbers follow the second line.
form-bsn-title = Is this a citizen service number (BSN)?
form-bsn-found = We found:
form-bsn-why = We have no need of a BSN. It is better to take it out.
form-bsn-chance = Is it another number? Then it may stay. Nothing has been saved yet.
# $numbers: a count
form-bsn-mask = { $numbers ->
    [one] Mask the number
   *[other] Mask the numbers
}
form-bsn-keep = Save as it is
form-bsn-masked-title = Masked, not saved yet
form-bsn-masked = Dots now stand in the place of the number. Read the text again and save it.

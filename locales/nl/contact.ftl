# Changing how we reach somebody.

contact-back = Mijn gegevens
contact-certain = Bent u het echt?

contact-phone-title = Telefoonnummer wijzigen
contact-phone-group = Uw telefoonnummer
contact-phone-why = Wij bellen u als een afspraak verandert of iets haast heeft.
contact-phone-hint = Een nummer uit een ander land begint met + en de landcode. Laat leeg om het te wissen.
contact-phone-submit = Telefoonnummer opslaan

contact-address-title = Adres wijzigen
contact-address-home = Hier wijzigt u waar wij brieven heen sturen. Aan uw huur verandert niets.
contact-address-group = Uw postadres
contact-address-why = Wij sturen brieven naar dit adres.
contact-address-submit = Adres opslaan

contact-email-title = E-mailadres wijzigen
contact-email-current = Wij mailen u nu op:
contact-email-how = Wij sturen een link naar het nieuwe adres. Pas als u daar bevestigt, verandert er iets.
# $login: a log-in name
contact-email-login = U blijft inloggen met uw inlognaam: { $login }.
contact-email-login-same = Uw inlognaam is nu hetzelfde als uw e-mailadres. Die blijft zo: u blijft inloggen met { $login }.
contact-email-group = Uw nieuwe e-mailadres
contact-email-why = Wij mailen u over wat u in dit portaal regelt.
contact-email-label = Nieuw e-mailadres
contact-email-hint = Deelt u het adres met iemand? Dat mag.
contact-email-submit = Link sturen

contact-confirm-title = Nieuw e-mailadres bevestigen
contact-confirm-lead = Voortaan mailen wij u op:
contact-confirm-after = Uw oude adres krijgt bericht. Op andere apparaten wordt u uitgelogd.
contact-confirm-submit = E-mailadres bevestigen
contact-confirm-not = Niet bevestigen, terug naar mijn gegevens

contact-gone-text = De link is al gebruikt, te oud of vervangen. Een link werkt 24 uur en één keer.
contact-gone-button = Naar mijn gegevens

# The mails. $organisation: the name of the association.
contact-mail-confirm-subject = Bevestig uw e-mailadres voor { $organisation }
contact-mail-confirm-intro = U wilt dat { $organisation } u voortaan op dit adres mailt.
contact-mail-confirm-here = Bevestig dat hier:
contact-mail-confirm-log-in = Misschien moet u eerst inloggen. Dat doet u met dezelfde inlognaam als altijd.
contact-mail-confirm-valid = De link werkt 24 uur en één keer.
contact-mail-confirm-not-you = Vroeg u dit niet? Dan hoeft u niets te doen. Er verandert dan niets.
contact-mail-changed-subject = Uw e-mailadres bij { $organisation } is gewijzigd
contact-mail-changed-intro = Het e-mailadres van uw account bij { $organisation } is gewijzigd. Op dit adres krijgt u geen mail meer over dat account.
contact-mail-changed-you = Deed u dat zelf? Dan hoeft u niets te doen.
# $phone: a telephone number
contact-mail-changed-not-you = Was u dit niet? Bel ons meteen op { $phone }. Wij zetten het terug.
contact-mail-changed-password = Wie dit deed, kende uw wachtwoord. Gebruikt u het ook ergens anders? Wijzig het daar.
